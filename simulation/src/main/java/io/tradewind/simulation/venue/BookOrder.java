// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.queue.QueuePosition;

/** An order at the book venue, or on its way there; pooled, and read-only outside of the venue. */
public final class BookOrder {
    final QueuePosition queue = new QueuePosition();
    TimeInForce timeInForce = TimeInForce.GTC;
    long buyingPowerShare;
    boolean postOnly;
    long ocoGroupId;

    /** True while it rests in the book or waits for its stop price. */
    boolean working;

    private long clientOrderId;
    private int instrumentId;
    private Side side = Side.BUY;
    private OrderType type = OrderType.MARKET;
    private long lots;
    private long filledLots;
    private long limitTicks;
    private long stopTicks;
    private boolean reduceOnly;

    BookOrder() {}

    void copyOf(NewOrder order) {
        clientOrderId = order.clientOrderId;
        instrumentId = order.instrumentId;
        side = order.side;
        type = order.type;
        timeInForce = order.timeInForce;
        lots = order.quantityLots;
        filledLots = 0;
        buyingPowerShare = order.buyingPowerShare;
        limitTicks = order.type == OrderType.LIMIT ? order.limitTicks : 0;
        stopTicks = order.type == OrderType.STOP ? order.stopTicks : 0;
        reduceOnly = order.reduceOnly;
        postOnly = order.postOnly;
        ocoGroupId = order.ocoGroupId;
        working = false;
        queue.join(0);
    }

    void addFill(long quantityLots) {
        filledLots += quantityLots;
    }

    void cutTo(long leavesLots) {
        lots = filledLots + leavesLots;
    }

    /** The limit, or 0, with the sign of the side: what is greater trades first. */
    long priority() {
        return side.sign() * limitTicks;
    }

    /** Whether it may trade at a price of the other side. */
    boolean takes(long ticks) {
        return type != OrderType.LIMIT || side.sign() * (limitTicks - ticks) >= 0;
    }

    /** Whether a trade price triggers it. */
    boolean isTriggeredBy(long ticks) {
        return side.sign() * (ticks - stopTicks) >= 0;
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
     * @return market, limit or stop
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
     * @return lots
     */
    public long leavesLots() {
        return lots - filledLots;
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
     * Stop price.
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
