// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.book.RestingOrder;
import org.jspecify.annotations.Nullable;

/** An order inside the engine; pooled, so that it must not be kept after the call that shows it. */
public final class MatchOrder extends RestingOrder {
    long id;
    long accountId;
    Side side = Side.BUY;
    OrderType type = OrderType.LIMIT;
    TimeInForce timeInForce = TimeInForce.GTC;
    SelfTradePolicy selfTrade = SelfTradePolicy.NONE;
    long limitTicks;
    long stopTicks;
    long quantityLots;
    long leavesLots;
    long shownLots;
    long displayLots;
    boolean postOnly;

    /** What makes it more than a plain order; null for most. */
    @Nullable
    OrderTerms terms;

    MatchOrder() {}

    /** Takes over a checked request. */
    void begin(OrderRequest request, long lots) {
        id = request.orderId;
        accountId = request.accountId;
        side = request.side;
        type = request.type;
        timeInForce = request.timeInForce;
        selfTrade = request.selfTrade;
        limitTicks = type.isLimited() ? request.priceTicks : anyPrice();
        stopTicks = request.stopTicks;
        quantityLots = lots;
        leavesLots = lots;
        displayLots = request.displayLots == OrderRequest.NOT_GIVEN ? 0 : request.displayLots;
        postOnly = request.postOnly;
        terms = null;
    }

    private long anyPrice() {
        return side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    /** Whether it would trade at a price. */
    boolean crosses(long priceTicks) {
        return side == Side.BUY ? priceTicks <= limitTicks : priceTicks >= limitTicks;
    }

    boolean prevents(MatchOrder resting) {
        return selfTrade != SelfTradePolicy.NONE && accountId == resting.accountId;
    }

    /** Whether what does not trade on arrival stays in the book. */
    boolean mayRest() {
        return type.isLimited() && OrderRequest.rests(timeInForce);
    }

    /** Whether its condition has not held yet. */
    boolean awaitsTrigger() {
        return type.isWaiting() && terms != null && !terms.triggered;
    }

    /** Whether it lives on when nothing of it is left, because its parent may release more. */
    boolean awaitsParent() {
        return terms != null && terms.awaitsParent();
    }

    OrderTerms someTerms() {
        OrderTerms some = terms;
        if (some == null) {
            throw new IllegalStateException("order " + id + " is a plain one");
        }
        return some;
    }

    /** Its number among the accepted orders; 0 for a plain one. */
    long acceptedAt() {
        return terms == null ? 0 : terms.acceptedAt;
    }

    /** The price or the time that has to come. */
    long conditionLevel() {
        return type == OrderType.TIME_STOP ? someTerms().triggerTimeNs : stopTicks;
    }

    /** What it has traded; what is cancelled is taken off its quantity. */
    long filledLots() {
        return quantityLots - leavesLots;
    }

    /** Its leaves, and what its parent may still release. */
    long remainingLots() {
        return terms == null ? leavesLots : leavesLots + terms.unreleasedLots;
    }

    /** Takes off a part of what is left: its total, its leaves and, when it must, what it shows. */
    void takeOff(long lots) {
        quantityLots -= lots;
        leavesLots -= lots;
        shownLots = Math.min(shownLots, leavesLots);
    }

    /** Gives it up: nothing of it is left and nothing more is released. */
    void giveUp() {
        takeOff(leavesLots);
        if (terms != null) {
            terms.unreleasedLots = 0;
        }
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
     * What it does when its turn comes.
     *
     * @return as requested
     */
    public OrderType type() {
        return type;
    }

    /**
     * Whether it has a limit price.
     *
     * @return false for those that trade at any price
     */
    public boolean limited() {
        return type.isLimited();
    }

    /**
     * The limit price in ticks; meaningful when {@link #limited()}.
     *
     * @return ticks
     */
    @Override
    public long limitTicks() {
        return limitTicks;
    }

    /**
     * The stop price in ticks; meaningful for types that watch a price. A trailing stop's is where it stands now.
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
    @Override
    public long shownLots() {
        return shownLots;
    }
}
