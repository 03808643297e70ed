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

    /** Market, limit or stop. */
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

    /** Orders with the same group other than 0 cancel each other when one is filled. */
    public long ocoGroupId;
}
