// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.MatchingEngine;
import io.tradewind.simulation.matching.OcoRules;
import io.tradewind.simulation.matching.OrderRequest;
import io.tradewind.simulation.matching.filter.MatchFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A market of its own, and the commands that one seed gives it. */
final class RandomCase {
    private record Group(long account, Side side) {}

    private final SplittableRandom random;
    private final Mix mix;
    private final Mirror mirror;
    private final OcoRules rules;
    private MatchingEngine engine;
    private final OrderRequest request = new OrderRequest();
    private final List<Group> groups = new ArrayList<>();
    private long lastId;
    private boolean halted;
    private int cutBefore;
    private String command = "none";

    RandomCase(long seed, Mix mix, OcoRules rules, Invariant invariant) {
        this.random = new SplittableRandom(seed);
        this.mix = mix;
        this.rules = rules;
        this.mirror = new Mirror(invariant);
        this.engine = new MatchingEngine(MatchFilters.NONE, rules, mirror);
        mirror.watch(engine);
        mirror.nowNs = 0;
    }

    void play() {
        for (int number = 1; number <= mix.commands; number++) {
            try {
                if (number == cutBefore) {
                    cut();
                }
                next();
            } catch (AssertionError broken) {
                throw new AssertionError("command " + number + " (" + command + "): " + broken.getMessage(), broken);
            }
        }
    }

    /** Plays with an engine that is replaced by one restored from its state before a command. */
    void playCutBefore(int number) {
        cutBefore = number;
        play();
    }

    private void cut() {
        Memory state = new Memory();
        engine.writeTo(state);
        engine = new MatchingEngine(MatchFilters.NONE, rules, mirror);
        engine.readFrom(state);
        mirror.watch(engine);
    }

    private boolean oneIn(int chances) {
        return chances > 0 && random.nextInt(chances) == 0;
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private void next() {
        int kind = random.nextInt(100);
        if (kind < mix.cancelPercent) {
            cancel();
        } else if (kind < mix.cancelPercent + mix.amendPercent) {
            amend();
        } else if (kind < mix.cancelPercent + mix.amendPercent + mix.inputPercent) {
            input();
        } else {
            submit();
        }
    }

    private void submit() {
        Ask ask = ask();
        ask.fill(request);
        command = ask.toString();
        mirror.begin(ask);
        engine.submit(request);
        mirror.end();
    }

    private void give(String text, Runnable input) {
        command = text;
        mirror.begin(null);
        input.run();
        mirror.end();
    }

    private void cancel() {
        List<Tracked> live = mirror.live();
        if (!live.isEmpty()) {
            Ask ask = live.get(random.nextInt(live.size())).ask;
            give("CANCEL " + ask.id, () -> engine.cancel(ask.id, ask.account));
        }
    }

    private void amend() {
        List<Tracked> live = mirror.live().stream().filter(mirror::rests).toList();
        if (!live.isEmpty()) {
            Tracked order = live.get(random.nextInt(live.size()));
            long lots = oneIn(3) ? Ask.NONE : Math.max(1, order.quantityLots + random.nextInt(-5, 6) * mix.lotUnit);
            long ticks = oneIn(2) ? Ask.NONE : ticks();
            give(
                    "AMEND " + order.ask.id + " to " + lots + "@" + ticks,
                    () -> engine.amend(order.ask.id, order.ask.account, lots, ticks));
        }
    }

    private void input() {
        int kind = random.nextInt(20);
        if (halted) {
            halted = false;
            give("OPEN", engine::open);
        } else if (kind == 0) {
            halted = true;
            give("HALT", engine::halt);
        } else if (kind == 1) {
            give("END_OF_DAY", () -> {
                mirror.day++;
                engine.endOfDay();
            });
        } else if (kind < 9) {
            long ticks = ticks();
            give("MARK " + ticks, () -> {
                mirror.markTicks = ticks;
                engine.onMark(ticks);
            });
        } else {
            long timeNs = mirror.nowNs + random.nextInt(12);
            give("TIME " + timeNs, () -> {
                mirror.nowNs = timeNs;
                engine.onTime(timeNs);
            });
        }
    }

    private long ticks() {
        return mix.firstTicks + random.nextInt(mix.levels);
    }

    private Ask ask() {
        long account = random.nextInt(mix.accounts);
        Side side = any(Side.values());
        long group = Ask.NONE;
        long parent = Ask.NONE;
        if (oneIn(mix.groupOneIn)) {
            group = group(account, side);
            account = groups.get((int) group).account;
            side = groups.get((int) group).side;
        }
        if (oneIn(mix.childOneIn) && !mirror.live().isEmpty()) {
            Tracked chosen = mirror.live().get(random.nextInt(mirror.live().size()));
            boolean fits = group == Ask.NONE || chosen.ask.account == account;
            parent = fits ? chosen.ask.id : Ask.NONE;
            account = fits ? chosen.ask.account : account;
        }
        return ask(account, side, group, parent);
    }

    private long group(long account, Side side) {
        if (groups.isEmpty() || oneIn(2)) {
            groups.add(new Group(account, side));
        }
        return groups.size() - 1L - random.nextInt(Math.min(2, groups.size()));
    }

    private Ask ask(long account, Side side, long group, long parent) {
        OrderType type = oneIn(mix.limitOneIn) ? OrderType.LIMIT : any(mix.types);
        TimeInForce tif = oneIn(mix.goodTillCancelOneIn) ? TimeInForce.GTC : any(mix.timesInForce);
        long lots = mix.lotUnit * (1 + random.nextInt(mix.lotUnits));
        Ask ask = new Ask(++lastId, account, side, type, tif, lots);
        ask.group = group;
        ask.parent = parent;
        ask.policy = any(mix.policies);
        ask.limitTicks = type.isLimited() ? ticks() : Ask.NONE;
        ask.stopTicks = type.hasStopPrice() ? ticks() : Ask.NONE;
        ask.reduceOnly = parent == Ask.NONE && oneIn(mix.reduceOnlyOneIn);
        boolean rests = tif != TimeInForce.IOC && tif != TimeInForce.FOK;
        if (type == OrderType.LIMIT && rests) {
            ask.postOnly = oneIn(mix.postOnlyOneIn);
            ask.displayLots = oneIn(mix.icebergOneIn) ? 1 + random.nextLong(lots) : Ask.NONE;
        }
        return timed(ask);
    }

    private Ask timed(Ask ask) {
        ask.expireNs = ask.tif == TimeInForce.GTD ? mirror.nowNs + 1 + random.nextInt(40) : Ask.NONE;
        ask.triggerNs = ask.type == OrderType.TIME_STOP ? mirror.nowNs + random.nextInt(40) : Ask.NONE;
        if (ask.type.isWaiting() && ask.type != OrderType.TIME_STOP) {
            ask.watched = any(TriggerPrice.values());
        }
        if (ask.type == OrderType.TRAILING_STOP) {
            boolean ticks = random.nextBoolean();
            ask.trailTicks = ticks ? 1L + random.nextInt(4) : Ask.NONE;
            ask.trailBps = ticks ? Ask.NONE : 1L + random.nextInt(400);
        }
        return ask;
    }
}
