// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.answer;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.AccountReportedEncoder;
import io.tradewind.domain.event.codec.CancelRejectedEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderAmendedEncoder;
import io.tradewind.domain.event.codec.OrderCancelledEncoder;
import io.tradewind.domain.event.codec.OrderExpiredEncoder;
import io.tradewind.domain.event.codec.OrderFilledEncoder;
import io.tradewind.domain.event.codec.OrderRejectedEncoder;
import io.tradewind.domain.event.codec.OrderRestatedEncoder;
import io.tradewind.domain.event.codec.OrderStatusReportedEncoder;
import io.tradewind.domain.event.codec.OrderTriggeredEncoder;
import io.tradewind.domain.port.EventSink;
import org.agrona.concurrent.UnsafeBuffer;

/** Encodes the venue's answers. Event times are the venue's, receive times the core's: nanoseconds since the epoch, UTC. */
public final class VenueEvents {
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
    private final OrderAmendedEncoder amended = new OrderAmendedEncoder();
    private final OrderTriggeredEncoder triggered = new OrderTriggeredEncoder();
    private final OrderStatusReportedEncoder status = new OrderStatusReportedEncoder();
    private final AccountReportedEncoder account = new AccountReportedEncoder();
    private long venueOrderId;

    /**
     * An encoder.
     *
     * @param sink takes the answers
     */
    public VenueEvents(EventSink sink) {
        this.sink = sink;
    }

    /**
     * The venue holds an order.
     *
     * @param clientOrderId our id of the order
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void accepted(long clientOrderId, long venueTimeNs, long receiveTimeNs) {
        accepted.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .venueOrderId(++venueOrderId);
        send(OrderAcceptedEncoder.BLOCK_LENGTH);
    }

    /**
     * The venue refused an order.
     *
     * @param clientOrderId our id of the order
     * @param reason why
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void rejected(long clientOrderId, VenueReason reason, long venueTimeNs, long receiveTimeNs) {
        rejected.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .reason((short) reason.ordinal());
        send(OrderRejectedEncoder.BLOCK_LENGTH);
    }

    /**
     * An order rests no longer.
     *
     * @param clientOrderId our id of the order
     * @param reason why
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void cancelled(long clientOrderId, VenueReason reason, long venueTimeNs, long receiveTimeNs) {
        cancelled
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .reason((short) reason.ordinal());
        send(OrderCancelledEncoder.BLOCK_LENGTH);
    }

    /**
     * An order's time in force ended.
     *
     * @param clientOrderId our id of the order
     * @param reason why
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void expired(long clientOrderId, VenueReason reason, long venueTimeNs, long receiveTimeNs) {
        expired.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .reason((short) reason.ordinal());
        send(OrderExpiredEncoder.BLOCK_LENGTH);
    }

    /**
     * The venue set an order's quantity.
     *
     * @param clientOrderId our id of the order
     * @param lots its total quantity now
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void restated(long clientOrderId, long lots, long venueTimeNs, long receiveTimeNs) {
        restated.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .quantityLots(lots);
        send(OrderRestatedEncoder.BLOCK_LENGTH);
    }

    /**
     * The venue refused a cancel or an amendment.
     *
     * @param clientOrderId our id of the order
     * @param request CANCEL or AMEND
     * @param reason why
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void cancelRejected(
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

    /**
     * An order was filled, told the first time or again.
     *
     * @param clientOrderId our id of the order
     * @param fillId number of the fill
     * @param instrumentId what it trades
     * @param side buy or sell
     * @param lots quantity
     * @param priceTicks price
     * @param feeUnits fee, positive is a cost
     * @param liquidity maker or taker
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void filled(
            long clientOrderId,
            long fillId,
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
                .fillId(fillId)
                .quantityLots(lots)
                .priceTicks(priceTicks)
                .feeUnits(feeUnits)
                .instrumentId(instrumentId)
                .side((short) side.ordinal())
                .liquidity((short) liquidity.ordinal());
        send(OrderFilledEncoder.BLOCK_LENGTH);
    }

    /**
     * An order was changed as we asked.
     *
     * @param clientOrderId our id of the order
     * @param lots its total quantity now
     * @param limitTicks its limit now, 0 for none
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void amended(long clientOrderId, long lots, long limitTicks, long venueTimeNs, long receiveTimeNs) {
        amended.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .quantityLots(lots)
                .limitTicks(limitTicks);
        send(OrderAmendedEncoder.BLOCK_LENGTH);
    }

    /**
     * A waiting order's condition held.
     *
     * @param clientOrderId our id of the order
     * @param triggerTicks the price that it was held by; 0 when none is known
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void triggered(long clientOrderId, long triggerTicks, long venueTimeNs, long receiveTimeNs) {
        triggered
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .triggerTicks(triggerTicks);
        send(OrderTriggeredEncoder.BLOCK_LENGTH);
    }

    /**
     * What the venue knows of an order.
     *
     * @param clientOrderId our id of the order
     * @param instrumentId what it trades
     * @param lots its total quantity
     * @param filledLots what of it was filled
     * @param limitTicks its limit, 0 for none
     * @param orderStatus where it stands
     * @param reason why it ended, unless it was filled
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void status(
            long clientOrderId,
            int instrumentId,
            long lots,
            long filledLots,
            long limitTicks,
            VenueOrderStatus orderStatus,
            VenueReason reason,
            long venueTimeNs,
            long receiveTimeNs) {
        status.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .clientOrderId(clientOrderId)
                .quantityLots(lots)
                .filledLots(filledLots)
                .limitTicks(limitTicks)
                .status((short) orderStatus.ordinal())
                .reason((short) reason.ordinal())
                .instrumentId(instrumentId);
        send(OrderStatusReportedEncoder.BLOCK_LENGTH);
    }

    /**
     * End of the answer to a question about the account.
     *
     * @param lastFillId newest fill, 0 before the first
     * @param workingOrders how many orders work
     * @param venueTimeNs the venue's clock
     * @param receiveTimeNs when the core hears it
     */
    public void account(long lastFillId, int workingOrders, long venueTimeNs, long receiveTimeNs) {
        account.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(venueTimeNs)
                .receiveTimeNs(receiveTimeNs)
                .lastFillId(lastFillId)
                .workingOrders(workingOrders);
        send(AccountReportedEncoder.BLOCK_LENGTH);
    }

    private void send(int blockLength) {
        sink.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + blockLength);
    }
}
