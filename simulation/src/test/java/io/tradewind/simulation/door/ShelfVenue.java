// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.CancelRejectedEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderAmendedEncoder;
import io.tradewind.domain.event.codec.OrderCancelledEncoder;
import io.tradewind.domain.event.codec.OrderExpiredEncoder;
import io.tradewind.domain.event.codec.OrderFilledEncoder;
import io.tradewind.domain.event.codec.OrderRejectedEncoder;
import io.tradewind.domain.event.codec.OrderRestatedEncoder;
import io.tradewind.domain.event.codec.OrderTriggeredEncoder;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.concurrent.UnsafeBuffer;

/** A venue that accepts everything, keeps it on a shelf, and fills or ends what the test says. */
final class ShelfVenue implements VenuePort, VenueQueryPort {
    final List<Long> received = new ArrayList<>();
    final List<String> questions = new ArrayList<>();
    final Map<Long, Long> working = new TreeMap<>();
    boolean silent;
    long nowNs;
    private final EventSink sink;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[256]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private long venueOrderId = 500;
    private long fillId;

    ShelfVenue(EventSink sink) {
        this.sink = sink;
    }

    @Override
    public void newOrder(NewOrder order) {
        received.add(order.clientOrderId);
        working.put(order.clientOrderId, order.quantityLots);
        if (!silent) {
            accept(order.clientOrderId);
        }
    }

    void accept(long id) {
        OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
        accepted.wrapAndApplyHeader(scratch, 0, header)
                .eventTimeNs(nowNs)
                .clientOrderId(id)
                .venueOrderId(++venueOrderId);
        send(OrderAcceptedEncoder.BLOCK_LENGTH);
    }

    void reject(long id, VenueReason reason) {
        OrderRejectedEncoder rejected = new OrderRejectedEncoder();
        rejected.wrapAndApplyHeader(scratch, 0, header)
                .eventTimeNs(nowNs)
                .clientOrderId(id)
                .reason((short) reason.ordinal());
        send(OrderRejectedEncoder.BLOCK_LENGTH);
    }

    void fill(long id, long lots) {
        tellFill(++fillId, id, lots);
    }

    void tellFill(long number, long id, long lots) {
        OrderFilledEncoder filled = new OrderFilledEncoder();
        filled.wrapAndApplyHeader(scratch, 0, header)
                .eventTimeNs(nowNs)
                .clientOrderId(id)
                .fillId(number)
                .quantityLots(lots)
                .priceTicks(100)
                .side((short) Side.BUY.ordinal())
                .liquidity((short) Liquidity.MAKER.ordinal());
        send(OrderFilledEncoder.BLOCK_LENGTH);
    }

    void restate(long id, long lots) {
        OrderRestatedEncoder restated = new OrderRestatedEncoder();
        restated.wrapAndApplyHeader(scratch, 0, header)
                .eventTimeNs(nowNs)
                .clientOrderId(id)
                .quantityLots(lots);
        send(OrderRestatedEncoder.BLOCK_LENGTH);
    }

    void trigger(long id) {
        OrderTriggeredEncoder triggered = new OrderTriggeredEncoder();
        triggered.wrapAndApplyHeader(scratch, 0, header).eventTimeNs(nowNs).clientOrderId(id);
        send(OrderTriggeredEncoder.BLOCK_LENGTH);
    }

    void expire(long id) {
        OrderExpiredEncoder expired = new OrderExpiredEncoder();
        expired.wrapAndApplyHeader(scratch, 0, header).eventTimeNs(nowNs).clientOrderId(id);
        send(OrderExpiredEncoder.BLOCK_LENGTH);
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        if (working.remove(clientOrderId) == null) {
            CancelRejectedEncoder refused = new CancelRejectedEncoder();
            refused.wrapAndApplyHeader(scratch, 0, header)
                    .eventTimeNs(nowNs)
                    .clientOrderId(clientOrderId)
                    .requestKind((short) VenueRequest.CANCEL.ordinal())
                    .reason((short) VenueReason.UNKNOWN_ORDER.ordinal());
            send(CancelRejectedEncoder.BLOCK_LENGTH);
            return;
        }
        OrderCancelledEncoder cancelled = new OrderCancelledEncoder();
        cancelled.wrapAndApplyHeader(scratch, 0, header).eventTimeNs(nowNs).clientOrderId(clientOrderId);
        send(OrderCancelledEncoder.BLOCK_LENGTH);
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        OrderAmendedEncoder amended = new OrderAmendedEncoder();
        amended.wrapAndApplyHeader(scratch, 0, header)
                .eventTimeNs(nowNs)
                .clientOrderId(clientOrderId)
                .quantityLots(quantityLots)
                .limitTicks(limitTicks);
        send(OrderAmendedEncoder.BLOCK_LENGTH);
    }

    @Override
    public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
        questions.add("order " + clientOrderId);
    }

    @Override
    public void queryAccount(long afterFillId, long timeNs) {
        questions.add("account after " + afterFillId);
    }

    private void send(int blockLength) {
        sink.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + blockLength);
    }
}
