// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.CancelRejectedDecoder;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderRejectedDecoder;
import io.tradewind.domain.event.codec.RequestFailedDecoder;
import io.tradewind.domain.port.EventSink;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Keeps answers as lines of text. */
final class AnswerTexts implements EventSink {
    final List<String> lines = new ArrayList<>();
    long retryAfterNs;
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final CancelRejectedDecoder cancelRejected = new CancelRejectedDecoder();
    private final RequestFailedDecoder failed = new RequestFailedDecoder();

    @Override
    public void onEvent(DirectBuffer buffer, int offset, int length) {
        if (length != EventHeader.length(buffer, offset)) {
            throw new AssertionError("length " + length + " is not the event's " + EventHeader.length(buffer, offset));
        }
        lines.add(text(buffer, offset + EventHeader.MESSAGE_HEADER_LENGTH, EventHeader.templateId(buffer, offset)));
    }

    private String text(DirectBuffer buffer, int body, int template) {
        return switch (template) {
            case OrderAcceptedDecoder.TEMPLATE_ID -> {
                accepted.wrap(buffer, body, OrderAcceptedDecoder.BLOCK_LENGTH, OrderAcceptedDecoder.SCHEMA_VERSION);
                yield "accepted " + accepted.clientOrderId() + " as " + accepted.venueOrderId();
            }
            case OrderRejectedDecoder.TEMPLATE_ID -> {
                rejected.wrap(buffer, body, OrderRejectedDecoder.BLOCK_LENGTH, OrderRejectedDecoder.SCHEMA_VERSION);
                yield "rejected " + rejected.clientOrderId() + " " + VenueReason.of(rejected.reason());
            }
            case CancelRejectedDecoder.TEMPLATE_ID -> {
                cancelRejected.wrap(
                        buffer, body, CancelRejectedDecoder.BLOCK_LENGTH, CancelRejectedDecoder.SCHEMA_VERSION);
                yield "refused " + VenueRequest.of(cancelRejected.requestKind()) + " of "
                        + cancelRejected.clientOrderId() + " " + VenueReason.of(cancelRejected.reason());
            }
            case RequestFailedDecoder.TEMPLATE_ID -> {
                failed.wrap(buffer, body, RequestFailedDecoder.BLOCK_LENGTH, RequestFailedDecoder.SCHEMA_VERSION);
                retryAfterNs = failed.retryAfterNs();
                yield "failed " + VenueRequest.of(failed.requestKind()) + " of " + failed.clientOrderId() + " "
                        + RequestError.of(failed.errorCode()) + " retry " + failed.retryAfterNs();
            }
            default -> "template " + template;
        };
    }

    String last() {
        return lines.getLast();
    }

    List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}
