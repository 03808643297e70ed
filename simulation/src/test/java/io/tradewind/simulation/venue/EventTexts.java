// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderCancelledDecoder;
import io.tradewind.domain.event.codec.OrderExpiredDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderRejectedDecoder;
import io.tradewind.domain.event.codec.OrderRestatedDecoder;
import io.tradewind.domain.port.EventSink;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Keeps the venue's answers as lines of text, and the times they were received at. */
final class EventTexts implements EventSink {
    final List<String> lines = new ArrayList<>();
    final List<Long> receiveTimesNs = new ArrayList<>();
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderCancelledDecoder cancelled = new OrderCancelledDecoder();
    private final OrderExpiredDecoder expired = new OrderExpiredDecoder();
    private final OrderRestatedDecoder restated = new OrderRestatedDecoder();

    @Override
    public void onEvent(DirectBuffer buffer, int offset, int length) {
        if (length != EventHeader.length(buffer, offset)) {
            throw new AssertionError("length " + length + " is not the event's " + EventHeader.length(buffer, offset));
        }
        receiveTimesNs.add(EventHeader.receiveTimeNs(buffer, offset));
        lines.add(text(buffer, offset + EventHeader.MESSAGE_HEADER_LENGTH, EventHeader.templateId(buffer, offset)));
    }

    private String text(DirectBuffer buffer, int body, int template) {
        return switch (template) {
            case OrderAcceptedDecoder.TEMPLATE_ID -> {
                accepted.wrap(buffer, body, OrderAcceptedDecoder.BLOCK_LENGTH, OrderAcceptedDecoder.SCHEMA_VERSION);
                yield accepted(accepted.clientOrderId());
            }
            case OrderRejectedDecoder.TEMPLATE_ID -> {
                rejected.wrap(buffer, body, OrderRejectedDecoder.BLOCK_LENGTH, OrderRejectedDecoder.SCHEMA_VERSION);
                yield rejected(rejected.clientOrderId(), VenueReason.of(rejected.reason()));
            }
            case OrderCancelledDecoder.TEMPLATE_ID -> {
                cancelled.wrap(buffer, body, OrderCancelledDecoder.BLOCK_LENGTH, OrderCancelledDecoder.SCHEMA_VERSION);
                yield cancelled(cancelled.clientOrderId(), VenueReason.of(cancelled.reason()));
            }
            case OrderExpiredDecoder.TEMPLATE_ID -> {
                expired.wrap(buffer, body, OrderExpiredDecoder.BLOCK_LENGTH, OrderExpiredDecoder.SCHEMA_VERSION);
                yield expired(expired.clientOrderId(), VenueReason.of(expired.reason()));
            }
            case OrderRestatedDecoder.TEMPLATE_ID -> {
                restated.wrap(buffer, body, OrderRestatedDecoder.BLOCK_LENGTH, OrderRestatedDecoder.SCHEMA_VERSION);
                yield restated(restated.clientOrderId(), restated.quantityLots());
            }
            case OrderFilledDecoder.TEMPLATE_ID -> {
                filled.wrap(buffer, body, OrderFilledDecoder.BLOCK_LENGTH, OrderFilledDecoder.SCHEMA_VERSION);
                yield filled(
                        filled.clientOrderId(),
                        Side.of(filled.side()),
                        filled.quantityLots(),
                        filled.priceTicks(),
                        filled.feeUnits(),
                        Liquidity.of(filled.liquidity()),
                        filled.eventTimeNs());
            }
            default -> throw new AssertionError("unexpected template " + template);
        };
    }

    static String accepted(long id) {
        return "accepted " + id;
    }

    static String rejected(long id, VenueReason reason) {
        return "rejected " + id + " " + reason;
    }

    static String cancelled(long id, VenueReason reason) {
        return "cancelled " + id + " " + reason;
    }

    static String expired(long id, VenueReason reason) {
        return "expired " + id + " " + reason;
    }

    static String restated(long id, long lots) {
        return "restated " + id + " to " + lots;
    }

    static String filled(
            long id, Side side, long lots, long ticks, long feeUnits, Liquidity liquidity, long venueTimeNs) {
        return "filled " + id + " " + side + " " + lots + " at " + ticks + " fee " + feeUnits + " " + liquidity + " t="
                + venueTimeNs;
    }
}
