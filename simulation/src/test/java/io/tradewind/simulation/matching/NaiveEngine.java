// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import static java.util.Comparator.comparingLong;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules in obvious code: one list of orders that is sorted again at each look. */
final class NaiveEngine {
    /** An order with the time at which it joined its queue. */
    private static final class Entry {
        long id;
        long account;
        Side side = Side.BUY;
        MatchType type = MatchType.LIMIT;
        MatchTimeInForce tif = MatchTimeInForce.GTC;
        SelfTradePolicy policy = SelfTradePolicy.NONE;
        long price;
        long stop;
        long total;
        long leaves;
        long shown;
        long display;
        boolean postOnly;
        long arrival;

        boolean crosses(long at) {
            return !type.limited() || (side == Side.BUY ? at <= price : at >= price);
        }

        boolean own(Entry other) {
            return account == other.account;
        }
    }

    private final List<String> lines = new ArrayList<>();
    private final List<Entry> resting = new ArrayList<>();
    private final List<Entry> waiting = new ArrayList<>();
    private final Set<Long> seen = new TreeSet<>();
    private final Map<Long, Long> positions = new TreeMap<>();
    private long clock;
    private long last = -1;

    List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    /** Every resting order of a side in priority order. */
    List<String> book(Side side) {
        return sorted(side).stream()
                .map(e -> e.id + " " + e.leaves + "/" + e.shown + "@" + e.price)
                .toList();
    }

    private List<Entry> sorted(Side side) {
        return resting.stream()
                .filter(e -> e.side == side)
                .sorted(comparingLong((Entry e) -> -side.sign() * e.price).thenComparingLong(e -> e.arrival))
                .toList();
    }

    void submit(OrderRequest r) {
        String reason = refusal(r);
        if (!reason.isEmpty()) {
            lines.add("REJECTED " + r.orderId + " " + reason);
            return;
        }
        Entry e = new Entry();
        e.id = r.orderId;
        e.account = r.accountId;
        e.side = r.side;
        e.type = r.type;
        e.tif = r.timeInForce;
        e.policy = r.selfTrade;
        e.price = r.priceTicks;
        e.stop = r.stopTicks;
        e.total = r.reduceOnly ? Math.min(r.quantityLots, Math.abs(position(r.accountId))) : r.quantityLots;
        e.leaves = e.total;
        e.display = r.displayLots == OrderRequest.NOT_GIVEN ? Long.MAX_VALUE : r.displayLots;
        e.postOnly = r.postOnly;
        lines.add("ACCEPTED " + e.id + " " + e.total);
        if (r.type.waits()) {
            waiting.add(e);
        } else {
            arrive(e);
        }
        trigger();
    }

    private String refusal(OrderRequest r) {
        boolean display = r.displayLots != OrderRequest.NOT_GIVEN;
        boolean mayRest = r.type == MatchType.LIMIT && r.timeInForce.rests();
        if (!seen.add(r.orderId)) {
            return "DUPLICATE_ID";
        } else if (r.quantityLots <= 0) {
            return "BAD_QUANTITY";
        } else if ((r.type.limited() && r.priceTicks <= 0) || (r.type.waits() && r.stopTicks <= 0)) {
            return "BAD_PRICE";
        } else if (display && (r.displayLots <= 0 || r.displayLots > r.quantityLots)) {
            return "BAD_QUANTITY";
        } else if ((r.postOnly || display) && !mayRest) {
            return "BAD_COMBINATION";
        } else if (r.postOnly && wouldMatch(r.side, r.priceTicks)) {
            return "POST_ONLY_WOULD_MATCH";
        } else if (r.reduceOnly && position(r.accountId) * r.side.sign() >= 0) {
            return "REDUCE_ONLY";
        }
        return "";
    }

    private long position(long account) {
        return positions.getOrDefault(account, 0L);
    }

    private boolean wouldMatch(Side side, long price) {
        return resting.stream()
                .anyMatch(e -> e.side != side && (side == Side.BUY ? e.price <= price : e.price >= price));
    }

    void cancel(long id, long account) {
        List<Entry> found = new ArrayList<>(resting);
        found.addAll(waiting);
        found.removeIf(e -> e.id != id || e.account != account);
        if (found.isEmpty()) {
            lines.add("REJECTED " + id + " UNKNOWN_ORDER");
            return;
        }
        Entry e = found.getFirst();
        resting.remove(e);
        waiting.remove(e);
        lines.add("CANCELLED " + id + " " + e.leaves + " false");
    }

    void amend(long id, long account, long lots, long ticks) {
        Entry e = resting.stream()
                .filter(o -> o.id == id && o.account == account)
                .findFirst()
                .orElse(null);
        long total = e == null || lots != OrderRequest.NOT_GIVEN ? lots : e.total;
        long price = e == null || ticks != OrderRequest.NOT_GIVEN ? ticks : e.price;
        if (e == null) {
            lines.add("REJECTED " + id + " UNKNOWN_ORDER");
        } else if (e.display != Long.MAX_VALUE) {
            lines.add("REJECTED " + id + " BAD_COMBINATION");
        } else if (total <= e.total - e.leaves) {
            lines.add("REJECTED " + id + " BAD_QUANTITY");
        } else if (price <= 0) {
            lines.add("REJECTED " + id + " BAD_PRICE");
        } else if (e.postOnly && wouldMatch(e.side, price)) {
            lines.add("REJECTED " + id + " POST_ONLY_WOULD_MATCH");
        } else {
            change(e, total, price);
        }
    }

