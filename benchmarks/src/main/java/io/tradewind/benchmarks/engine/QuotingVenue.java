// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderCancelledEncoder;
import io.tradewind.domain.port.VenuePort;
import org.agrona.concurrent.UnsafeBuffer;

/** A venue that accepts every order, never fills one and confirms every cancel, when its answers are asked for. */
final class QuotingVenue implements VenuePort {
    private static final int MOST_WAITING = 64;
    private static final int SCRATCH_LENGTH = 256;

    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[SCRATCH_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderCancelledEncoder cancelled = new OrderCancelledEncoder();
    private final long[] orderIds = new long[MOST_WAITING];
    private final boolean[] cancels = new boolean[MOST_WAITING];
    private int waiting;
    private long timeNs;
    private long orders;
    private long commands;

    @Override
    public void newOrder(NewOrder order) {
        orders++;
        command(order.clientOrderId, false, order.timeNs);
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long requestTimeNs) {
        command(clientOrderId, true, requestTimeNs);
    }

    private void command(long orderId, boolean cancel, long sentNs) {
        orderIds[waiting] = orderId;
        cancels[waiting] = cancel;
        waiting++;
        commands++;
        timeNs = sentNs;
    }

    /** Orders received. */
    long orders() {
        return orders;
    }

    /** Orders and cancels received. */
    long commands() {
        return commands;
    }

    /** Delivers the answers to all commands that wait. */
    void answer(EventFeed feed) {
        if (waiting == 0) {
            return;
        }
        for (int i = 0; i < waiting; i++) {
            if (cancels[i]) {
                confirmCancel(feed, orderIds[i]);
            } else {
                accept(feed, orderIds[i]);
            }
        }
        waiting = 0;
        feed.deliver();
    }

    private void accept(EventFeed feed, long orderId) {
        accepted.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(timeNs)
                .receiveTimeNs(timeNs)
                .clientOrderId(orderId)
                .venueOrderId(orderId);
        feed.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + OrderAcceptedEncoder.BLOCK_LENGTH);
    }

    private void confirmCancel(EventFeed feed, long orderId) {
        cancelled
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(timeNs)
                .receiveTimeNs(timeNs)
                .clientOrderId(orderId)
                .reason((short) VenueReason.REQUESTED.ordinal());
        feed.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + OrderCancelledEncoder.BLOCK_LENGTH);
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        throw new UnsupportedOperationException("nothing here amends orders");
    }
}
