// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.admission.IdempotencyTable;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderAmendedDecoder;
import io.tradewind.domain.event.codec.OrderCancelledDecoder;
import io.tradewind.domain.event.codec.OrderExpiredDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderRejectedDecoder;
import io.tradewind.domain.event.codec.OrderRestatedDecoder;
import io.tradewind.domain.event.codec.OrderTriggeredDecoder;
import io.tradewind.domain.port.EventSink;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the venue's answers on their way out: which orders live, and what new ones were answered. A fill that is told again, in answer to a
 * question, bears the number that it had the first time and does not count twice.
 */
final class AnswerWatch implements EventSink {
    private final LiveOrders live;
    private final @Nullable IdempotencyTable ids;
    private final EventSink next;
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderCancelledDecoder cancelled = new OrderCancelledDecoder();
    private final OrderExpiredDecoder expired = new OrderExpiredDecoder();
    private final OrderRestatedDecoder restated = new OrderRestatedDecoder();
    private final OrderAmendedDecoder amended = new OrderAmendedDecoder();
    private final OrderTriggeredDecoder triggered = new OrderTriggeredDecoder();
    private long lastFillId;

    AnswerWatch(LiveOrders live, @Nullable IdempotencyTable ids, EventSink next) {
        this.live = live;
        this.ids = ids;
        this.next = next;
    }

    @Override
    public void onEvent(DirectBuffer buffer, int offset, int length) {
        int body = offset + EventHeader.MESSAGE_HEADER_LENGTH;
        long timeNs = EventHeader.eventTimeNs(buffer, offset);
        switch (EventHeader.templateId(buffer, offset)) {
            case OrderAcceptedDecoder.TEMPLATE_ID -> onAccepted(buffer, body);
            case OrderRejectedDecoder.TEMPLATE_ID -> onRejected(buffer, body, timeNs);
            case OrderFilledDecoder.TEMPLATE_ID -> onFilled(buffer, body, timeNs);
            case OrderRestatedDecoder.TEMPLATE_ID -> onRestated(buffer, body, timeNs);
            case OrderAmendedDecoder.TEMPLATE_ID -> onAmended(buffer, body, timeNs);
            case OrderTriggeredDecoder.TEMPLATE_ID -> onTriggered(buffer, body);
            case OrderCancelledDecoder.TEMPLATE_ID -> {
                cancelled.wrap(buffer, body, OrderCancelledDecoder.BLOCK_LENGTH, OrderCancelledDecoder.SCHEMA_VERSION);
                ended(live.find(cancelled.clientOrderId()), timeNs);
            }
            case OrderExpiredDecoder.TEMPLATE_ID -> {
                expired.wrap(buffer, body, OrderExpiredDecoder.BLOCK_LENGTH, OrderExpiredDecoder.SCHEMA_VERSION);
                ended(live.find(expired.clientOrderId()), timeNs);
            }
            default -> {
                // reports and refused cancels change no order
            }
        }
        next.onEvent(buffer, offset, length);
    }

    private void onAccepted(DirectBuffer buffer, int body) {
        accepted.wrap(buffer, body, OrderAcceptedDecoder.BLOCK_LENGTH, OrderAcceptedDecoder.SCHEMA_VERSION);
        if (ids != null) {
            ids.answered(accepted.clientOrderId(), accepted.venueOrderId());
        }
    }

    private void onRejected(DirectBuffer buffer, int body, long timeNs) {
        rejected.wrap(buffer, body, OrderRejectedDecoder.BLOCK_LENGTH, OrderRejectedDecoder.SCHEMA_VERSION);
        LiveOrder order = live.find(rejected.clientOrderId());
        if (order != null && ids != null) {
            ids.answered(rejected.clientOrderId(), Outcomes.of(VenueReason.of(rejected.reason())));
        }
        ended(order, timeNs);
    }

    private void onFilled(DirectBuffer buffer, int body, long timeNs) {
        filled.wrap(buffer, body, OrderFilledDecoder.BLOCK_LENGTH, OrderFilledDecoder.SCHEMA_VERSION);
        if (filled.fillId() <= lastFillId) {
            return;
        }
        lastFillId = filled.fillId();
        LiveOrder order = live.find(filled.clientOrderId());
        if (order != null) {
            order.filledLots += filled.quantityLots();
            endIfFilled(order, timeNs);
        }
    }

    private void onRestated(DirectBuffer buffer, int body, long timeNs) {
        restated.wrap(buffer, body, OrderRestatedDecoder.BLOCK_LENGTH, OrderRestatedDecoder.SCHEMA_VERSION);
        LiveOrder order = live.find(restated.clientOrderId());
        if (order != null) {
            order.totalLots = restated.quantityLots();
            endIfFilled(order, timeNs);
        }
    }

    private void onAmended(DirectBuffer buffer, int body, long timeNs) {
        amended.wrap(buffer, body, OrderAmendedDecoder.BLOCK_LENGTH, OrderAmendedDecoder.SCHEMA_VERSION);
        LiveOrder order = live.find(amended.clientOrderId());
        if (order != null) {
            order.totalLots = amended.quantityLots();
            order.limitTicks = amended.limitTicks();
            endIfFilled(order, timeNs);
        }
    }

    private void onTriggered(DirectBuffer buffer, int body) {
        triggered.wrap(buffer, body, OrderTriggeredDecoder.BLOCK_LENGTH, OrderTriggeredDecoder.SCHEMA_VERSION);
        LiveOrder order = live.find(triggered.clientOrderId());
        if (order != null) {
            live.triggered(order);
        }
    }

    private void endIfFilled(LiveOrder order, long timeNs) {
        if (order.isFilled()) {
            ended(order, timeNs);
        }
    }

    private void ended(@Nullable LiveOrder order, long timeNs) {
        if (order == null) {
            return;
        }
        if (ids != null) {
            ids.ended(order.clientOrderId, timeNs);
        }
        live.remove(order);
    }
}
