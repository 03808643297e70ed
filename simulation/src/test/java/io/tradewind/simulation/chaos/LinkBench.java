// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.AccountReportedEncoder;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderFilledEncoder;
import io.tradewind.domain.event.codec.RequestFailedDecoder;
import io.tradewind.domain.event.codec.StreamChangedDecoder;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A link between a scripted core and a scripted venue: what each of them got, in order, with the times in milliseconds. */
final class LinkBench {
    static final long MS = 1_000_000L;

    final FaultLog log = new FaultLog();
    final List<String> atVenue = new ArrayList<>();
    final List<String> atCore = new ArrayList<>();
    final List<String> bytesAtCore = new ArrayList<>();
    final FaultyLink link;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[256]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    LinkBench(Fault... faults) {
        this(FaultPlan.of(1, faults));
    }

    LinkBench(FaultPlan plan) {
        link = new FaultyLink(plan, log, this::heard);
        Venue venue = new Venue();
        link.connect(venue, venue);
        link.open(0);
    }

    private final class Venue implements VenuePort, VenueQueryPort {
        @Override
        public void newOrder(NewOrder order) {
            note("new " + order.clientOrderId, order.timeNs);
        }

        @Override
        public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
            note("cancel " + clientOrderId + "/" + instrumentId, timeNs);
        }

        @Override
        public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
            note("amend " + clientOrderId + "/" + instrumentId + " " + quantityLots + "@" + limitTicks, timeNs);
        }

        @Override
        public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
            note("query " + clientOrderId + "/" + instrumentId, timeNs);
        }

        @Override
        public void queryAccount(long afterFillId, long timeNs) {
            note("account after " + afterFillId, timeNs);
        }

        private void note(String what, long stampNs) {
            atVenue.add(what + " stamped " + stampNs / MS + " at " + link.nowNs() / MS);
        }
    }

    private void heard(DirectBuffer buffer, int offset, int length) {
        LinkMessage message = LinkMessage.of(buffer, offset);
        String detail = switch (message) {
            case STREAM -> streamUp(buffer, offset) ? " up" : " down";
            case FAILED -> failure(buffer, offset);
            case ACCOUNT -> "";
            default -> " " + message.clientOrderId(buffer, offset);
        };
        atCore.add(message + detail + " at " + EventHeader.receiveTimeNs(buffer, offset) / MS);
        byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        bytesAtCore.add(HexFormat.of().formatHex(bytes));
    }

    private static boolean streamUp(DirectBuffer buffer, int offset) {
        return new StreamChangedDecoder()
                        .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder())
                        .up()
                == 1;
    }

    private static String failure(DirectBuffer buffer, int offset) {
        RequestFailedDecoder failed =
                new RequestFailedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
        return " " + failed.clientOrderId() + " " + VenueRequest.of(failed.requestKind()) + " "
                + RequestError.of(failed.errorCode()) + " retry " + failed.retryAfterNs() / MS;
    }

    /** The core sends a new order. */
    LinkBench order(long id, long ms) {
        NewOrder order = new NewOrder();
        order.clientOrderId = id;
        order.timeNs = ms * MS;
        link.newOrder(order);
        return this;
    }

    LinkBench cancel(long id, long ms) {
        link.cancelOrder(id, 0, ms * MS);
        return this;
    }

    /** The venue's acceptance would reach the core. */
    LinkBench accepted(long id, long eventMs, long ms) {
        encodeAccepted(id, eventMs, ms);
        link.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + OrderAcceptedEncoder.BLOCK_LENGTH);
        return this;
    }

    String encodeAccepted(long id, long eventMs, long ms) {
        new OrderAcceptedEncoder()
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(eventMs * MS)
                .receiveTimeNs(ms * MS)
                .clientOrderId(id)
                .venueOrderId(id);
        byte[] bytes = new byte[EventHeader.MESSAGE_HEADER_LENGTH + OrderAcceptedEncoder.BLOCK_LENGTH];
        scratch.getBytes(0, bytes);
        return HexFormat.of().formatHex(bytes);
    }

    LinkBench filled(long id, long ms) {
        new OrderFilledEncoder()
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(ms * MS)
                .receiveTimeNs(ms * MS)
                .clientOrderId(id)
                .fillId(id)
                .quantityLots(1)
                .priceTicks(1)
                .feeUnits(0)
                .instrumentId(0)
                .side((short) 0)
                .liquidity((short) 0);
        link.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + OrderFilledEncoder.BLOCK_LENGTH);
        return this;
    }

    LinkBench account(long ms) {
        new AccountReportedEncoder()
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(ms * MS)
                .receiveTimeNs(ms * MS)
                .lastFillId(0)
                .workingOrders(0);
        link.onEvent(scratch, 0, EventHeader.MESSAGE_HEADER_LENGTH + AccountReportedEncoder.BLOCK_LENGTH);
        return this;
    }

    /** Goes through everything that is due until a time. */
    LinkBench until(long ms) {
        while (link.nextDueNs() <= ms * MS) {
            link.deliverDue(link.nextDueNs());
        }
        link.deliverDue(ms * MS);
        return this;
    }

    EventSink toCore() {
        return this::heard;
    }
}
