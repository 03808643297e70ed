// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.simulation.latency.LatencyModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The orders of the naive book venue: what a fill or an end does to them, and what is said of it. */
final class NaiveBookDesk {
    private record Fill(String text, long timeNs) {}

    final List<NaiveBookVenue.Answer> answers = new ArrayList<>();
    long position;
    long now = Long.MIN_VALUE;
    final List<NaiveBookOrder> orders = new ArrayList<>();
    private final Map<Long, NaiveEnded> ended = new TreeMap<>();
    private final Map<Long, Long> groupFilled = new TreeMap<>();
    private final Set<Long> groupRejected = new HashSet<>();
    private final List<Fill> fills = new ArrayList<>();
    private final LatencyModel response;
    private long lastAnswer = Long.MIN_VALUE;

    NaiveBookDesk(LatencyModel response) {
        this.response = response;
    }

    NaiveBookOrder find(long id) {
        return lists().stream().filter(order -> order.id == id).findFirst().orElse(null);
    }

    NaiveEnded ended(long id) {
        return ended.get(id);
    }

    boolean isRejected(long group) {
        return groupRejected.contains(group);
    }

    /** What the orders of a group were filled together. */
    long filled(long group) {
        return group == 0 ? 0 : groupFilled.getOrDefault(group, 0L);
    }

    /** What an order could reduce the position by. */
    long reducible(NaiveBookOrder order) {
        return Math.max(0, order.side == Side.BUY ? -position : position);
    }

    /** The working orders: bids, asks, those that wait for a condition, those that wait for their parent. */
    List<NaiveBookOrder> lists() {
        return Stream.of(
                        byPriority(Side.BUY),
                        byPriority(Side.SELL),
                        at(NaiveBookOrder.Place.STOPS),
                        at(NaiveBookOrder.Place.IDLE))
                .flatMap(List::stream)
                .toList();
    }

    List<NaiveBookOrder> at(NaiveBookOrder.Place place) {
        return orders.stream().filter(order -> order.place == place).toList();
    }

    List<NaiveBookOrder> byPriority(Side side) {
        Comparator<NaiveBookOrder> better = Comparator.comparingLong(o -> side == Side.BUY ? -o.limit : o.limit);
        return orders.stream()
                .filter(o -> o.side == side && o.place == NaiveBookOrder.Place.BOOK)
                .sorted(better)
                .toList();
    }

    void place(NaiveBookOrder order, NaiveBookOrder.Place place) {
        orders.remove(order);
        orders.add(order);
        order.place = place;
        order.displaced = false;
    }

    NaiveBookOrder displaced() {
        return lists().stream().filter(order -> order.displaced).findFirst().orElse(null);
    }

    void tell(long id) {
        NaiveBookOrder order = find(id);
        say(order == null ? ended.getOrDefault(id, NaiveEnded.UNKNOWN).status(id) : working(order));
    }

    private static String working(NaiveBookOrder order) {
        return EventTexts.status(
                order.id, VenueOrderStatus.WORKING, order.filled, order.lots, order.limit, VenueReason.REQUESTED);
    }

    void tellAccount(long after) {
        for (Fill fill : fills.subList((int) Math.min(after, fills.size()), fills.size())) {
            say(fill.text(), fill.timeNs());
        }
        lists().forEach(order -> say(working(order)));
        say(EventTexts.account(fills.size(), orders.size()));
    }

