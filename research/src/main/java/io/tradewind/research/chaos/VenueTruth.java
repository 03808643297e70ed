// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderAmendedDecoder;
import io.tradewind.domain.event.codec.OrderCancelledDecoder;
import io.tradewind.domain.event.codec.OrderExpiredDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderRejectedDecoder;
import io.tradewind.domain.event.codec.OrderRestatedDecoder;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agrona.DirectBuffer;

/** What a venue really did: its answers, taken down where they leave it. A fill that it tells again counts once. */
final class VenueTruth {
    /** An order as the venue has it. */
    static final class VenueOrder {
        private final long clientOrderId;
        private final SortedSet<Long> venueOrderIds = new TreeSet<>();
        private VenueOrderStatus ended = VenueOrderStatus.WORKING;
        private long quantityLots;
        private long filledLots;

        VenueOrder(long clientOrderId) {
            this.clientOrderId = clientOrderId;
        }

        long clientOrderId() {
            return clientOrderId;
        }

        /** How many orders the venue made of one client order id. */
        int copies() {
            return venueOrderIds.size();
        }

        /** How it stands; NOT_FOUND when nothing of it ever reached the venue's book. */
        VenueOrderStatus status() {
            if (ended != VenueOrderStatus.WORKING) {
                return ended;
            }
            if (copies() == 0) {
                return VenueOrderStatus.NOT_FOUND;
            }
            return filledLots > 0 && filledLots >= quantityLots ? VenueOrderStatus.FILLED : VenueOrderStatus.WORKING;
        }

        long filledLots() {
            return filledLots;
        }
    }

    /**
     * A fill.
     *
     * @param fillId the venue's number
     * @param clientOrderId the order
     * @param instrumentId what was traded
     * @param signedLots positive for a buy
     * @param priceTicks price
     */
    record VenueFill(long fillId, long clientOrderId, int instrumentId, long signedLots, long priceTicks) {}

    private final SortedMap<Long, VenueOrder> orders = new TreeMap<>();
    private final SortedMap<Long, VenueFill> fills = new TreeMap<>();
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final OrderCancelledDecoder cancelled = new OrderCancelledDecoder();
    private final OrderExpiredDecoder expired = new OrderExpiredDecoder();
    private final OrderRestatedDecoder restated = new OrderRestatedDecoder();
    private final OrderAmendedDecoder amended = new OrderAmendedDecoder();

    /** A sink that takes the answers down and hands them on. */
    EventSink before(EventSink next) {
        return (buffer, offset, length) -> {
            take(buffer, offset);
            next.onEvent(buffer, offset, length);
        };
    }

    private void take(DirectBuffer buffer, int offset) {
        int body = offset + EventHeader.MESSAGE_HEADER_LENGTH;
        switch (EventHeader.templateId(buffer, offset)) {
            case OrderAcceptedDecoder.TEMPLATE_ID -> {
                accepted.wrap(buffer, body, OrderAcceptedDecoder.BLOCK_LENGTH, OrderAcceptedDecoder.SCHEMA_VERSION);
                order(accepted.clientOrderId()).venueOrderIds.add(accepted.venueOrderId());
            }
            case OrderFilledDecoder.TEMPLATE_ID -> {
                filled.wrap(buffer, body, OrderFilledDecoder.BLOCK_LENGTH, OrderFilledDecoder.SCHEMA_VERSION);
                fill();
            }
            case OrderRejectedDecoder.TEMPLATE_ID -> {
                rejected.wrap(buffer, body, OrderRejectedDecoder.BLOCK_LENGTH, OrderRejectedDecoder.SCHEMA_VERSION);
                reject(rejected.clientOrderId());
            }
            case OrderCancelledDecoder.TEMPLATE_ID -> {
                cancelled.wrap(buffer, body, OrderCancelledDecoder.BLOCK_LENGTH, OrderCancelledDecoder.SCHEMA_VERSION);
                order(cancelled.clientOrderId()).ended = VenueOrderStatus.CANCELLED;
            }
            case OrderExpiredDecoder.TEMPLATE_ID -> {
                expired.wrap(buffer, body, OrderExpiredDecoder.BLOCK_LENGTH, OrderExpiredDecoder.SCHEMA_VERSION);
                order(expired.clientOrderId()).ended = VenueOrderStatus.EXPIRED;
            }
            case OrderRestatedDecoder.TEMPLATE_ID -> {
                restated.wrap(buffer, body, OrderRestatedDecoder.BLOCK_LENGTH, OrderRestatedDecoder.SCHEMA_VERSION);
                order(restated.clientOrderId()).quantityLots = restated.quantityLots();
            }
            case OrderAmendedDecoder.TEMPLATE_ID -> {
                amended.wrap(buffer, body, OrderAmendedDecoder.BLOCK_LENGTH, OrderAmendedDecoder.SCHEMA_VERSION);
                order(amended.clientOrderId()).quantityLots = amended.quantityLots();
            }
            default -> {
                // answers to questions, and what does not change whether an order works
            }
        }
    }

    /** A port that takes the requests down and hands them on. */
    VenuePort before(VenuePort next) {
        return new VenuePort() {
            @Override
            public void newOrder(NewOrder order) {
                order(order.clientOrderId).quantityLots = order.quantityLots;
                next.newOrder(order);
            }

            @Override
            public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
                next.cancelOrder(clientOrderId, instrumentId, timeNs);
            }

            @Override
            public void amendOrder(long id, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
                next.amendOrder(id, instrumentId, quantityLots, limitTicks, timeNs);
            }
        };
    }

    private VenueOrder order(long clientOrderId) {
        return orders.computeIfAbsent(clientOrderId, VenueOrder::new);
    }

    private void fill() {
        long signedLots = Side.of(filled.side()).sign() * filled.quantityLots();
        VenueFill fill = new VenueFill(
                filled.fillId(), filled.clientOrderId(), filled.instrumentId(), signedLots, filled.priceTicks());
        if (fills.putIfAbsent(fill.fillId(), fill) == null) {
            order(fill.clientOrderId()).filledLots += filled.quantityLots();
        }
    }

    /** A refused order is one that was never accepted; a refused cancel of an accepted one changes nothing. */
    private void reject(long clientOrderId) {
        VenueOrder order = order(clientOrderId);
        if (order.copies() == 0) {
            order.ended = VenueOrderStatus.REJECTED;
        }
    }

    boolean knows(long clientOrderId) {
        return orders.containsKey(clientOrderId);
    }

    Collection<VenueOrder> orders() {
        return Collections.unmodifiableCollection(orders.values());
    }

    SortedMap<Long, VenueFill> fills() {
        return Collections.unmodifiableSortedMap(fills);
    }
}
