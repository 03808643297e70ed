// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.CancelRejectedEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderCancelledEncoder;
import io.tradewind.domain.event.codec.OrderExpiredEncoder;
import io.tradewind.domain.event.codec.OrderFilledEncoder;
import io.tradewind.domain.event.codec.OrderRejectedEncoder;
import io.tradewind.domain.event.codec.OrderRestatedEncoder;
import io.tradewind.domain.port.EventSink;
import org.agrona.concurrent.UnsafeBuffer;

/** Encodes the venue's answers. */
final class VenueEvents {
    private static final int SCRATCH_LENGTH = 256;

    private final EventSink sink;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[SCRATCH_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderRejectedEncoder rejected = new OrderRejectedEncoder();
    private final OrderFilledEncoder filled = new OrderFilledEncoder();
    private final OrderCancelledEncoder cancelled = new OrderCancelledEncoder();
    private final OrderExpiredEncoder expired = new OrderExpiredEncoder();
    private final CancelRejectedEncoder cancelRejected = new CancelRejectedEncoder();
    private final OrderRestatedEncoder restated = new OrderRestatedEncoder();
    private long venueOrderId;
    private long fillId;

    VenueEvents(EventSink sink) {
        this.sink = sink;
    }

    void accepted(long clientOrderId, long venueTimeNs, long receiveTimeNs) {
        accepted.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .venueOrderId(++venueOrderId);
        send(OrderAcceptedEncoder.BLOCK_LENGTH);
    }

    void rejected(long clientOrderId, VenueReason reason, long venueTimeNs, long receiveTimeNs) {
        rejected.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .reason((short) reason.ordinal());
        send(OrderRejectedEncoder.BLOCK_LENGTH);
    }

    void cancelled(long clientOrderId, VenueReason reason, long venueTimeNs, long receiveTimeNs) {
        cancelled
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .reason((short) reason.ordinal());
        send(OrderCancelledEncoder.BLOCK_LENGTH);
    }

    void expired(long clientOrderId, VenueReason reason, long venueTimeNs, long receiveTimeNs) {
        expired.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .reason((short) reason.ordinal());
        send(OrderExpiredEncoder.BLOCK_LENGTH);
    }

    void restated(long clientOrderId, long lots, long venueTimeNs, long receiveTimeNs) {
        restated.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .quantityLots(lots);
        send(OrderRestatedEncoder.BLOCK_LENGTH);
    }

    void cancelRejected(
            long clientOrderId, VenueRequest request, VenueReason reason, long venueTimeNs, long receiveTimeNs) {
        cancelRejected
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .requestKind((short) request.ordinal())
                .reason((short) reason.ordinal());
        send(CancelRejectedEncoder.BLOCK_LENGTH);
    }

    void filled(
            long clientOrderId,
            int instrumentId,
            Side side,
            long lots,
            long priceTicks,
            long feeUnits,
            Liquidity liquidity,
            long venueTimeNs,
            long receiveTimeNs) {
        filled.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .fillId(++fillId)
                .quantityLots(lots)
                .priceTicks(priceTicks)
                .feeUnits(feeUnits)
                .instrumentId(instrumentId)
                .side((short) side.ordinal())
                .liquidity((short) liquidity.ordinal());
        send(OrderFilledEncoder.BLOCK_LENGTH);
    }

    private void send(int blockLength) {
        sink.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + blockLength);
    }
}
