// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;

/** A new order as it was asked for, before any check; reusable. */
public final class OrderRequest {
    /** Stands for a number that was not given. */
    public static final long NOT_GIVEN = Long.MIN_VALUE;

    /** Stands for a number that was given but is no whole number of ticks or lots, or above {@link #MAX_UNITS}. */
    public static final long OFF_GRID = Long.MIN_VALUE + 1;

    /** Largest price in ticks and quantity in lots; sums of 9,000 such quantities are exact. */
    public static final long MAX_UNITS = 1_000_000_000_000_000L;

    long orderId;
    long accountId;
    Side side = Side.BUY;
    MatchType type = MatchType.LIMIT;
    MatchTimeInForce timeInForce = MatchTimeInForce.GTC;
    SelfTradePolicy selfTrade = SelfTradePolicy.NONE;
    long quantityLots;
    long priceTicks = NOT_GIVEN;
    long stopTicks = NOT_GIVEN;
    long displayLots = NOT_GIVEN;
    boolean postOnly;
    boolean reduceOnly;

    /** Creates a request. */
    public OrderRequest() {}

    /**
     * Begins a request anew: no price, stop, display, flag or self-trade policy.
     *
     * @param order client order id, unique over all accounts
     * @param account who asks
     * @param side buy or sell
     * @param type what it does
     * @param tif what becomes of the rest
     * @param lots quantity
     * @return this
     */
    public OrderRequest of(long order, long account, Side side, MatchType type, MatchTimeInForce tif, long lots) {
        this.orderId = order;
        this.accountId = account;
        this.side = side;
        this.type = type;
        this.timeInForce = tif;
        this.quantityLots = lots;
        priceTicks = NOT_GIVEN;
        stopTicks = NOT_GIVEN;
        displayLots = NOT_GIVEN;
        selfTrade = SelfTradePolicy.NONE;
        postOnly = false;
        reduceOnly = false;
        return this;
    }

    /**
     * Sets the limit and the stop price.
     *
     * @param limitTicks limit price, NOT_GIVEN or OFF_GRID
     * @param triggerTicks stop price, NOT_GIVEN or OFF_GRID
     * @return this
     */
    public OrderRequest prices(long limitTicks, long triggerTicks) {
        priceTicks = limitTicks;
        stopTicks = triggerTicks;
        return this;
    }

    /**
     * Sets the shown quantity of an iceberg.
     *
     * @param lots shown at a time, NOT_GIVEN or OFF_GRID
     * @return this
     */
    public OrderRequest display(long lots) {
        displayLots = lots;
        return this;
    }

    /**
     * Sets the flags.
     *
     * @param policy self-trade prevention
     * @param maker true for post-only
     * @param reduces true for reduce-only
     * @return this
     */
    public OrderRequest flags(SelfTradePolicy policy, boolean maker, boolean reduces) {
        selfTrade = policy;
        postOnly = maker;
        reduceOnly = reduces;
        return this;
    }
}