    private void change(Entry e, long total, long price) {
        boolean keeps = price == e.price && total <= e.total;
        e.leaves = total - (e.total - e.leaves);
        e.total = total;
        e.price = price;
        e.shown = e.leaves;
        lines.add("AMENDED " + e.id + " " + total + "@" + price + " " + e.leaves + " false");
        if (!keeps) {
            resting.remove(e);
            arrive(e);
            trigger();
        }
    }

    private void trigger() {
        while (true) {
            Entry hit = waiting.stream()
                    .filter(e -> last >= 0 && (e.side == Side.BUY ? last >= e.stop : last <= e.stop))
                    .findFirst()
                    .orElse(null);
            if (hit == null) {
                return;
            }
            waiting.remove(hit);
            lines.add("TRIGGERED " + hit.id + " " + hit.leaves);
            arrive(hit);
        }
    }

    private void arrive(Entry e) {
        if (e.tif != MatchTimeInForce.FOK || fillable(e)) {
            match(e);
        }
        if (e.leaves > 0 && e.type.limited() && e.tif.rests()) {
            e.shown = Math.min(e.display, e.leaves);
            e.arrival = ++clock;
            resting.add(e);
        } else if (e.leaves > 0) {
            lines.add("EXPIRED " + e.id + " " + e.leaves);
        }
    }

    private boolean fillable(Entry e) {
        List<Entry> other = sorted(e.side.opposite());
        long stopAt = Long.MIN_VALUE;
        long sum = 0;
        for (Entry o : other) {
            boolean blocked =
                    o.own(e) && e.policy != SelfTradePolicy.NONE && e.policy != SelfTradePolicy.CANCEL_RESTING;
            if (blocked && stopAt == Long.MIN_VALUE) {
                stopAt = o.price;
            }
        }
        for (Entry o : other) {
            boolean skipped = o.own(e) && e.policy == SelfTradePolicy.CANCEL_RESTING;
            if (o.price == stopAt || !e.crosses(o.price)) {
                break;
            }
            sum += skipped ? 0 : o.leaves;
        }
        return sum >= e.leaves;
    }

    private void match(Entry e) {
        while (e.leaves > 0) {
            List<Entry> other = sorted(e.side.opposite());
            if (other.isEmpty() || !e.crosses(other.getFirst().price)) {
                return;
            }
            Entry o = other.getFirst();
            if (o.own(e) && e.policy != SelfTradePolicy.NONE) {
                prevent(e, o);
            } else {
                trade(e, o);
            }
        }
    }

    private void trade(Entry e, Entry o) {
        long lots = Math.min(e.leaves, o.shown);
        e.leaves -= lots;
        o.leaves -= lots;
        o.shown -= lots;
        last = o.price;
        positions.merge(e.account, e.side.sign() * lots, Long::sum);
        positions.merge(o.account, o.side.sign() * lots, Long::sum);
        lines.add("TRADE " + e.id + " " + o.id + " " + lots + "@" + o.price + " " + e.leaves + " " + o.leaves);
        if (o.leaves == 0) {
            resting.remove(o);
        } else if (o.shown == 0) {
            o.shown = Math.min(o.display, o.leaves);
            o.arrival = ++clock;
        }
    }

    private void prevent(Entry e, Entry o) {
        boolean both = e.policy == SelfTradePolicy.CANCEL_BOTH;
        if (e.policy == SelfTradePolicy.DECREMENT_BOTH) {
            long lots = Math.min(e.leaves, o.leaves);
            takeOff(e, lots);
            takeOff(o, lots);
            return;
        }
        if (both || e.policy == SelfTradePolicy.CANCEL_NEW) {
            lines.add("CANCELLED " + e.id + " " + e.leaves + " true");
            e.leaves = 0;
        }
        if (both || e.policy == SelfTradePolicy.CANCEL_RESTING) {
            lines.add("CANCELLED " + o.id + " " + o.leaves + " true");
            resting.remove(o);
        }
    }

    private void takeOff(Entry e, long lots) {
        e.leaves -= lots;
        e.total -= lots;
        e.shown = Math.min(e.shown, e.leaves);
        if (e.leaves == 0) {
            lines.add("CANCELLED " + e.id + " " + lots + " true");
            resting.remove(e);
        } else {
            lines.add("AMENDED " + e.id + " " + e.total + "@" + limit(e) + " " + e.leaves + " true");
        }
    }

    private static long limit(Entry e) {
        long any = e.side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE;
        return e.type.limited() ? e.price : any;
    }
}
