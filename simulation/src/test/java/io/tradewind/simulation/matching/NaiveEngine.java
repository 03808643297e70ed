// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import static java.util.Comparator.comparingLong;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.filter.MatchFilters;
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

    final List<String> lines = new ArrayList<>();
    private final List<NaiveOrder> bids = new ArrayList<>();
    private final List<NaiveOrder> asks = new ArrayList<>();
    final List<NaiveOrder> waiting = new ArrayList<>();
    final List<NaiveOrder> idle = new ArrayList<>();
    private final List<NaiveOrder> ended = new ArrayList<>();
    private final List<Long> noticed = new ArrayList<>();
    private final Set<Long> seen = new TreeSet<>();
    final Map<Long, Long> positions = new TreeMap<>();
    final Map<Long, Long> fills = new TreeMap<>();
    private final Set<Long> dead = new TreeSet<>();
    final Map<Long, Group> groups = new TreeMap<>();
    final NaiveChecks checks;
    private final NaiveMatcher matcher;
    final OcoRules rules;
    private long accepted;
    private long mark = NONE;
    long last = NONE;
    long now = Long.MIN_VALUE;
    boolean halted;

    NaiveEngine(MatchFilters filters, OcoRules rules) {
        this.checks = new NaiveChecks(this, filters, rules);
        this.rules = rules;
        this.matcher = new NaiveMatcher(this);
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

    List<NaiveOrder> side(Side side) {
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
        NaiveOrder e = accept(r);
        if (e != null && !e.child) {
            work(e);
        }
        settle();
    }

    void submitWithinBudget(OrderRequest r, long budget) {
        NaiveOrder e = accept(r);
        if (e != null) {
            arrive(e, matcher.affordable(e, budget));
        }
        settle();
    }

    private @Nullable NaiveOrder accept(OrderRequest r) {
        String reason = seen.add(r.orderId) ? checks.refusal(r) : "DUPLICATE_ID";
        if (!reason.isEmpty()) {
            lines.add("REJECTED " + r.orderId + " " + reason);
            refuseGroup(r, reason);
            return null;
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
        }
        return e;
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

    List<NaiveOrder> members(long group) {
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

    private @Nullable NaiveOrder resting(long id, long account) {
        NaiveOrder e = live(id);
        return e != null && side(e.side).contains(e) && e.account == account ? e : null;
    }

    void amend(long id, long account, long lots, long ticks) {
        change(id, account, lots, ticks, false);
    }

    void move(long id, long account, long ticks) {
        change(id, account, NONE, ticks, true);
    }

    void reduce(long id, long account, long lots) {
        NaiveOrder e = resting(id, account);
        if (e == null || lots <= 0) {
            lines.add("REJECTED " + id + " " + (e == null ? "UNKNOWN_ORDER" : "BAD_QUANTITY"));
        } else if (lots >= e.leaves) {
            cancel(id, account);
        } else {
            e.leaves -= lots;
            e.total -= lots;
            e.shown = Math.min(e.shown, e.leaves);
            lines.add(amended(e, "REQUESTED"));
        }
    }

    private void change(long id, long account, long lots, long ticks, boolean moves) {
        NaiveOrder e = resting(id, account);
        String reason = e == null ? "UNKNOWN_ORDER" : checks.amendment(e, lots, ticks);
        if (e == null || !reason.isEmpty()) {
            lines.add("REJECTED " + id + " " + reason);
            return;
        }
        long total = lots == NONE ? e.total : lots;
        long price = ticks == NONE ? e.price : ticks;
        boolean keeps = !moves && price == e.price && total <= e.total;
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
        if (now == Long.MIN_VALUE) {
            checks.onFirstTime(timeNs);
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

    void end(NaiveOrder e, String cause) {
        remove(e);
        lines.add("CANCELLED " + e.id + " " + e.remaining() + " " + cause);
        finish(e);
    }

    void remove(NaiveOrder e) {
        side(e.side).remove(e);
        waiting.remove(e);
        idle.remove(e);
    }

    void finish(NaiveOrder e) {
        dead.add(e.id);
        if (e.filled > 0) {
            ended.add(e);
        }
        notice(e.id);
    }

    void notice(long parent) {
        if (!noticed.contains(parent)) {
            noticed.add(parent);
        }
    }

    static String amended(NaiveOrder e, String cause) {
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

    enum Watched {
        LAST,
        MARK,
        BID,
        ASK,
        TIME
    }

    static Watched watched(NaiveOrder e) {
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
        arrive(e, e.tif != TimeInForce.FOK || matcher.fillable(e));
    }

    private void arrive(NaiveOrder e, boolean trades) {
        boolean whole = e.tif == TimeInForce.FOK;
        if (trades) {
            matcher.match(e);
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

    void insert(NaiveOrder e) {
        List<NaiveOrder> side = side(e.side);
        int at = side.size();
        while (at > 0 && (e.side == Side.BUY ? side.get(at - 1).price < e.price : side.get(at - 1).price > e.price)) {
            at--;
        }
        side.add(at, e);
    }
}
