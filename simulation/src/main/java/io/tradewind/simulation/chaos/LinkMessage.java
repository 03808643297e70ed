// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.AccountReportedDecoder;
import io.tradewind.domain.event.codec.CancelRejectedDecoder;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderAmendedDecoder;
import io.tradewind.domain.event.codec.OrderCancelledDecoder;
import io.tradewind.domain.event.codec.OrderExpiredDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderRejectedDecoder;
import io.tradewind.domain.event.codec.OrderRestatedDecoder;
import io.tradewind.domain.event.codec.OrderStatusReportedDecoder;
import io.tradewind.domain.event.codec.OrderTriggeredDecoder;
import io.tradewind.domain.event.codec.RequestFailedDecoder;
import io.tradewind.domain.event.codec.StreamChangedDecoder;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** Kinds of messages on the way between a core and a venue: what the core asks, and what the venue answers. */
public enum LinkMessage {
    /** Request: a new order. */
    NEW(VenueRequest.NEW),
    /** Request: a cancel. */
    CANCEL(VenueRequest.CANCEL),
    /** Request: an amendment. */
    AMEND(VenueRequest.AMEND),
    /** Request: what became of an order. */
    QUERY_ORDER(VenueRequest.QUERY_ORDER),
    /** Request: fills and working orders. */
    QUERY_ACCOUNT(VenueRequest.QUERY_ACCOUNT),
    /** Answer: the venue holds an order. */
    ACCEPTED(OrderAcceptedDecoder.TEMPLATE_ID, VenueRequest.NEW),
    /** Answer: it refused one. */
    REJECTED(OrderRejectedDecoder.TEMPLATE_ID, VenueRequest.NEW),
    /** Answer: an execution. */
    FILLED(OrderFilledDecoder.TEMPLATE_ID, null),
    /** Answer: an order was cancelled. */
    CANCELLED(OrderCancelledDecoder.TEMPLATE_ID, VenueRequest.CANCEL),
    /** Answer: an order's time ended. */
    EXPIRED(OrderExpiredDecoder.TEMPLATE_ID, null),
    /** Answer: the venue set an order's quantity. */
    RESTATED(OrderRestatedDecoder.TEMPLATE_ID, null),
    /** Answer: a waiting order's condition held. */
    TRIGGERED(OrderTriggeredDecoder.TEMPLATE_ID, null),
    /** Answer: an order was changed as asked. */
    AMENDED(OrderAmendedDecoder.TEMPLATE_ID, VenueRequest.AMEND),
    /** Answer: a cancel or an amendment was refused. */
    CANCEL_REJECTED(CancelRejectedDecoder.TEMPLATE_ID, VenueRequest.CANCEL),
    /** Answer: what the venue knows of an order. */
    STATUS(OrderStatusReportedDecoder.TEMPLATE_ID, VenueRequest.QUERY_ORDER),
    /** Answer: end of what it knows of the account. */
    ACCOUNT(AccountReportedDecoder.TEMPLATE_ID, VenueRequest.QUERY_ACCOUNT),
    /** Answer: an error in place of one. */
    FAILED(RequestFailedDecoder.TEMPLATE_ID, null),
    /** The core is told that the stream of answers is down or up again. */
    STREAM(StreamChangedDecoder.TEMPLATE_ID, null);

    private static final LinkMessage[] VALUES = values();
    private static final int CLIENT_ORDER_ID_OFFSET =
            EventHeader.MESSAGE_HEADER_LENGTH + OrderAcceptedDecoder.clientOrderIdEncodingOffset();

    private final int templateId;
    private final @Nullable VenueRequest request;
    private final boolean isRequest;

    LinkMessage(VenueRequest request) {
        this.templateId = 0;
        this.request = request;
        this.isRequest = true;
    }

    LinkMessage(int templateId, @Nullable VenueRequest request) {
        this.templateId = templateId;
        this.request = request;
        this.isRequest = false;
    }

    /**
     * Which way it goes.
     *
     * @return true from the core to the venue
     */
    public boolean isRequest() {
        return isRequest;
    }

    /** The request that it is, or that it answers; null when it answers none. */
    @Nullable
    VenueRequest request() {
        return request;
    }

    static LinkMessage of(DirectBuffer buffer, int offset) {
        int template = EventHeader.templateId(buffer, offset);
        for (LinkMessage message : VALUES) {
            if (!message.isRequest && message.templateId == template) {
                return message;
            }
        }
        throw new IllegalArgumentException("an event of template " + template + " is no answer of a venue");
    }

    /** Client order id of an encoded answer; 0 when it concerns no order. */
    long clientOrderId(DirectBuffer buffer, int offset) {
        return this == ACCOUNT || this == STREAM
                ? 0
                : buffer.getLong(offset + CLIENT_ORDER_ID_OFFSET, ByteOrder.LITTLE_ENDIAN);
    }
}
