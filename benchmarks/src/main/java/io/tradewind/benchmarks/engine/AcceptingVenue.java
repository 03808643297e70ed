// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderFilledEncoder;
import io.tradewind.domain.port.VenuePort;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A venue that accepts every order and fills it in full, at one price and without a fee, when its answers are asked for.
 *
 * <p>It keeps the newest order only, which is enough for market orders that are answered before the next bar.
 */
final class AcceptingVenue implements VenuePort {
    private static final int SCRATCH_LENGTH = 256;

    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[SCRATCH_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderFilledEncoder filled = new OrderFilledEncoder();
    private final long fillTicks;
    private Side side = Side.BUY;
    private long clientOrderId;
    private long lots;
    private long timeNs;
    private long orders;
    private long answered;

    AcceptingVenue(long fillTicks) {
        this.fillTicks = fillTicks;
    }

    @Override
    public void newOrder(NewOrder order) {
        clientOrderId = order.clientOrderId;
        side = order.side;
        lots = order.quantityLots;
        timeNs = order.timeNs;
        orders++;
    }

    @Override
    public void cancelOrder(long orderId, int orderInstrumentId, long requestTimeNs) {
        throw new IllegalStateException("order " + orderId + " was filled before it could be cancelled");
    }

    /** Orders received. */
    long orders() {
        return orders;
    }

    /** Delivers acceptance and fill of the order that waits, if there is one. */
    void answer(EventFeed feed) {
        if (answered == orders) {
            return;
        }
        answered = orders;
        accepted.wrapAndApplyHeader(scratch, 0, header)
                .eventTimeNs(timeNs)
                .receiveTimeNs(timeNs)
                .clientOrderId(clientOrderId)
                .venueOrderId(orders);
        feed.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + OrderAcceptedEncoder.BLOCK_LENGTH);
        filled.wrapAndApplyHeader(scratch, 0, header)
                .eventTimeNs(timeNs)
                .receiveTimeNs(timeNs)
                .clientOrderId(clientOrderId)
                .fillId(orders)
                .quantityLots(lots)
                .priceTicks(fillTicks)
                .feeUnits(0)
                .instrumentId(0)
                .side((short) side.ordinal())
                .liquidity((short) Liquidity.TAKER.ordinal());
        feed.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + OrderFilledEncoder.BLOCK_LENGTH);
        feed.deliver();
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        throw new UnsupportedOperationException("nothing here amends orders");
    }
}
