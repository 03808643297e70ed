// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import static java.util.Comparator.comparingLong;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules in obvious code: plain lists that are walked again at each look. */
final class NaiveEngine {
    private static final long NONE = NaiveOrder.NONE;

    /** Orders that share a quantity. */
    static final class Group {
        long account;
        Side side = Side.BUY;
        long filled;
        long intended;
        boolean closed;
    }

    private final List<String> lines = new ArrayList<>();
    private final List<NaiveOrder> bids = new ArrayList<>();
    private final List<NaiveOrder> asks = new ArrayList<>();
    private final List<NaiveOrder> waiting = new ArrayList<>();
    private final List<NaiveOrder> idle = new ArrayList<>();
    private final List<NaiveOrder> ended = new ArrayList<>();
    private final List<Long> noticed = new ArrayList<>();
    private final Set<Long> seen = new TreeSet<>();
    private final Map<Long, Long> positions = new TreeMap<>();
    private final Map<Long, Long> fills = new TreeMap<>();
    private final Set<Long> dead = new TreeSet<>();
    final Map<Long, Group> groups = new TreeMap<>();
    private final NaiveChecks checks;
    private final OcoRules rules;
    private long accepted;
    private long mark = NONE;
    long last = NONE;
    long now = Long.MIN_VALUE;
    boolean halted;

    NaiveEngine(MatchFilters filters, OcoRules rules) {
        this.checks = new NaiveChecks(this, filters, rules);
        this.rules = rules;
    }

    List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    /** Every resting order of a side in priority order. */
    List<String> book(Side side) {
        return side(side).stream()
                .map(e -> e.id + " " + e.leaves + "/" + e.shown + "@" + e.price)
                .toList();
    }

    /** Every order that waits, by acceptance. */
    List<String> waitingOrders() {
        List<NaiveOrder> all = new ArrayList<>(waiting);
        all.addAll(idle);
        return all.stream()
                .sorted(comparingLong(e -> e.accepted))
                .map(e -> e.id + " " + e.leaves + "+" + e.unreleased + " at " + e.stopNow())
                .toList();
    }

    private List<NaiveOrder> side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private List<NaiveOrder> all() {
        List<NaiveOrder> all = new ArrayList<>(bids);
        all.addAll(asks);
        all.addAll(waiting);
        all.addAll(idle);
        return all;
    }

    @Nullable
    NaiveOrder live(long id) {
        return all().stream().filter(e -> e.id == id).findFirst().orElse(null);
    }

    @Nullable
    NaiveOrder ended(long id) {
        List<NaiveOrder> recent = ended.subList(Math.max(0, ended.size() - EndedOrders.CAPACITY), ended.size());
        return recent.stream().filter(e -> e.id == id).findFirst().orElse(null);
    }

    long count(long account, boolean algoOnly) {
        return all().stream()
                .filter(e -> e.account == account && (!algoOnly || e.waitsForTrigger()))
                .count();
    }

    long position(long account) {
        return positions.getOrDefault(account, 0L);
    }

    boolean wouldMatch(Side side, long price) {
        List<NaiveOrder> other = side(side.opposite());
        return !other.isEmpty()
                && (side == Side.BUY ? other.getFirst().price <= price : other.getFirst().price >= price);
    }

    void submit(OrderRequest r) {
        String reason = seen.add(r.orderId) ? checks.refusal(r) : "DUPLICATE_ID";
        if (!reason.isEmpty()) {
            lines.add("REJECTED " + r.orderId + " " + reason);
            refuseGroup(r, reason);
            settle();
            return;
        }
        Group group = r.ocoGroupId == NONE ? null : group(r);
        long lots = r.quantityLots - (group == null ? 0 : group.filled);
        NaiveOrder e =
                new NaiveOrder(r, r.reduceOnly ? Math.min(lots, Math.abs(position(r.accountId))) : lots, ++accepted);
        lines.add("ACCEPTED " + e.id + " " + e.total);
        if (group != null) {
            group.intended = Math.max(group.intended, group.filled + e.total);
        }
        if (e.child) {
            e.unreleased = e.total;
            e.total = 0;
            e.leaves = 0;
            idle.add(e);
            notice(e.parent);
        } else {
            work(e);
        }
        settle();
    }

