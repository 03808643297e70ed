// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.SplitTerms;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.sizing.Intent;

/** An order: pooled, owned by its {@link OrderManager}. Prices are ticks, quantities lots, times nanoseconds since the epoch. */
public final class Order {
    /** Due time of an order that waits for no answer. */
    public static final long NOTHING_DUE = Long.MAX_VALUE;

    private final Intent intent = new Intent();
    private long clientOrderId;
    private OrderState state = OrderState.CREATED;
    private long quantityLots;
    private long filledLots;
    private long filledNotionalUnits;
    private long mostUnits;
    private long createdNs;
    private long updatedNs;
    private VenueReason reason = VenueReason.REQUESTED;
    private long answerDueNs = NOTHING_DUE;
    private boolean cancelWanted;
    private boolean seenByVenue;
    private long toldNs;
    private long termsNs;
    private long triggerTicks;

    Order() {}

    void create(long id, Approved approved, long timeNs) {
        intent.copyOf(approved.intent());
        clientOrderId = id;
        state = OrderState.CREATED;
        quantityLots = intent.lots;
        mostUnits = approved.reservedUnits();
        filledLots = 0;
        filledNotionalUnits = 0;
        createdNs = timeNs;
        updatedNs = timeNs;
        reason = VenueReason.REQUESTED;
        answerDueNs = NOTHING_DUE;
        cancelWanted = false;
        seenByVenue = false;
        toldNs = Long.MIN_VALUE;
        termsNs = Long.MIN_VALUE;
        triggerTicks = 0;
    }

    boolean apply(OrderEvent event, long timeNs) {
        OrderState next = state.next(event);
        if (next == null) {
            return false;
        }
        state = next;
        updatedNs = timeNs;
        return true;
    }

    void because(VenueReason why) {
        reason = why;
    }

    void restate(long lots) {
        quantityLots = lots;
    }

    void reprice(long limitTicks) {
        intent.limitTicks = limitTicks;
    }

    /**
     * Says when an answer of the venue is overdue.
     *
     * @param dueNs nanoseconds since the epoch, UTC; {@link #NOTHING_DUE} for never
     */
    public void awaitUntil(long dueNs) {
        answerDueNs = dueNs;
    }

    /**
     * When an answer of the venue is overdue.
     *
     * @return nanoseconds since the epoch, UTC; {@link #NOTHING_DUE} when none is awaited
     */
    public long answerDueNs() {
        return answerDueNs;
    }

    /**
     * Whether its cancel was asked for, answered or not.
     *
     * @return true from the first request on
     */
    public boolean isCancelWanted() {
        return cancelWanted;
    }

    void wantCancel() {
        cancelWanted = true;
    }

    /**
     * Whether the venue has ever answered for it.
     *
     * @return false while it may never have arrived
     */
    public boolean isSeenByVenue() {
        return seenByVenue;
    }

    /**
     * When the venue last told how it stands, in answer to a question.
     *
     * @return nanoseconds since the epoch, UTC; Long.MIN_VALUE when it never did
     */
    public long toldNs() {
        return toldNs;
    }

    /**
     * The venue told how it stands.
     *
     * @param nowNs when
     */
    public void told(long nowNs) {
        toldNs = nowNs;
    }

    void triggeredAt(long ticks) {
        triggerTicks = ticks;
    }

    /**
     * The price that slippage is measured against: of a stop its stop price, of a trailing or timed stop the price that triggered it, of a
     * target its limit, of any other order the price at the decision.
     *
     * @return ticks; 0 when it is not known
     */
    public long arrivalTicks() {
        if (intent.type.hasStopPrice()) {
            return intent.stopTicks;
        }
        if (intent.type.isWaiting()) {
            return triggerTicks;
        }
        return intent.purpose == Intent.Purpose.TAKE_PROFIT ? intent.limitTicks : intent.referenceTicks;
    }

    /** When the core last heard of its quantity and limit from the venue. */
    long termsNs() {
        return termsNs;
    }

    void termsKnownAt(long nowNs) {
        termsNs = nowNs;
    }

    void seen() {
        seenByVenue = true;
    }

    void addFill(long lots, long notionalUnits) {
        filledLots = Math.addExact(filledLots, lots);
        filledNotionalUnits = Math.addExact(filledNotionalUnits, notionalUnits);
    }

    void split(long numerator, long denominator) {
        quantityLots = Math.addExact(filledLots, SplitTerms.quantity(leavesLots(), numerator, denominator));
        intent.limitTicks = SplitTerms.price(intent.limitTicks, numerator, denominator);
        intent.stopTicks = SplitTerms.price(intent.stopTicks, numerator, denominator);
        intent.referenceTicks = SplitTerms.price(intent.referenceTicks, numerator, denominator);
        intent.attachedStopTicks = SplitTerms.price(intent.attachedStopTicks, numerator, denominator);
        intent.attachedTargetTicks = SplitTerms.price(intent.attachedTargetTicks, numerator, denominator);
    }

