// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import org.jspecify.annotations.Nullable;

/**
 * The working orders of one instrument, and what a fill does to the order and to the others: one-cancels-other groups end,
 * reduce-only orders are cut to what the position still allows.
 */
final class BookDesk {
    private final int instrumentId;
    private final BookAccount account;
    private final BookReport report;
    private final OrderPool pool;
    private final BookOrders bids = new BookOrders();
    private final BookOrders asks = new BookOrders();
    private final BookOrders stops = new BookOrders();
    private boolean untidy;
    private long marketSequence;

    BookDesk(int instrumentId, BookAccount account, BookReport report, OrderPool pool) {
        this.instrumentId = instrumentId;
        this.account = account;
        this.report = report;
        this.pool = pool;
    }

    /** Sets the sequence of the last tick applied. */
    void marketSequence(long sequence) {
        marketSequence = sequence;
    }

    boolean isEmpty() {
        return bids.size() + asks.size() + stops.size() == 0;
    }

    BookOrders resting(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    BookOrders stops() {
        return stops;
    }

    void accepted(BookOrder order) {
        report.accepted(order, marketSequence);
        if (order.isReduceOnly()) {
            cut(order);
        }
    }

    void rejected(BookOrder order, VenueReason reason) {
        report.rejected(order, reason, marketSequence);
        pool.giveBack(order);
    }

    /** Lets an order work: in the book, or as a stop. */
    void work(BookOrder order) {
        order.working = true;
        (order.type() == OrderType.STOP ? stops : resting(order.side())).add(order);
    }

    /** Tells that the place of an order in its queue is known or was moved. */
    void queued(BookOrder order) {
        report.queued(order, marketSequence);
    }

    /** What is left of an order that arrived but does not rest expires; its object is free again. */
    void leave(BookOrder order, VenueReason reason) {
        if (order.leavesLots() > 0) {
            report.expired(order, reason, marketSequence);
        }
        pool.giveBack(order);
    }

    /** What is left of a triggered stop expires. */
    void expire(BookOrder order, VenueReason reason) {
        done(order);
        report.expired(order, reason, marketSequence);
    }

    void cancel(BookOrder order, VenueReason reason) {
        done(order);
        report.cancelled(order, reason, marketSequence);
    }

    private void done(BookOrder order) {
        order.working = false;
        untidy = true;
    }

    void fill(BookOrder order, long priceTicks, long lots, Liquidity liquidity, long availableLots) {
        long fee = account.fill(order, priceTicks, lots, liquidity, report.nowNs());
        order.addFill(lots);
        report.filled(order, priceTicks, lots, fee, liquidity, availableLots, marketSequence);
        if (order.leavesLots() == 0) {
            done(order);
        }
        if (!isEmpty()) {
            reconcile(bids, order);
            reconcile(asks, order);
            reconcile(stops, order);
        }
    }

    /** Ends the orders of the filled one's group and cuts the reduce-only ones. */
    private void reconcile(BookOrders orders, BookOrder filled) {
        for (int i = 0; i < orders.size(); i++) {
            BookOrder other = orders.get(i);
            if (!other.working || other == filled) {
                continue;
            }
            if (filled.ocoGroupId != 0 && other.ocoGroupId == filled.ocoGroupId) {
                cancel(other, VenueReason.OCO_FILLED);
            } else if (other.isReduceOnly()) {
                cut(other);
            }
        }
    }

    private void cut(BookOrder order) {
        long reducible = account.reducibleLots(instrumentId, order.side());
        if (reducible == 0) {
            cancel(order, VenueReason.REDUCE_ONLY);
        } else if (order.leavesLots() > reducible) {
            order.cutTo(reducible);
            report.restated(order);
        }
    }

    /** The working order of an id, null when it is gone. */
    @Nullable
    BookOrder find(long clientOrderId) {
        BookOrder found = find(bids, clientOrderId);
        found = found == null ? find(asks, clientOrderId) : found;
        return found == null ? find(stops, clientOrderId) : found;
    }

    private static @Nullable BookOrder find(BookOrders orders, long clientOrderId) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).clientOrderId() == clientOrderId && orders.get(i).working) {
                return orders.get(i);
            }
        }
        return null;
    }

    /** Takes the orders out that work no longer. */
    void tidy() {
        if (untidy) {
            bids.compact(pool);
            asks.compact(pool);
            stops.compact(pool);
            untidy = false;
        }
    }
}