    private Group group(OrderRequest r) {
        return groups.computeIfAbsent(r.ocoGroupId, id -> {
            Group group = new Group();
            group.account = r.accountId;
            group.side = r.side;
            return group;
        });
    }

    private void refuseGroup(OrderRequest r, String reason) {
        if (r.ocoGroupId == NONE || reason.equals("DUPLICATE_ID") || reason.equals("OCO_ENDED")) {
            return;
        }
        if (group(r).account == r.accountId) {
            close(r.ocoGroupId, "OCO_REJECTED");
        }
    }

    private void close(long group, String cause) {
        groups.get(group).closed = true;
        members(group).forEach(e -> end(e, cause));
    }

    private List<NaiveOrder> members(long group) {
        return all().stream()
                .filter(e -> e.group == group)
                .sorted(comparingLong(e -> e.accepted))
                .toList();
    }

    void cancel(long id, long account) {
        NaiveOrder e = live(id);
        if (e == null || e.account != account) {
            lines.add("REJECTED " + id + " UNKNOWN_ORDER");
            return;
        }
        end(e, "REQUESTED");
        if (e.grouped()) {
            close(e.group, "OCO_CANCELLED");
        }
        settle();
    }

    void amend(long id, long account, long lots, long ticks) {
        NaiveOrder e = live(id);
        boolean rests = e != null && side(e.side).contains(e) && e.account == account;
        String reason = e != null && rests ? checks.amendment(e, lots, ticks) : "UNKNOWN_ORDER";
        if (e == null || !reason.isEmpty()) {
            lines.add("REJECTED " + id + " " + reason);
            return;
        }
        long total = lots == NONE ? e.total : lots;
        long price = ticks == NONE ? e.price : ticks;
        boolean keeps = price == e.price && total <= e.total;
        e.total = total;
        e.leaves = total - e.filled;
        e.price = price;
        e.shown = e.leaves;
        lines.add(amended(e, "REQUESTED"));
        if (!keeps) {
            remove(e);
            arrive(e);
            settle();
        }
    }

    void onTime(long timeNs) {
        if (timeNs <= now) {
            return;
        }
        now = timeNs;
        all().stream()
                .filter(e -> e.tif == TimeInForce.GTD && e.expireTime <= now)
                .sorted(comparingLong((NaiveOrder e) -> e.expireTime).thenComparingLong(e -> e.accepted))
                .forEach(this::expire);
        settle();
    }

    void onMark(long ticks) {
        mark = ticks;
        waiting.stream().filter(e -> watched(e) == Watched.MARK).forEach(e -> e.see(ticks));
        settle();
    }

    void halt() {
        halted = true;
    }

    void open() {
        halted = false;
        settle();
    }

    void endOfDay() {
        List<NaiveOrder> rest = new ArrayList<>(waiting);
        rest.addAll(idle);
        rest.sort(comparingLong(e -> e.accepted));
        List<NaiveOrder> order = new ArrayList<>(bids);
        order.addAll(asks);
        order.addAll(rest);
        order.stream().filter(e -> e.tif == TimeInForce.DAY).forEach(this::expire);
        settle();
    }

    private void expire(NaiveOrder e) {
        remove(e);
        lines.add("EXPIRED " + e.id + " " + e.remaining());
        finish(e);
    }

    private void end(NaiveOrder e, String cause) {
        remove(e);
        lines.add("CANCELLED " + e.id + " " + e.remaining() + " " + cause);
        finish(e);
    }

    private void remove(NaiveOrder e) {
        side(e.side).remove(e);
        waiting.remove(e);
        idle.remove(e);
    }

    private void finish(NaiveOrder e) {
        dead.add(e.id);
        if (e.filled > 0) {
            ended.add(e);
        }
        notice(e.id);
    }

    private void notice(long parent) {
        if (!noticed.contains(parent)) {
            noticed.add(parent);
        }
    }