    /**
     * Fills the command that takes the order to its venue.
     *
     * @param command receives the order's fields
     */
    public void writeTo(NewOrder command) {
        command.clientOrderId = clientOrderId;
        command.timeNs = createdNs;
        command.instrumentId = intent.instrumentId;
        command.side = intent.side;
        command.type = intent.type;
        command.timeInForce = intent.timeInForce;
        command.postOnly = intent.postOnly;
        command.quantityLots = quantityLots;
        command.buyingPowerShare = intent.buyingPowerShare;
        command.limitTicks = intent.limitTicks;
        command.stopTicks = intent.stopTicks;
        command.reduceOnly = intent.venueReduceOnly;
        command.ocoGroupId = intent.ocoGroupId;
        command.clearOptions();
        command.trailBps = intent.trailBps;
        command.triggerTimeNs = intent.triggerTimeNs;
    }

    /**
     * Our id.
     *
     * @return unique for the life of the account
     */
    public long clientOrderId() {
        return clientOrderId;
    }

    /**
     * The approved intent that it was made of.
     *
     * @return purpose, attached prices and the rest
     */
    public Intent intent() {
        return intent;
    }

    /**
     * Where it is in its life.
     *
     * @return the state
     */
    public OrderState state() {
        return state;
    }

    /**
     * Instrument.
     *
     * @return its id
     */
    public int instrumentId() {
        return intent.instrumentId;
    }

    /**
     * Side.
     *
     * @return buy or sell
     */
    public Side side() {
        return intent.side;
    }

    /**
     * Type.
     *
     * @return market, limit or stop
     */
    public OrderType type() {
        return intent.type;
    }

    /**
     * Ordered quantity.
     *
     * @return lots; 0 for an order sized by share until the venue has set it
     */
    public long quantityLots() {
        return quantityLots;
    }

    /**
     * Filled quantity.
     *
     * @return lots
     */
    public long filledLots() {
        return filledLots;
    }

    /**
     * Quantity that still works.
     *
     * @return lots
     */
    public long leavesLots() {
        return Math.max(0, quantityLots - filledLots);
    }

    /**
     * The most that the order may cost while nobody knows its quantity.
     *
     * @return run-currency units; 0 once the quantity is known
     */
    public long reservedUnits() {
        return quantityLots == 0 ? mostUnits : 0;
    }

    /**
     * Sum of the notionals of the fills.
     *
     * @return settlement-currency units, positive
     */
    public long filledNotionalUnits() {
        return filledNotionalUnits;
    }

    /**
     * When it was made.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long createdNs() {
        return createdNs;
    }

    /**
     * When its state last changed.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long updatedNs() {
        return updatedNs;
    }

    /**
     * Why it was refused, cancelled or expired.
     *
     * @return the venue's reason; REQUESTED while none was given
     */
    public VenueReason reason() {
        return reason;
    }

    void save(StateSink sink) {
        sink.putLong(clientOrderId);
        sink.putLong(intent.slotId);
        sink.putLong(intent.instrumentId);
        sink.putLong(intent.purpose.ordinal());
        sink.putLong(state.ordinal());
        sink.putLong(intent.side.ordinal());
        sink.putLong(intent.type.ordinal());
        sink.putLong(quantityLots);
        sink.putLong(intent.buyingPowerShare);
        sink.putLong(intent.limitTicks);
        sink.putLong(intent.stopTicks);
        sink.putLong(intent.timeInForce.ordinal());
        sink.putLong(intent.postOnly ? 1 : 0);
        sink.putLong(intent.attachedStopTicks);
        sink.putLong(intent.attachedTargetTicks);
        sink.putLong(intent.attachedTrailBps);
        sink.putLong(intent.attachedHoldingNs);
        sink.putLong(intent.trailBps);
        sink.putLong(intent.triggerTimeNs);
        sink.putLong(intent.ocoGroupId);
        sink.putLong(filledLots);
        sink.putLong(filledNotionalUnits);
        sink.putLong(mostUnits);
        sink.putLong(createdNs);
        sink.putLong(updatedNs);
        sink.putLong(answerDueNs);
        sink.putLong(cancelWanted ? 1 : 0);
        sink.putLong(seenByVenue ? 1 : 0);
        sink.putLong(toldNs);
        sink.putLong(termsNs);
        sink.putLong(triggerTicks);
    }
}
