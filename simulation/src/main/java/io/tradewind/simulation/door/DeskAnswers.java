// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.CancelRejectedEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderRejectedEncoder;
import io.tradewind.domain.event.codec.RequestFailedEncoder;
import io.tradewind.domain.port.EventSink;
import java.util.function.LongUnaryOperator;
import org.agrona.concurrent.UnsafeBuffer;

/** Encodes the answers that the desk gives itself. */
final class DeskAnswers {
    private static final int SCRATCH_LENGTH = 128;

    private final EventSink sink;
    private final LongUnaryOperator receiveTimeNs;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[SCRATCH_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderRejectedEncoder rejected = new OrderRejectedEncoder();
    private final CancelRejectedEncoder cancelRejected = new CancelRejectedEncoder();
    private final RequestFailedEncoder failed = new RequestFailedEncoder();

    DeskAnswers(EventSink sink, LongUnaryOperator receiveTimeNs) {
        this.sink = sink;
        this.receiveTimeNs = receiveTimeNs;
    }

    void accepted(long clientOrderId, long venueOrderId, long nowNs) {
        accepted.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(nowNs)
                .receiveTimeNs(receiveTimeNs.applyAsLong(nowNs))
                .clientOrderId(clientOrderId)
                .venueOrderId(venueOrderId);
        send(OrderAcceptedEncoder.BLOCK_LENGTH);
    }

    void rejected(long clientOrderId, VenueReason reason, long nowNs) {
        rejected.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(nowNs)
                .receiveTimeNs(receiveTimeNs.applyAsLong(nowNs))
                .clientOrderId(clientOrderId)
                .reason((short) reason.ordinal());
        send(OrderRejectedEncoder.BLOCK_LENGTH);
    }

    void cancelRejected(long clientOrderId, VenueRequest request, VenueReason reason, long nowNs) {
        cancelRejected
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(nowNs)
                .receiveTimeNs(receiveTimeNs.applyAsLong(nowNs))
                .clientOrderId(clientOrderId)
                .requestKind((short) request.ordinal())
                .reason((short) reason.ordinal());
        send(CancelRejectedEncoder.BLOCK_LENGTH);
    }

    void failed(long clientOrderId, VenueRequest request, RequestError error, long retryAfterNs, long nowNs) {
        failed.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(nowNs)
                .receiveTimeNs(receiveTimeNs.applyAsLong(nowNs))
                .clientOrderId(clientOrderId)
                .retryAfterNs(retryAfterNs)
                .requestKind((short) request.ordinal())
                .errorCode((short) error.ordinal());
        send(RequestFailedEncoder.BLOCK_LENGTH);
    }

    private void send(int blockLength) {
        sink.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + blockLength);
    }
}
