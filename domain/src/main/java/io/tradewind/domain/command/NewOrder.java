// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

/**
 * A new order on its way to a venue: a reused flyweight, valid until the port's method returns.
 *
 * <p>An order states its size either as {@code quantityLots} or as a share of the account's buying power at the moment it
 * trades (FIX OrderPercent), with 0 for the form that is not used.
 */
public final class NewOrder {
    /** Decimals of {@link #buyingPowerShare}. */
    public static final int SHARE_SCALE = 16;

    /** Our id of the order, unique for the life of the account. */
    public long clientOrderId;

    /** When the core sent it, nanoseconds since the epoch, UTC. */
    public long timeNs;

    /** Dense id of the instrument. */
    public int instrumentId;

    /** Buy or sell. */
    public Side side = Side.BUY;

    /** What it does when it arrives. */
    public OrderType type = OrderType.MARKET;

    /** How long it works. */
    public TimeInForce timeInForce = TimeInForce.GTC;

    /** Quantity in lots; 0 when the size is a share. */
    public long quantityLots;

    /** Share of buying power, scaled by 10^16, 0 to 1; 0 when the size is a quantity. */
    public long buyingPowerShare;

    /** Limit price in ticks; 0 unless the type has one. */
    public long limitTicks;

    /** Stop price in ticks; 0 unless the type has one. */
    public long stopTicks;

    /** True when the order may only bring the position nearer to zero. */
    public boolean reduceOnly;

    /** True when the order may only rest: it is refused when it would trade on arrival (FIX ExecInst 6). */
    public boolean postOnly;

    /**
     * Orders of the account with the same group other than 0 share one quantity (one cancels other): a fill of one takes as much off
     * the others, and ends them when nothing is left.
     */
    public long ocoGroupId;

    /** Client id of the order that this one waits for (one triggers other); 0 for none. It works as far as that one is filled. */
    public long parentOrderId;

    /** Which price a waiting type watches. */
    public TriggerPrice trigger = TriggerPrice.LAST;

    /** Distance of a trailing stop in ticks; 0 when it is in basis points. */
    public long trailTicks;

    /** Distance of a trailing stop in basis points of the price; 0 when it is in ticks. */
    public long trailBps;

    /** Quantity that the book shows at a time, in lots; 0 for all of it. */
    public long displayLots;

    /** When a GTD order ends, nanoseconds since the epoch, UTC; 0 for others. */
    public long expireTimeNs;

    /** When a TIME_STOP becomes a market order, nanoseconds since the epoch, UTC; 0 for others. */
    public long triggerTimeNs;

    /** Back to a market order without options; ids, side and quantity too. */
    public void clear() {
        clientOrderId = 0;
        timeNs = 0;
        instrumentId = 0;
        side = Side.BUY;
        type = OrderType.MARKET;
        timeInForce = TimeInForce.GTC;
        quantityLots = 0;
        buyingPowerShare = 0;
        limitTicks = 0;
        stopTicks = 0;
        reduceOnly = false;
        postOnly = false;
        ocoGroupId = 0;
        clearOptions();
    }

    /**
     * Takes all fields over.
     *
     * @param other stays as it is
     */
    public void copyOf(NewOrder other) {
        clientOrderId = other.clientOrderId;
        timeNs = other.timeNs;
        instrumentId = other.instrumentId;
        side = other.side;
        type = other.type;
        timeInForce = other.timeInForce;
        quantityLots = other.quantityLots;
        buyingPowerShare = other.buyingPowerShare;
        limitTicks = other.limitTicks;
        stopTicks = other.stopTicks;
        reduceOnly = other.reduceOnly;
        postOnly = other.postOnly;
        ocoGroupId = other.ocoGroupId;
        parentOrderId = other.parentOrderId;
        trigger = other.trigger;
        trailTicks = other.trailTicks;
        trailBps = other.trailBps;
        displayLots = other.displayLots;
        expireTimeNs = other.expireTimeNs;
        triggerTimeNs = other.triggerTimeNs;
    }

    /** Back to an order that waits for no other, watches the last trade, shows all and has no times. */
    public void clearOptions() {
        parentOrderId = 0;
        trigger = TriggerPrice.LAST;
        trailTicks = 0;
        trailBps = 0;
        displayLots = 0;
        expireTimeNs = 0;
        triggerTimeNs = 0;
    }
}
