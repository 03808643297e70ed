// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.filter.MatchFilters;

/** A new order as it was asked for, before any check; reusable. */
public final class OrderRequest {
    /** Stands for a number that was not given. */
    public static final long NOT_GIVEN = Long.MIN_VALUE;

    /** Stands for a number that was given but is no whole number of ticks or lots, or above {@link MatchFilters#MAX_UNITS}. */
    public static final long OFF_GRID = Long.MIN_VALUE + 1;

    long orderId;
    long accountId;
    Side side = Side.BUY;
    OrderType type = OrderType.LIMIT;
    TimeInForce timeInForce = TimeInForce.GTC;
    SelfTradePolicy selfTrade = SelfTradePolicy.NONE;
    long quantityLots;
    long priceTicks = NOT_GIVEN;
    long stopTicks = NOT_GIVEN;
    long displayLots = NOT_GIVEN;
    boolean postOnly;
    boolean reduceOnly;
    TriggerPrice trigger = TriggerPrice.LAST;
    long trailTicks = NOT_GIVEN;
    long trailBps = NOT_GIVEN;
    long triggerTimeNs = NOT_GIVEN;
    long expireTimeNs = NOT_GIVEN;
    long ocoGroupId = NOT_GIVEN;
    long parentOrderId = NOT_GIVEN;

    /** Creates a request. */
    public OrderRequest() {}

    /**
     * Begins a request anew: no price, stop, display, flag, self-trade policy, trail, time, group or parent.
     *
     * @param order client order id, unique over all accounts
     * @param account who asks
     * @param side buy or sell
     * @param type what it does
     * @param tif what becomes of the rest
     * @param lots quantity
     * @return this
     */
    public OrderRequest of(long order, long account, Side side, OrderType type, TimeInForce tif, long lots) {
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
        trigger = TriggerPrice.LAST;
        trailTicks = NOT_GIVEN;
        trailBps = NOT_GIVEN;
        triggerTimeNs = NOT_GIVEN;
        expireTimeNs = NOT_GIVEN;
        return links(NOT_GIVEN, NOT_GIVEN);
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

    /**
     * Sets what a waiting order watches.
     *
     * @param watched last trade, mark, or best price of the other side
     * @return this
     */
    public OrderRequest watch(TriggerPrice watched) {
        trigger = watched;
        return this;
    }

    /**
     * Sets the distance of a trailing stop; one of the two is given.
     *
     * @param ticks distance in ticks, NOT_GIVEN or OFF_GRID
     * @param bps distance in basis points of the best price, NOT_GIVEN or OFF_GRID
     * @return this
     */
    public OrderRequest trail(long ticks, long bps) {
        trailTicks = ticks;
        trailBps = bps;
        return this;
    }

    /**
     * Sets the times.
     *
     * @param triggerNs when a TIME_STOP triggers, nanoseconds since the epoch, or NOT_GIVEN
     * @param expireNs when a GTD order ends, nanoseconds since the epoch, or NOT_GIVEN
     * @return this
     */
    public OrderRequest times(long triggerNs, long expireNs) {
        triggerTimeNs = triggerNs;
        expireTimeNs = expireNs;
        return this;
    }

    /**
     * Ties the order to others.
     *
     * @param group the one-cancels-other group, unique over all accounts, or NOT_GIVEN
     * @param parent the order whose fills it waits for, or NOT_GIVEN
     * @return this
     */
    public OrderRequest links(long group, long parent) {
        ocoGroupId = group;
        parentOrderId = parent;
        return this;
    }

    /** Whether a limit order of a time in force may rest. */
    static boolean rests(TimeInForce tif) {
        return tif != TimeInForce.IOC && tif != TimeInForce.FOK;
    }

    boolean isGrouped() {
        return ocoGroupId != NOT_GIVEN;
    }

    boolean isChild() {
        return parentOrderId != NOT_GIVEN;
    }

    /** Whether an order of it is more than a plain one. */
    boolean isSpecial() {
        return type.isWaiting() || timeInForce == TimeInForce.GTD || isGrouped() || isChild();
    }
}
