// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import org.jspecify.annotations.Nullable;

/** An order inside the engine; pooled, so that it must not be kept after the call that shows it. */
public final class MatchOrder {
    long id;
    long accountId;
    Side side = Side.BUY;
    MatchType type = MatchType.LIMIT;
    MatchTimeInForce timeInForce = MatchTimeInForce.GTC;
    SelfTradePolicy selfTrade = SelfTradePolicy.NONE;
    long limitTicks;
    long stopTicks;
    long quantityLots;
    long leavesLots;
    long shownLots;
    long displayLots;
    boolean postOnly;

    @Nullable
    PricePage page;

    @Nullable
    MatchOrder previous;

    @Nullable
    MatchOrder next;

    MatchOrder() {}

    /** Takes over a checked request. */
    void begin(OrderRequest request, long lots) {
        id = request.orderId;
        accountId = request.accountId;
        side = request.side;
        type = request.type;
        timeInForce = request.timeInForce;
        selfTrade = request.selfTrade;
        limitTicks = type.limited() ? request.priceTicks : anyPrice();
        stopTicks = request.stopTicks;
        quantityLots = lots;
        leavesLots = lots;
        displayLots = request.displayLots == OrderRequest.NOT_GIVEN ? 0 : request.displayLots;
        postOnly = request.postOnly;
    }

    private long anyPrice() {
        return side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    /** Whether it is in the book. */
    boolean resting() {
        return page != null;
    }

    /** Whether it would trade at a price. */
    boolean crosses(long priceTicks) {
        return side == Side.BUY ? priceTicks <= limitTicks : priceTicks >= limitTicks;
    }

    boolean prevents(MatchOrder resting) {
        return selfTrade != SelfTradePolicy.NONE && accountId == resting.accountId;
    }

    /** Takes off a part of what is left: its total, its leaves and, when it must, what it shows. */
    void takeOff(long lots) {
        quantityLots -= lots;
        leavesLots -= lots;
        shownLots = Math.min(shownLots, leavesLots);
    }

    boolean iceberg() {
        return displayLots > 0;
    }

    /** Shows the next slice: all of an order that is no iceberg. */
    void showSlice() {
        shownLots = iceberg() ? Math.min(displayLots, leavesLots) : leavesLots;
    }

    /**
     * The client order id.
     *
     * @return as requested
     */
    public long id() {
        return id;
    }

    /**
     * Whose order it is.
     *
     * @return as requested
     */
    public long accountId() {
        return accountId;
    }

    /**
     * Its side.
     *
     * @return buy or sell
     */
    public Side side() {
        return side;
    }

    /**
     * Whether it has a limit price.
     *
     * @return false for MARKET and STOP
     */
    public boolean limited() {
        return type.limited();
    }

    /**
     * The limit price in ticks; meaningful when {@link #limited()}.
     *
     * @return ticks
     */
    public long limitTicks() {
        return limitTicks;
    }

    /**
     * The stop price in ticks; meaningful for STOP and STOP_LIMIT.
     *
     * @return ticks
     */
    public long stopTicks() {
        return stopTicks;
    }

    /**
     * The total quantity with the filled part.
     *
     * @return lots
     */
    public long quantityLots() {
        return quantityLots;
    }

    /**
     * What is neither filled nor cancelled, hidden part included.
     *
     * @return lots
     */
    public long leavesLots() {
        return leavesLots;
    }

    /**
     * What the book shows of it while it rests.
     *
     * @return lots
     */
    public long shownLots() {
        return shownLots;
    }
}