    private static String amended(NaiveOrder e, String cause) {
        return "AMENDED " + e.id + " " + e.total + "@" + e.limit() + " " + e.leaves + " " + cause;
    }

    private void settle() {
        boolean more = true;
        while (more) {
            more = releaseNext() || (!halted && triggerNext());
        }
    }

    private boolean releaseNext() {
        while (!noticed.isEmpty()) {
            long parent = noticed.getFirst();
            NaiveOrder child = all().stream()
                    .filter(e -> e.parent == parent)
                    .filter(e -> dead(parent) || e.parentSeen < filled(parent))
                    .min(comparingLong(e -> e.accepted))
                    .orElse(null);
            if (child != null) {
                release(child, filled(parent), dead(parent));
                return true;
            }
            noticed.removeFirst();
        }
        return false;
    }

    private boolean dead(long id) {
        return dead.contains(id);
    }

    private long filled(long id) {
        return fills.getOrDefault(id, 0L);
    }

    private void release(NaiveOrder child, long filled, boolean parentDead) {
        long more = Math.min(child.unreleased, filled - child.parentSeen);
        child.parentSeen = filled;
        child.parent = parentDead ? NONE : child.parent;
        if (more == 0 && child.leaves == 0) {
            if (parentDead) {
                end(child, "PARENT_ENDED");
            }
            return;
        }
        child.unreleased = parentDead ? 0 : child.unreleased - more;
        child.total += more;
        child.leaves += more;
        if (more > 0) {
            lines.add(amended(child, "PARENT_FILLED"));
        }
        if (more > 0 && !waiting.contains(child)) {
            remove(child);
            workAgain(child);
        }
    }

    private void workAgain(NaiveOrder child) {
        if (!child.waitsForTrigger() && child.postOnly && wouldMatch(child.side, child.price)) {
            end(child, "POST_ONLY_WOULD_MATCH");
        } else {
            work(child);
        }
    }

    private void work(NaiveOrder e) {
        if (e.waitsForTrigger()) {
            e.see(price(watched(e)));
            waiting.add(e);
            waiting.sort(comparingLong(o -> o.accepted));
        } else {
            arrive(e);
        }
    }

    private enum Watched {
        LAST,
        MARK,
        BID,
        ASK,
        TIME
    }

    private static Watched watched(NaiveOrder e) {
        if (e.type == OrderType.TIME_STOP) {
            return Watched.TIME;
        }
        return switch (e.trigger) {
            case LAST -> Watched.LAST;
            case MARK -> Watched.MARK;
            case BID_ASK -> e.side == Side.BUY ? Watched.ASK : Watched.BID;
        };
    }

    private long price(Watched watched) {
        return switch (watched) {
            case LAST -> last;
            case MARK -> mark;
            case BID -> bids.isEmpty() ? NONE : bids.getFirst().price;
            case ASK -> asks.isEmpty() ? NONE : asks.getFirst().price;
            case TIME -> now;
        };
    }

    private boolean triggerNext() {
        waiting.stream()
                .filter(e -> watched(e) == Watched.BID || watched(e) == Watched.ASK)
                .forEach(e -> e.see(price(watched(e))));
        List<NaiveOrder> holding =
                waiting.stream().filter(e -> e.holds(price(watched(e)))).toList();
        if (holding.isEmpty()) {
            return false;
        }
        NaiveOrder oldest = holding.getFirst();
        NaiveOrder hit = holding.stream()
                .filter(e -> e == oldest || (oldest.grouped() && e.group == oldest.group))
                .min(preference())
                .orElse(oldest);
        waiting.remove(hit);
        hit.triggered = true;
        lines.add("TRIGGERED " + hit.id + " " + hit.leaves + " at " + hit.stopNow());
        arrive(hit);
        return true;
    }

