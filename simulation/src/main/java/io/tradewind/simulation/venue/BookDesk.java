// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import org.jspecify.annotations.Nullable;

/**
 * The working orders of one instrument, and what a fill or an end does to the order and to the others: a group shares its quantity,
 * children work for what their parent was filled, reduce-only orders are cut to what the position still allows.
 */
final class BookDesk {
    private final int instrumentId;
    private final BookAccount account;
    private final BookReport report;
    private final OrderPool pool;
    private final BookOrders bids = BookOrders.byPrice();
    private final BookOrders asks = BookOrders.byPrice();
    private final BookOrders stops = BookOrders.byArrival();
    private final BookOrders idle = BookOrders.byArrival();
    private final BookOrders[] lists = {bids, asks, stops, idle};
    private boolean untidy;
    private boolean displaced;
    private long marketSequence;
    private long timerNs = VenueOrder.NEVER;

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
        return bids.size() + asks.size() + stops.size() + idle.size() == 0;
    }

    BookOrders resting(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    BookOrders stops() {
        return stops;
    }

    /** Orders that wait for their parent to be filled further. */
    BookOrders idle() {
        return idle;
    }

    BookReport report() {
        return report;
    }

    /** Takes an order in, as far as its group and its parent leave something of it. */
    void accepted(BookOrder order) {
        report.accepted(order, marketSequence);
        long taken = report.groups().filledLots(order.ocoGroupId);
        if (taken > 0) {
            share(order, taken);
        }
        if (order.isChild() && !order.over) {
            adopt(order);
        }
        if (order.reduceOnly && !order.over && order.workableLots() > 0) {
            cut(order);
        }
    }

    private void adopt(BookOrder child) {
        BookOrder parent = find(child.parentOrderId);
        if (parent == null) {
            orphan(child, report.orders().filledLots(child.parentOrderId));
        } else {
            child.follow(parent.filledLots);
        }
    }

    /** Refuses an order, and with it those of its group that work. */
    void rejected(BookOrder order, VenueReason reason) {
        report.rejected(order, reason, marketSequence);
        endGroup(order);
    }

    /** The front desk refused an order, and answered it. */
    void refusedAtDesk(BookOrder order, VenueReason reason) {
        report.refusedAtDesk(order, reason, marketSequence);
        endGroup(order);
    }

    private void endGroup(BookOrder order) {
        order.over = true;
        for (BookOrders list : lists) {
            for (int i = 0; i < list.size(); i++) {
                BookOrder other = list.get(i);
                if (other.working && other.isSiblingOf(order.ocoGroupId)) {
                    cancel(other, VenueReason.OCO_REJECTED);
                }
            }
        }
    }

    /** Puts an order into a list, behind those of the same price. */
    void place(BookOrder order, BookOrders list) {
        takeOut(order);
        order.working = true;
        order.displaced = false;
        list.add(order);
        timerNs = Math.min(timerNs, order.timerNs());
    }

    /** Takes an order out of its list; not while that is walked over. */
    void takeOut(BookOrder order) {
        if (order.list != null) {
            order.list.remove(order);
        }
    }

    /** Frees the object of an order that found no place. */
    void release(BookOrder order) {
        if (order.list == null) {
            pool.giveBack(order);
        }
    }

    /** Tells that the place of an order in its queue is known or was moved. */
    void queued(BookOrder order) {
        report.queued(order, marketSequence);
    }

    void triggered(BookOrder order, long ticks) {
        order.waiting = false;
        report.triggered(order, ticks);
        untidy = true;
    }

    void expire(BookOrder order, VenueReason reason) {
        done(order);
        report.expired(order, reason, marketSequence);
        release(order.clientOrderId, order.filledLots);
    }

    void cancel(BookOrder order, VenueReason reason) {
        done(order);
        report.cancelled(order, reason, marketSequence);
        release(order.clientOrderId, order.filledLots);
    }

    private void done(BookOrder order) {
        order.working = false;
        order.over = true;
        untidy = true;
    }

    /** A parent ended: its children end with it, or work for what it was filled and no more. */
    private void release(long parentId, long filledLots) {
        for (BookOrders list : lists) {
            for (int i = 0; i < list.size(); i++) {
                BookOrder child = list.get(i);
                if (child.working && child.parentOrderId == parentId) {
                    orphan(child, filledLots);
                }
            }
        }
    }

    private void orphan(BookOrder child, long filledLots) {
        long before = child.workableLots();
        boolean changed = child.orphan(filledLots);
        if (child.openLots() == 0) {
            cancel(child, VenueReason.PARENT_ENDED);
            return;
        }
        if (changed) {
            report.restated(child);
        }
        displaceIfChanged(child, before);
    }

    private void displaceIfChanged(BookOrder order, long workableBefore) {
        if (order.workableLots() != workableBefore) {
            displace(order);
        }
    }

    /** An order that waits for its parent may have become able to work. */
    void displaceIfIdle(BookOrder order) {
        if (order.list == idle && order.workableLots() > 0) {
            displace(order);
        }
    }

    /** Has the place of an order found anew once the event is over. */
    void displace(BookOrder order) {
        order.displaced = true;
        displaced = true;
    }

    void fill(BookOrder order, long priceTicks, long lots, Liquidity liquidity, long availableLots) {
        long fee = account.fill(order, priceTicks, lots, liquidity, report.nowNs());
        order.addFill(lots);
        report.groups().filled(order.ocoGroupId, lots);
        if (order.openLots() == 0) {
            done(order);
        } else if (order.workableLots() == 0) {
            displace(order);
        }
        report.filled(order, priceTicks, lots, fee, liquidity, availableLots, marketSequence);
        if (!isEmpty()) {
            for (BookOrders list : lists) {
                reconcile(list, order, lots);
            }
        }
    }

    /** Takes a fill off the others of its group, lets its children work, and cuts the reduce-only ones. */
    private void reconcile(BookOrders orders, BookOrder filled, long lots) {
        for (int i = 0; i < orders.size(); i++) {
            BookOrder other = orders.get(i);
            if (!other.working || other == filled) {
                continue;
            }
            if (other.isSiblingOf(filled.ocoGroupId)) {
                share(other, lots);
            } else if (other.parentOrderId == filled.clientOrderId) {
                grow(other, filled);
            } else if (other.reduceOnly && other.workableLots() > 0) {
                cut(other);
            }
        }
    }

    private void grow(BookOrder child, BookOrder parent) {
        if (parent.over) {
            orphan(child, parent.filledLots);
        } else {
            long before = child.workableLots();
            child.follow(parent.filledLots);
            displaceIfChanged(child, before);
        }
    }

    /** Takes what others of its group were filled off an order. */
    private void share(BookOrder order, long lots) {
        order.share(lots);
        long reducible = order.reduceOnly ? account.reducibleLots(instrumentId, order.side) : Long.MAX_VALUE;
        if (order.workableLots() > reducible) {
            order.cutTo(reducible);
        }
        if (order.openLots() == 0) {
            cancel(order, VenueReason.OCO_FILLED);
            return;
        }
        report.restated(order);
        if (order.workableLots() == 0) {
            displace(order);
        }
    }

    /** Cuts a reduce-only order to what the position allows; cancels it when that is nothing. */
    void cut(BookOrder order) {
        long reducible = account.reducibleLots(instrumentId, order.side);
        if (reducible == 0) {
            cancel(order, VenueReason.REDUCE_ONLY);
        } else if (order.workableLots() > reducible) {
            order.cutTo(reducible);
            report.restated(order);
        }
    }

    /** The working order of an id, null when it is gone. */
    @Nullable
    BookOrder find(long clientOrderId) {
        for (BookOrders list : lists) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).clientOrderId == clientOrderId && list.get(i).working) {
                    return list.get(i);
                }
            }
        }
        return null;
    }

    /** The next order whose place is to be found anew; null when there is none. */
    @Nullable
    BookOrder nextDisplaced() {
        if (displaced) {
            for (BookOrders list : lists) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i).displaced) {
                        list.get(i).displaced = false;
                        return list.get(i);
                    }
                }
            }
            displaced = false;
        }
        return null;
    }

    /** Takes the orders out that work no longer. */
    void tidy() {
        if (untidy) {
            timerNs = VenueOrder.NEVER;
            for (BookOrders list : lists) {
                list.compact(pool);
                for (int i = 0; i < list.size(); i++) {
                    timerNs = Math.min(timerNs, list.get(i).timerNs());
                }
            }
            untidy = false;
        }
    }

    /** When the clock does something to an order; {@link VenueOrder#NEVER} when to none. */
    long timerNs() {
        return timerNs;
    }

    /** The first order that the clock does something to now; null when to none. */
    @Nullable
    BookOrder nextDue() {
        for (BookOrders list : lists) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).working && list.get(i).timerNs() <= report.nowNs()) {
                    return list.get(i);
                }
            }
        }
        return null;
    }

    /** Has the times of all orders looked at again. */
    void retime() {
        untidy = true;
    }

    /** Tells what is known of each working order; returns how many there are. */
    int tellWorking() {
        int told = 0;
        for (BookOrders list : lists) {
            for (int i = 0; i < list.size(); i++) {
                report.status(list.get(i), VenueOrderStatus.WORKING);
            }
            told += list.size();
        }
        return told;
    }
}