    void fill(NaiveBookOrder order, long price, long lots, Liquidity liquidity) {
        BigDecimal fee = value(price, lots)
                .multiply(liquidity == Liquidity.MAKER ? NaiveBookVenue.MAKER : NaiveBookVenue.TAKER)
                .setScale(8, RoundingMode.HALF_EVEN);
        order.filled += lots;
        position += order.side == Side.BUY ? lots : -lots;
        groupFilled.merge(order.group, lots, Long::sum);
        if (order.filled == order.lots) {
            end(order, VenueOrderStatus.FILLED, VenueReason.REQUESTED);
        } else if (order.workable() == 0) {
            order.displaced = true;
        }
        String text = EventTexts.filled(
                order.id, order.side, lots, price, fee.movePointRight(8).longValueExact(), liquidity, now);
        fills.add(new Fill(text, now));
        say(text);
        for (NaiveBookOrder other : lists()) {
            if (other.over || other == order) {
                continue;
            }
            if (order.group != 0 && other.group == order.group) {
                share(other, lots);
            } else if (other.terms.parentOrderId == order.id) {
                grow(other, order.filled, order.over);
            } else if (other.workable() > 0) {
                cut(other);
            }
        }
    }

    void share(NaiveBookOrder order, long lots) {
        order.taken += lots;
        order.lots = Math.max(order.filled, order.lots - lots);
        long reducible = reducible(order);
        if (order.reduceOnly && order.workable() > reducible) {
            order.lots = order.filled + reducible;
        }
        if (order.lots == order.filled) {
            cancel(order, VenueReason.OCO_FILLED);
            return;
        }
        say(EventTexts.restated(order.id, order.lots));
        order.displaced |= order.workable() == 0;
    }

    void grow(NaiveBookOrder child, long parentFilled, boolean parentOver) {
        long before = child.workable();
        long lots = child.lots;
        child.parentFilled = parentFilled;
        if (parentOver) {
            child.lots = Math.max(child.filled, Math.min(lots, parentFilled - child.taken));
            if (child.lots == child.filled) {
                cancel(child, VenueReason.PARENT_ENDED);
                return;
            }
            if (child.lots != lots) {
                say(EventTexts.restated(child.id, child.lots));
            }
        }
        child.displaced |= child.workable() != before;
    }

    void cut(NaiveBookOrder order) {
        long reducible = reducible(order);
        if (order.reduceOnly && reducible == 0) {
            cancel(order, VenueReason.REDUCE_ONLY);
        } else if (order.reduceOnly && order.workable() > reducible) {
            order.lots = order.filled + reducible;
            say(EventTexts.restated(order.id, order.lots));
        }
    }

    void reject(NaiveBookOrder order, VenueReason reason) {
        end(order, VenueOrderStatus.REJECTED, reason);
        say(EventTexts.rejected(order.id, reason));
        if (order.group != 0) {
            groupRejected.add(order.group);
            for (NaiveBookOrder other : lists()) {
                if (!other.over && other.group == order.group) {
                    cancel(other, VenueReason.OCO_REJECTED);
                }
            }
        }
    }

    private void end(NaiveBookOrder order, VenueOrderStatus status, VenueReason reason) {
        order.over = true;
        orders.remove(order);
        ended.put(order.id, new NaiveEnded(order.lots, order.filled, order.limit, status, reason));
    }

    void expire(NaiveBookOrder order, VenueReason reason) {
        end(order, VenueOrderStatus.EXPIRED, reason);
        say(EventTexts.expired(order.id, reason));
        leaveChildren(order);
    }

    void cancel(NaiveBookOrder order, VenueReason reason) {
        end(order, VenueOrderStatus.CANCELLED, reason);
        say(EventTexts.cancelled(order.id, reason));
        leaveChildren(order);
    }

    private void leaveChildren(NaiveBookOrder parent) {
        for (NaiveBookOrder child : lists()) {
            if (!child.over && child.terms.parentOrderId == parent.id) {
                grow(child, parent.filled, true);
            }
        }
    }

    static BigDecimal value(long ticks, long lots) {
        return BigDecimal.valueOf(ticks, 2).multiply(BigDecimal.valueOf(lots));
    }

    void say(String text) {
        say(text, now);
    }

    private void say(String text, long eventTimeNs) {
        lastAnswer = Math.max(lastAnswer, now + response.sampleNs(now));
        answers.add(new NaiveBookVenue.Answer(lastAnswer, text + " @" + eventTimeNs));
    }
}
