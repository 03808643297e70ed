// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.index.LongIndex;
import io.tradewind.simulation.matching.account.OpenOrders;
import io.tradewind.simulation.trigger.TriggerCondition;
import io.tradewind.simulation.trigger.TriggerPrices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The live orders by number, and where each one is: in the book, waiting for its condition, or idle until its parent is filled. */
final class LiveOrders {
    private final MatchBook book;
    private final OpenOrders open;
    private final WaitingOrders waiting;
    private final OrderHeap idle = new OrderHeap(OrderHeap.Place.WAITING, MatchOrder::acceptedAt);
    private final OrderHeap expiring = new OrderHeap(OrderHeap.Place.EXPIRY, order -> order.someTerms().expireTimeNs);
    private final OrderPool pool = new OrderPool();
    private final LongIndex<MatchOrder> orders = new LongIndex<>();
    private @Nullable OrderTerms freeTerms;
    long accepted;

    LiveOrders(MatchBook book, OpenOrders open, WaitingOrders waiting) {
        this.book = book;
        this.open = open;
        this.waiting = waiting;
    }

    @Nullable
    MatchOrder get(long id) {
        return orders.get(id);
    }

    /** An order for an accepted request; it is nowhere yet. */
    MatchOrder begin(OrderRequest request, long lots) {
        MatchOrder order = pool.take();
        order.begin(request, lots);
        accepted++;
        if (request.isSpecial()) {
            OrderTerms terms = terms(order);
            terms.begin(request, accepted);
            if (order.type == OrderType.TRAILING_STOP) {
                terms.follow(order, TriggerPrices.UNKNOWN);
            }
            watchEnd(order);
        }
        return order;
    }

    /** An order of which nothing is set yet. */
    MatchOrder blank() {
        return pool.take();
    }

    void watchEnd(MatchOrder order) {
        if (order.timeInForce == TimeInForce.GTD) {
            expiring.add(order);
        }
    }

    /** An order's terms; those of a plain order begin here. */
    OrderTerms terms(MatchOrder order) {
        OrderTerms terms = order.terms;
        if (terms == null) {
            terms = freeTerms == null ? new OrderTerms() : freeTerms;
            freeTerms = terms.nextFree;
            terms.nextFree = null;
            terms.begin();
            order.terms = terms;
        }
        return terms;
    }

    void rest(MatchOrder order) {
        book.rest(order);
        register(order);
    }

    /** Puts an order at the back of its level as it is, an iceberg with what it shows. */
    void restoreInBook(MatchOrder order) {
        book.orders(order.side).append(order);
        register(order);
    }

    /** Lets an order go on waiting; a trailing stop stays where it stands. */
    void restoreWaiting(MatchOrder order) {
        waiting.restore(order);
        register(order);
    }

    void await(MatchOrder order) {
        waiting.add(order);
        register(order);
    }

    void idle(MatchOrder order) {
        idle.add(order);
        order.someTerms().waitingIn = idle;
        register(order);
    }

    private void register(MatchOrder order) {
        orders.put(order.id, order);
        open.addLive(order.accountId, 1);
        if (order.awaitsTrigger()) {
            open.addWaiting(order.accountId, 1);
        }
    }

    /** Forgets an order that has left the place where it was. */
    void unregister(MatchOrder order) {
        orders.remove(order.id);
        open.addLive(order.accountId, -1);
        if (order.awaitsTrigger()) {
            open.addWaiting(order.accountId, -1);
        }
    }

    boolean isIdle(MatchOrder order) {
        return order.terms != null && order.terms.waitingIn == idle;
    }

    /** Takes an order out of the place where it is. */
    void withdraw(MatchOrder order) {
        unregister(order);
        if (order.resting()) {
            book.remove(order);
        } else if (isIdle(order)) {
            idle.remove(order);
            order.someTerms().waitingIn = null;
        } else {
            waiting.remove(order);
        }
    }

    /** Takes out the order whose condition holds and whose turn is next, or gives null. */
    @Nullable
    MatchOrder takeTriggered() {
        MatchOrder order = waiting.takeTriggered();
        if (order != null) {
            unregister(order);
            order.someTerms().triggered = true;
        }
        return order;
    }

    /** An order whose time has ended, the earliest first, or null. */
    @Nullable
    MatchOrder ended(long nowNs) {
        MatchOrder order = expiring.first();
        return order != null && TriggerCondition.isDue(order.someTerms().expireTimeNs, nowNs) ? order : null;
    }

    /** Every live order of a time in force: bids, then asks, in their priority, then those that wait, by acceptance. */
    List<MatchOrder> all(TimeInForce tif) {
        List<MatchOrder> found = new ArrayList<>();
        forEach(order -> {
            if (order.timeInForce == tif) {
                found.add(order);
            }
        });
        return found;
    }

    /** Visits every live order: bids, then asks, in their priority, then those that wait, by acceptance. */
    void forEach(Consumer<MatchOrder> visitor) {
        book.side(Side.BUY).forEach(visitor);
        book.side(Side.SELL).forEach(visitor);
        waitingByAcceptance().forEach(visitor);
    }

    /** The orders that wait for a condition or for their parent, by acceptance. */
    List<MatchOrder> waitingByAcceptance() {
        List<MatchOrder> found = new ArrayList<>();
        waiting.forEach(found::add);
        idle.forEach(found::add);
        found.sort(Comparator.comparingLong(MatchOrder::acceptedAt));
        return found;
    }

    /** Gives an order back that lives no more. */
    void release(MatchOrder order) {
        OrderTerms terms = order.terms;
        if (terms != null) {
            if (order.timeInForce == TimeInForce.GTD) {
                expiring.remove(order);
            }
            terms.nextFree = freeTerms;
            freeTerms = terms;
        }
        pool.release(order);
    }
}
