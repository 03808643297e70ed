// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.MatchListener;
import io.tradewind.simulation.matching.MatchOrder;
import io.tradewind.simulation.matching.MatchReason;
import io.tradewind.simulation.matching.MatchingEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The market as the events alone tell it: every order, who rests since when, positions and the last price. It knows the rules of
 * arrival only: who arrives goes to the back, and so does the next slice of an iceberg.
 */
final class Mirror implements MatchListener {
    final Map<Long, Tracked> orders = new TreeMap<>();
    private final Map<Long, Long> positions = new TreeMap<>();
    private final Invariant invariant;
    private @Nullable MatchingEngine engine;
    private @Nullable Ask asked;
    private @Nullable Tracked arriving;
    private long events;
    long nowNs = Long.MIN_VALUE;
    long day;
    long markTicks = Ask.NONE;
    long lastTicks = Ask.NONE;

    Mirror(Invariant invariant) {
        this.invariant = invariant;
    }

    void watch(MatchingEngine watched) {
        engine = watched;
    }

    MatchingEngine engine() {
        MatchingEngine watched = engine;
        if (watched == null) {
            throw new IllegalStateException("no engine is watched");
        }
        return watched;
    }

    void begin(@Nullable Ask ask) {
        asked = ask;
        invariant.before(this);
    }

    void end() {
        arriving = null;
        invariant.after(this);
    }

    /** The request that is being handled, or null. */
    @Nullable
    Ask asked() {
        return asked;
    }

    long position(long account) {
        return positions.getOrDefault(account, 0L);
    }

    /** An accepted order. */
    Tracked order(long id) {
        Tracked order = orders.get(id);
        if (order == null) {
            throw new AssertionError("event of order " + id + ", which was never accepted");
        }
        return order;
    }

    /** Who rests on a side: best price first, then who came first. */
    List<Tracked> resting(Side side) {
        List<Tracked> found = new ArrayList<>();
        for (Tracked order : orders.values()) {
            if (order.ask.side == side && rests(order)) {
                found.add(order);
            }
        }
        Comparator<Tracked> price = Comparator.comparingLong(order -> order.limitTicks);
        found.sort((side == Side.BUY ? price.reversed() : price).thenComparingLong(order -> order.stamp));
        return found;
    }

    boolean rests(Tracked order) {
        return order.arrived && !order.ended && order.leavesLots > 0 && order != arriving;
    }

    List<Tracked> live() {
        return orders.values().stream().filter(order -> !order.ended).toList();
    }

    @Override
    public void accepted(MatchOrder order) {
        events++;
        Ask ask = asked;
        if (ask == null || ask.id != order.id() || orders.containsKey(ask.id)) {
            throw new AssertionError("order " + order.id() + " was accepted, but " + ask + " was asked for");
        }
        Tracked tracked = new Tracked(ask, order.quantityLots(), day);
        invariant.onAccepted(this, tracked);
        orders.put(ask.id, tracked);
        if (!ask.isChild() && tracked.works()) {
            arrive(tracked);
        }
    }

    private void arrive(Tracked order) {
        order.stamp = events;
        order.showSlice();
        order.arrived = true;
        arriving = order;
        invariant.onArrival(this, order);
    }

    @Override
    public void rejected(long orderId, long accountId, MatchReason reason) {
        events++;
        invariant.onRejected(this, orderId, reason);
    }

    @Override
    public void triggered(MatchOrder order) {
        events++;
        Tracked tracked = living(order);
        if (tracked.triggered || !tracked.ask.type.isWaiting()) {
            throw new AssertionError(tracked + " was triggered twice, or cannot be");
        }
        tracked.triggered = true;
        arrive(tracked);
    }

    @Override
    public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
        events++;
        Tracked taking = living(taker);
        Tracked making = living(maker);
        if (taking != arriving) {
            throw new AssertionError(taking + " takes, but " + arriving + " is arriving");
        }
        invariant.onTrade(
                this, new Invariant.Trade(taking, making, priceTicks, lots, taker.leavesLots(), maker.leavesLots()));
        lastTicks = priceTicks;
        fill(taking, lots);
        fill(making, lots);
        making.shownLots -= lots;
        if (making.shownLots == 0) {
            making.stamp = events;
            making.showSlice();
        }
        taking.showSlice();
        agree(taker, taking);
        agree(maker, making);
    }

    private void fill(Tracked order, long lots) {
        order.leavesLots -= lots;
        order.filledLots += lots;
        positions.merge(order.ask.account, order.ask.side.sign() * lots, Long::sum);
    }

    @Override
    public void amended(MatchOrder order, MatchCause cause) {
        events++;
        Tracked tracked = living(order);
        long more = order.quantityLots() - tracked.quantityLots;
        switch (cause) {
            case REQUESTED -> change(tracked, more, order.limitTicks());
            case PARENT_FILLED -> {
                tracked.takeOff(-more);
                if (tracked.works()) {
                    arrive(tracked);
                }
            }
            default -> {
                invariant.onLoss(this, tracked, -more, false, cause);
                tracked.takenOffLots -= more;
                tracked.takeOff(-more);
            }
        }
        agree(order, tracked);
    }

    private void change(Tracked order, long more, long limitTicks) {
        boolean anew = more > 0 || limitTicks != order.limitTicks;
        order.amendedLots += more;
        order.takeOff(-more);
        order.limitTicks = limitTicks;
        order.showSlice();
        if (anew) {
            arrive(order);
        }
    }

    @Override
    public void cancelled(MatchOrder order, long lots, MatchCause cause) {
        events++;
        Tracked tracked = living(order);
        invariant.onLoss(this, tracked, lots, true, cause);
        tracked.cancelledLots += lots;
        end(tracked);
        agree(order, tracked);
    }

    @Override
    public void expired(MatchOrder order, long lots) {
        events++;
        Tracked tracked = living(order);
        invariant.onExpired(this, tracked, lots);
        tracked.expiredLots += lots;
        end(tracked);
        agree(order, tracked);
    }

    private static void end(Tracked order) {
        order.takeOff(order.leavesLots);
        order.ended = true;
    }

    private Tracked living(MatchOrder order) {
        Tracked tracked = order(order.id());
        if (tracked.ended) {
            throw new AssertionError(tracked + " has ended, and an event tells of it");
        }
        return tracked;
    }

    /** Quantity and leaves as reported are those that the events add up to; an order without a rest and a parent has ended. */
    private static void agree(MatchOrder order, Tracked tracked) {
        if (order.quantityLots() != tracked.quantityLots || order.leavesLots() != tracked.leavesLots) {
            throw new AssertionError("reported " + order.leavesLots() + " of " + order.quantityLots()
                    + ", but the events add up to " + tracked);
        }
        if (tracked.leavesLots < 0) {
            throw new AssertionError(tracked + " is overfilled");
        }
        tracked.ended |= tracked.leavesLots == 0 && !tracked.ask.isChild();
    }
}