    private Comparator<NaiveOrder> preference() {
        Comparator<NaiveOrder> oldest = comparingLong(e -> e.accepted);
        return switch (rules.priority()) {
            case LIMIT_FIRST ->
                comparingLong((NaiveOrder e) -> e.type.isLimited() ? 0 : 1).thenComparing(oldest);
            case STOP_FIRST ->
                comparingLong((NaiveOrder e) -> e.type.isLimited() ? 1 : 0).thenComparing(oldest);
            case ACCEPTANCE -> oldest;
        };
    }

    private void arrive(NaiveOrder e) {
        boolean whole = e.tif == TimeInForce.FOK;
        if (!whole || fillable(e)) {
            match(e);
            if (whole && e.leaves > 0) {
                throw new AssertionError("FOK " + e.id + " traded in part");
            }
        }
        if (e.leaves > 0 && e.mayRest()) {
            e.shown = Math.min(e.display, e.leaves);
            insert(e);
        } else if (e.leaves > 0) {
            lines.add("EXPIRED " + e.id + " " + e.remaining());
            finish(e);
        } else if (e.unreleased > 0) {
            idle.add(e);
        } else {
            finish(e);
        }
    }

    private void insert(NaiveOrder e) {
        List<NaiveOrder> side = side(e.side);
        int at = side.size();
        while (at > 0 && (e.side == Side.BUY ? side.get(at - 1).price < e.price : side.get(at - 1).price > e.price)) {
            at--;
        }
        side.add(at, e);
    }

    private boolean fillable(NaiveOrder e) {
        long blockedAt = NONE;
        long sum = 0;
        List<NaiveOrder> other = side(e.side.opposite());
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

    private long offer(NaiveOrder o, Map<Long, Long> offered) {
        if (!o.grouped()) {
            return o.leaves;
        }
        long before = offered.getOrDefault(o.group, 0L);
        boolean cancels = rules.fill() == OcoRules.Fill.CANCEL && before > 0;
        long more = cancels ? 0 : Math.max(0, o.leaves - before);
        offered.put(o.group, before + more);
        return more;
    }

    private void match(NaiveOrder e) {
        List<NaiveOrder> other = side(e.side.opposite());
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
        last = o.price;
        for (NaiveOrder both : List.of(e, o)) {
            both.leaves -= lots;
            both.filled += lots;
            positions.merge(both.account, both.side.sign() * lots, Long::sum);
            fills.merge(both.id, lots, Long::sum);
        }
        o.shown -= lots;
        waiting.stream().filter(w -> watched(w) == Watched.LAST).forEach(w -> w.see(last));
        checks.onTrade(now, o.price, lots);
        lines.add("TRADE " + e.id + " " + o.id + " " + lots + "@" + o.price + " " + e.leaves + " " + o.leaves);
        share(e, lots);
        share(o, lots);
        if (o.leaves == 0) {
            remove(o);
            if (o.unreleased > 0) {
                idle.add(o);
            } else {
                finish(o);
            }
        } else if (o.shown == 0) {
            remove(o);
            o.shown = Math.min(o.display, o.leaves);
            insert(o);
        }
    }

    private void share(NaiveOrder e, long lots) {
        if (e.grouped()) {
            groups.get(e.group).filled += lots;
            members(e.group).stream().filter(o -> o != e).forEach(o -> reduce(o, lots));
        }
        notice(e.id);
    }

    private void reduce(NaiveOrder o, long lots) {
        if (rules.fill() == OcoRules.Fill.CANCEL || o.remaining() <= lots) {
            end(o, "OCO_FILLED");
            return;
        }
        long working = Math.min(lots, o.leaves);
        o.unreleased -= lots - working;
        o.leaves -= working;
        o.total -= working;
        o.shown = Math.min(o.shown, o.leaves);
        if (working > 0) {
            lines.add(amended(o, "OCO_FILLED"));
        }
        if (o.leaves == 0 && !idle.contains(o)) {
            remove(o);
            idle.add(o);
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
            lines.add(amended(e, "SELF_TRADE"));
            return;
        }
        lines.add("CANCELLED " + e.id + " " + (lots + e.unreleased) + " SELF_TRADE");
        e.unreleased = 0;
        if (side(e.side).contains(e)) {
            remove(e);
            finish(e);
        }
    }
}
