// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.simulation.latency.LatencyModel;

/** Tells the core, with latency, and the listener, without, what becomes of orders. Holds the venue's clock. */
final class BookReport {
    private final VenueEvents events;
    private final LatencyModel response;
    private final VenueListener listener;
    private long nowNs = Long.MIN_VALUE;
    private long lastAnswerNs = Long.MIN_VALUE;

    BookReport(AnswerQueue answers, LatencyModel response, VenueListener listener) {
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

    private long answerNs() {
        lastAnswerNs = Math.max(lastAnswerNs, nowNs + response.sampleNs(nowNs));
        return lastAnswerNs;
    }

    void accepted(BookOrder order, long marketSequence) {
        listener.onAccepted(marketSequence, nowNs, order);
        events.accepted(order.clientOrderId(), nowNs, answerNs());
    }

    void rejected(BookOrder order, VenueReason reason, long marketSequence) {
        listener.onEnded(marketSequence, nowNs, order, reason);
        events.rejected(order.clientOrderId(), reason, nowNs, answerNs());
    }

    void unknown(long clientOrderId) {
        events.rejected(clientOrderId, VenueReason.UNKNOWN_ORDER, nowNs, answerNs());
    }

    void cancelled(BookOrder order, VenueReason reason, long marketSequence) {
        listener.onEnded(marketSequence, nowNs, order, reason);
        events.cancelled(order.clientOrderId(), reason, nowNs, answerNs());
    }

    void expired(BookOrder order, VenueReason reason, long marketSequence) {
        listener.onEnded(marketSequence, nowNs, order, reason);
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
        events.filled(
                order.clientOrderId(),
                order.instrumentId(),
                order.side(),
                lots,
                priceTicks,
                feeUnits,
                liquidity,
                nowNs,
                answerNs());
    }
}
