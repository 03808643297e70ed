// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.simulation.trigger.TriggerCondition;
import io.tradewind.simulation.trigger.TriggerPrices;
import java.util.function.Consumer;

/**
 * The orders that wait for one price, by how far it has to come: only those that it has reached are looked at.
 *
 * <p>A clock is a price that rises. Trailing stops are moved when the price sets a new best for them, and only those.
 */
final class PriceWatch {
    private final OrderHeap rising = new OrderHeap(OrderHeap.Place.WAITING, MatchOrder::conditionLevel);
    private final OrderHeap falling = new OrderHeap(OrderHeap.Place.WAITING, order -> -order.conditionLevel());
    private final OrderHeap buysFollowing = new OrderHeap(OrderHeap.Place.FOLLOWING, PriceWatch::followKey);
    private final OrderHeap sellsFollowing = new OrderHeap(OrderHeap.Place.FOLLOWING, PriceWatch::followKey);
    private long priceTicks = TriggerPrices.UNKNOWN;
    private int size;

    long priceTicks() {
        return priceTicks;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void onPrice(long ticks) {
        priceTicks = ticks;
        if (buysFollowing.size() + sellsFollowing.size() > 0 && ticks != TriggerPrices.UNKNOWN) {
            follow(buysFollowing, ticks);
            follow(sellsFollowing, ticks);
        }
    }

    private static void follow(OrderHeap following, long ticks) {
        MatchOrder order = following.first();
        while (order != null && isBetter(order, ticks)) {
            following.remove(order);
            OrderHeap heap = order.someTerms().waitingIn;
            if (heap != null) {
                heap.remove(order);
            }
            order.someTerms().follow(order, ticks);
            if (heap != null) {
                heap.add(order);
            }
            following.add(order);
            order = following.first();
        }
    }

    private static boolean isBetter(MatchOrder order, long ticks) {
        long best = order.someTerms().bestTicks;
        return best == TriggerPrices.UNKNOWN || (order.side == Side.BUY ? ticks < best : ticks > best);
    }

    private static long followKey(MatchOrder order) {
        return order.someTerms().followKey(order.side);
    }

    /** Begins to watch for an order; a trailing stop follows from the price of now on, which this watch need not have seen. */
    void add(MatchOrder order, long ticks) {
        if (order.type == OrderType.TRAILING_STOP) {
            order.someTerms().follow(order, ticks);
        }
        restore(order);
    }

    /** Adds an order that has watched before. */
    void restore(MatchOrder order) {
        size++;
        if (order.type == OrderType.TRAILING_STOP) {
            (order.side == Side.BUY ? buysFollowing : sellsFollowing).add(order);
        }
        putBack(order);
    }

    /** Puts an order that was ready, and is no more, among those that wait. */
    void putBack(MatchOrder order) {
        OrderHeap heap = isRising(order) ? rising : falling;
        order.someTerms().waitingIn = heap;
        heap.add(order);
    }

    void remove(MatchOrder order) {
        size--;
        OrderTerms terms = order.someTerms();
        if (terms.waitingIn != null) {
            terms.waitingIn.remove(order);
            terms.waitingIn = null;
        }
        if (order.type == OrderType.TRAILING_STOP) {
            (order.side == Side.BUY ? buysFollowing : sellsFollowing).remove(order);
        }
    }

    boolean holds(MatchOrder order) {
        return TriggerCondition.isReached(isRising(order), order.conditionLevel(), priceTicks);
    }

    /** Moves the orders whose condition holds to those that are ready. */
    void collect(OrderHeap ready) {
        collect(rising, ready);
        collect(falling, ready);
    }

    private void collect(OrderHeap waiting, OrderHeap ready) {
        for (MatchOrder order = waiting.first(); order != null && holds(order); order = waiting.first()) {
            waiting.remove(order);
            order.someTerms().waitingIn = ready;
            ready.add(order);
        }
    }

    void forEach(Consumer<MatchOrder> visitor) {
        rising.forEach(visitor);
        falling.forEach(visitor);
    }

    private static boolean isRising(MatchOrder order) {
        return order.type == OrderType.TIME_STOP || TriggerCondition.isRising(order.type, order.side);
    }
}
