// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who trades with whom in the naive twin, and what that does to groups and to an account's own orders. */
final class NaiveMatcher {
    private static final long NONE = NaiveOrder.NONE;

    private final NaiveEngine engine;

    NaiveMatcher(NaiveEngine engine) {
        this.engine = engine;
    }

    boolean fillable(NaiveOrder e) {
        long blockedAt = NONE;
        long sum = 0;
        List<NaiveOrder> other = engine.side(e.side.opposite());
        for (NaiveOrder o : other) {
            boolean own = o.account == e.account && e.policy != SelfTradePolicy.NONE;
            if (own && e.policy != SelfTradePolicy.CANCEL_RESTING && blockedAt == NONE) {
                blockedAt = o.price;
            }
        }
        Map<Long, Long> offered = new TreeMap<>();
        for (NaiveOrder o : other) {
            if (o.price == blockedAt || !e.crosses(o.price)) {
                break;
            }
            boolean skipped = o.account == e.account && e.policy == SelfTradePolicy.CANCEL_RESTING;
            sum += skipped ? 0 : offer(o, offered);
        }
        return sum >= e.leaves;
    }

    /** Whether a whole order can trade at once for no more than a budget, or bring no less. */
    boolean affordable(NaiveOrder e, long budget) {
        long left = e.leaves;
        long cost = 0;
        Map<Long, Long> offered = new TreeMap<>();
        for (NaiveOrder o : engine.side(e.side.opposite())) {
            long lots = Math.min(left, offer(o, offered));
            left -= lots;
            cost += lots * o.price;
        }
        return left == 0 && (e.side == Side.BUY ? cost <= budget : cost >= budget);
    }

    private long offer(NaiveOrder o, Map<Long, Long> offered) {
        if (!o.grouped()) {
            return o.leaves;
        }
        long before = offered.getOrDefault(o.group, 0L);
        boolean cancels = engine.rules.fill() == OcoRules.Fill.CANCEL && before > 0;
        long more = cancels ? 0 : Math.max(0, o.leaves - before);
        offered.put(o.group, before + more);
        return more;
    }

    void match(NaiveOrder e) {
        List<NaiveOrder> other = engine.side(e.side.opposite());
        while (e.leaves > 0 && !other.isEmpty() && e.crosses(other.getFirst().price)) {
            NaiveOrder o = other.getFirst();
            if (o.account == e.account && e.policy != SelfTradePolicy.NONE) {
                prevent(e, o);
            } else {
                trade(e, o);
            }
        }
    }

    private void trade(NaiveOrder e, NaiveOrder o) {
        long lots = Math.min(e.leaves, o.shown);
        engine.last = o.price;
        for (NaiveOrder both : List.of(e, o)) {
            both.leaves -= lots;
            both.filled += lots;
            engine.positions.merge(both.account, both.side.sign() * lots, Long::sum);
            engine.fills.merge(both.id, lots, Long::sum);
        }
        o.shown -= lots;
        engine.waiting.stream()
                .filter(w -> NaiveEngine.watched(w) == NaiveEngine.Watched.LAST)
                .forEach(w -> w.see(engine.last));
        engine.checks.onTrade(engine.now, o.price, lots);
        engine.lines.add("TRADE " + e.id + " " + o.id + " " + lots + "@" + o.price + " " + e.leaves + " " + o.leaves);
        share(e, lots);
        share(o, lots);
        if (o.leaves == 0) {
            engine.remove(o);
            if (o.unreleased > 0) {
                engine.idle.add(o);
            } else {
                engine.finish(o);
            }
        } else if (o.shown == 0) {
            engine.remove(o);
            o.shown = Math.min(o.display, o.leaves);
            engine.insert(o);
        }
    }

    private void share(NaiveOrder e, long lots) {
        if (e.grouped()) {
            engine.groups.get(e.group).filled += lots;
            engine.members(e.group).stream().filter(o -> o != e).forEach(o -> takeShare(o, lots));
        }
        engine.notice(e.id);
    }

    private void takeShare(NaiveOrder o, long lots) {
        if (engine.rules.fill() == OcoRules.Fill.CANCEL || o.remaining() <= lots) {
            engine.end(o, "OCO_FILLED");
            return;
        }
        long working = Math.min(lots, o.leaves);
        o.unreleased -= lots - working;
        o.leaves -= working;
        o.total -= working;
        o.shown = Math.min(o.shown, o.leaves);
        if (working > 0) {
            engine.lines.add(NaiveEngine.amended(o, "OCO_FILLED"));
        }
        if (o.leaves == 0 && !engine.idle.contains(o)) {
            engine.remove(o);
            engine.idle.add(o);
        }
    }

    private void prevent(NaiveOrder e, NaiveOrder o) {
        if (e.policy == SelfTradePolicy.DECREMENT_BOTH) {
            long lots = Math.min(e.leaves, o.leaves);
            takeOff(e, lots);
            takeOff(o, lots);
            return;
        }
        if (e.policy != SelfTradePolicy.CANCEL_RESTING) {
            takeOff(e, e.leaves);
        }
        if (e.policy != SelfTradePolicy.CANCEL_NEW) {
            takeOff(o, o.leaves);
        }
    }

    private void takeOff(NaiveOrder e, long lots) {
        e.leaves -= lots;
        e.total -= lots;
        e.shown = Math.min(e.shown, e.leaves);
        if (e.leaves > 0) {
            engine.lines.add(NaiveEngine.amended(e, "SELF_TRADE"));
            return;
        }
        engine.lines.add("CANCELLED " + e.id + " " + (lots + e.unreleased) + " SELF_TRADE");
        e.unreleased = 0;
        if (engine.side(e.side).contains(e)) {
            engine.remove(e);
            engine.finish(e);
        }
    }
}
