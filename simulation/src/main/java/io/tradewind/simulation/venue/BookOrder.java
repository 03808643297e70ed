// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.simulation.queue.QueuePosition;
import org.jspecify.annotations.Nullable;

/** An order at the book venue, or on its way there; pooled, and read-only outside of the venue. */
public final class BookOrder extends VenueOrder {
    final QueuePosition queue = new QueuePosition();

    /** The list that it is in, null while it is in none. */
    @Nullable
    BookOrders list;

    /** True while it rests in the book, or waits for its condition or its parent. */
    boolean working;

    /** True from its end on. */
    boolean over;

    /** True when its place is to be found anew once the event is over. */
    boolean displaced;

    /** What of it the book shows, when it hides a part. */
    private long shownLots;

    BookOrder() {}

    @Override
    void copyOf(NewOrder order) {
        super.copyOf(order);
        list = null;
        working = false;
        over = false;
        displaced = false;
        shownLots = 0;
        queue.join(0);
    }

    /** Shows its next slice. */
    void show() {
        shownLots = Math.min(displayLots, workableLots());
    }

    /** What a trade at its price can reach of it. */
    long reachableLots() {
        return displayLots == 0 ? workableLots() : Math.min(shownLots, workableLots());
    }

    /** Takes a fill off the shown part; returns whether that is used up, so that the next slice is shown. */
    boolean useUp(long quantityLots) {
        if (displayLots == 0 || workableLots() == 0) {
            return false;
        }
        boolean usedUp = quantityLots >= shownLots;
        if (usedUp) {
            show();
        } else {
            shownLots -= quantityLots;
        }
        return usedUp;
    }

    /** The limit, or 0, with the sign of the side: what is greater trades first. */
    long priority() {
        return side.sign() * limitTicks;
    }

    /** Whether it may trade at a price of the other side. */
    boolean takes(long ticks) {
        return takes(limitTicks, ticks);
    }

    /** Whether it might trade at a price of the other side with another limit. */
    boolean takes(long limit, long ticks) {
        return !type.isLimited() || side.sign() * (limit - ticks) >= 0;
    }

    /**
     * Our id of the order.
     *
     * @return the id
     */
    public long clientOrderId() {
        return clientOrderId;
    }

    /**
     * What it trades.
     *
     * @return dense id of the instrument
     */
    public int instrumentId() {
        return instrumentId;
    }

    /**
     * Buy or sell.
     *
     * @return the side
     */
    public Side side() {
        return side;
    }

    /**
     * Its type; a stop stays one after it was triggered.
     *
     * @return the type that it was sent with
     */
    public OrderType type() {
        return type;
    }

    /**
     * Whether it may only bring the position nearer to zero.
     *
     * @return true when it may
     */
    public boolean isReduceOnly() {
        return reduceOnly;
    }

    /**
     * Its quantity, filled and open.
     *
     * @return lots
     */
    public long lots() {
        return lots;
    }

    /**
     * What of it was filled.
     *
     * @return lots
     */
    public long filledLots() {
        return filledLots;
    }

    /**
     * What of it is open.
     *
     * @return lots; of an order that waits for its parent, what it may trade now
     */
    public long leavesLots() {
        return workableLots();
    }

    /**
     * Limit price.
     *
     * @return ticks, 0 when it has none
     */
    public long limitTicks() {
        return limitTicks;
    }

    /**
     * Stop price; of a trailing stop, where it stands now.
     *
     * @return ticks, 0 when it has none
     */
    public long stopTicks() {
        return stopTicks;
    }

    /**
     * Estimate of what would trade before it at its price.
     *
     * @return lots; {@link QueuePosition#UNKNOWN} while the book does not show its level
     */
    public long queueAheadLots() {
        return queue.aheadLots();
    }

    /**
     * What its level displayed when it was last updated, our order not included.
     *
     * @return lots
     */
    public long displayedLots() {
        return queue.displayedLots();
    }
}
