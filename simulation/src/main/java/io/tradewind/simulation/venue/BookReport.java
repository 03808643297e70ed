// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.port.EventSink;
import io.tradewind.simulation.latency.LatencyModel;
import io.tradewind.simulation.venue.answer.FillMemory;
import io.tradewind.simulation.venue.answer.GroupMemory;
import io.tradewind.simulation.venue.answer.OrderMemory;
import io.tradewind.simulation.venue.answer.VenueEvents;

/** Tells the core, with latency, and the listener, without, what becomes of orders. Holds the venue's clock. */
final class BookReport {
    private final VenueEvents events;
    private final LatencyModel response;
    private final VenueListener listener;
    private final FillMemory fills = new FillMemory();
    private final OrderMemory orders = new OrderMemory();
    private final GroupMemory groups = new GroupMemory();
    private long nowNs = Long.MIN_VALUE;
    private long lastAnswerNs = Long.MIN_VALUE;

    BookReport(EventSink answers, LatencyModel response, VenueListener listener) {
        this.events = new VenueEvents(answers);
        this.response = response;
        this.listener = listener;
    }

    void advanceTo(long timeNs) {
        nowNs = Math.max(nowNs, timeNs);
    }

    long nowNs() {
        return nowNs;
    }

    /** The orders that ended. */
    OrderMemory orders() {
        return orders;
    }

    /** What happened in one-cancels-other groups. */
    GroupMemory groups() {
        return groups;
    }

    private void remember(BookOrder order, VenueOrderStatus status, VenueReason reason) {
        orders.add(order.clientOrderId, order.lots, order.filledLots, order.limitTicks, status, reason);
    }

    /** When an answer that is given now reaches the core: none overtakes another. */
    long answerNs() {
        lastAnswerNs = Math.max(lastAnswerNs, nowNs + response.sampleNs(nowNs));
        return lastAnswerNs;
    }

    void accepted(BookOrder order, long marketSequence) {
        listener.onAccepted(marketSequence, nowNs, order);
        events.accepted(order.clientOrderId(), nowNs, answerNs());
    }

    void rejected(BookOrder order, VenueReason reason, long marketSequence) {
        refusedAtDesk(order, reason, marketSequence);
        events.rejected(order.clientOrderId(), reason, nowNs, answerNs());
    }

    /** Takes down that an order was refused by the front desk, which has answered it. */
    void refusedAtDesk(BookOrder order, VenueReason reason, long marketSequence) {
        listener.onEnded(marketSequence, nowNs, order, reason);
        remember(order, VenueOrderStatus.REJECTED, reason);
        groups.rejected(order.ocoGroupId);
    }

    /** Refuses a cancel or an amendment. */
    void refused(long clientOrderId, VenueRequest request, VenueReason reason) {
        events.cancelRejected(clientOrderId, request, reason, nowNs, answerNs());
    }

    void amended(BookOrder order) {
        events.amended(order.clientOrderId, order.lots, order.limitTicks, nowNs, answerNs());
    }

    void triggered(BookOrder order, long ticks) {
        events.triggered(order.clientOrderId, ticks, nowNs, answerNs());
    }

    void status(BookOrder order, VenueOrderStatus status) {
        events.status(
                order.clientOrderId,
                order.instrumentId,
                order.lots,
                order.filledLots,
                order.limitTicks,
                status,
                VenueReason.REQUESTED,
                nowNs,
                answerNs());
    }

    /** Tells of an order that does not work. */
    void tellEnded(long clientOrderId, int instrumentId) {
        orders.tell(clientOrderId, instrumentId, events, nowNs, answerNs());
    }

    /** Tells again the fills after one. */
    void tellFills(long afterFillId) {
        for (long id = fills.after(afterFillId); id <= fills.lastId(); id++) {
            fills.tell(id, events, answerNs());
        }
    }

    /** Ends the answer to a question about the account. */
    void tellAccount(int workingOrders) {
        events.account(fills.lastId(), workingOrders, nowNs, answerNs());
    }

    void cancelled(BookOrder order, VenueReason reason, long marketSequence) {
        listener.onEnded(marketSequence, nowNs, order, reason);
        remember(order, VenueOrderStatus.CANCELLED, reason);
        events.cancelled(order.clientOrderId(), reason, nowNs, answerNs());
    }

    void expired(BookOrder order, VenueReason reason, long marketSequence) {
        listener.onEnded(marketSequence, nowNs, order, reason);
        remember(order, VenueOrderStatus.EXPIRED, reason);
        events.expired(order.clientOrderId(), reason, nowNs, answerNs());
    }

    void restated(BookOrder order) {
        events.restated(order.clientOrderId(), order.lots(), nowNs, answerNs());
    }

    void queued(BookOrder order, long marketSequence) {
        listener.onQueue(marketSequence, nowNs, order);
    }

    void filled(
            BookOrder order,
            long priceTicks,
            long lots,
            long feeUnits,
            Liquidity liquidity,
            long availableLots,
            long marketSequence) {
        listener.onFilled(marketSequence, nowNs, order, priceTicks, lots, liquidity, availableLots);
        fills.add(order.clientOrderId, order.instrumentId, order.side, lots, priceTicks, feeUnits, liquidity, nowNs);
        if (order.openLots() == 0) {
            remember(order, VenueOrderStatus.FILLED, VenueReason.REQUESTED);
        }
        fills.tell(fills.lastId(), events, answerNs());
    }
}
