// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
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
import io.tradewind.domain.port.EventSink;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Keeps the venue's answers as lines of text, and the times they were received at. */
final class EventTexts implements EventSink {
    final List<String> lines = new ArrayList<>();
    final List<Long> receiveTimesNs = new ArrayList<>();
    final List<Long> fillIds = new ArrayList<>();
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderCancelledDecoder cancelled = new OrderCancelledDecoder();
    private final OrderExpiredDecoder expired = new OrderExpiredDecoder();
    private final OrderRestatedDecoder restated = new OrderRestatedDecoder();
    private final OrderAmendedDecoder amended = new OrderAmendedDecoder();
    private final OrderTriggeredDecoder triggered = new OrderTriggeredDecoder();
    private final CancelRejectedDecoder refused = new CancelRejectedDecoder();
    private final OrderStatusReportedDecoder status = new OrderStatusReportedDecoder();
    private final RequestFailedDecoder failed = new RequestFailedDecoder();
    private final AccountReportedDecoder account = new AccountReportedDecoder();

    @Override
    public void onEvent(DirectBuffer buffer, int offset, int length) {
        if (length != EventHeader.length(buffer, offset)) {
            throw new AssertionError("length " + length + " is not the event's " + EventHeader.length(buffer, offset));
        }
        receiveTimesNs.add(EventHeader.receiveTimeNs(buffer, offset));
        lines.add(text(buffer, offset + EventHeader.MESSAGE_HEADER_LENGTH, EventHeader.templateId(buffer, offset)));
    }

    private String text(DirectBuffer buffer, int body, int template) {
        return switch (template) {
            case OrderAcceptedDecoder.TEMPLATE_ID -> {
                accepted.wrap(buffer, body, OrderAcceptedDecoder.BLOCK_LENGTH, OrderAcceptedDecoder.SCHEMA_VERSION);
                yield accepted(accepted.clientOrderId());
            }
            case OrderRejectedDecoder.TEMPLATE_ID -> {
                rejected.wrap(buffer, body, OrderRejectedDecoder.BLOCK_LENGTH, OrderRejectedDecoder.SCHEMA_VERSION);
                yield rejected(rejected.clientOrderId(), VenueReason.of(rejected.reason()));
            }
            case OrderCancelledDecoder.TEMPLATE_ID -> {
                cancelled.wrap(buffer, body, OrderCancelledDecoder.BLOCK_LENGTH, OrderCancelledDecoder.SCHEMA_VERSION);
                yield cancelled(cancelled.clientOrderId(), VenueReason.of(cancelled.reason()));
            }
            case OrderExpiredDecoder.TEMPLATE_ID -> {
                expired.wrap(buffer, body, OrderExpiredDecoder.BLOCK_LENGTH, OrderExpiredDecoder.SCHEMA_VERSION);
                yield expired(expired.clientOrderId(), VenueReason.of(expired.reason()));
            }
            case OrderRestatedDecoder.TEMPLATE_ID -> {
                restated.wrap(buffer, body, OrderRestatedDecoder.BLOCK_LENGTH, OrderRestatedDecoder.SCHEMA_VERSION);
                yield restated(restated.clientOrderId(), restated.quantityLots());
            }
            case OrderFilledDecoder.TEMPLATE_ID -> {
                filled.wrap(buffer, body, OrderFilledDecoder.BLOCK_LENGTH, OrderFilledDecoder.SCHEMA_VERSION);
                fillIds.add(filled.fillId());
                yield filled(
                        filled.clientOrderId(),
                        Side.of(filled.side()),
                        filled.quantityLots(),
                        filled.priceTicks(),
                        filled.feeUnits(),
                        Liquidity.of(filled.liquidity()),
                        filled.eventTimeNs());
            }
            default -> laterText(buffer, body, template);
        };
    }

    private String laterText(DirectBuffer buffer, int body, int template) {
        return switch (template) {
            case OrderAmendedDecoder.TEMPLATE_ID -> {
                amended.wrap(buffer, body, OrderAmendedDecoder.BLOCK_LENGTH, OrderAmendedDecoder.SCHEMA_VERSION);
                yield amended(amended.clientOrderId(), amended.quantityLots(), amended.limitTicks());
            }
            case OrderTriggeredDecoder.TEMPLATE_ID -> {
                triggered.wrap(buffer, body, OrderTriggeredDecoder.BLOCK_LENGTH, OrderTriggeredDecoder.SCHEMA_VERSION);
                yield triggered(triggered.clientOrderId(), triggered.triggerTicks());
            }
            case CancelRejectedDecoder.TEMPLATE_ID -> {
                refused.wrap(buffer, body, CancelRejectedDecoder.BLOCK_LENGTH, CancelRejectedDecoder.SCHEMA_VERSION);
                yield refused(
                        refused.clientOrderId(),
                        VenueRequest.of(refused.requestKind()),
                        VenueReason.of(refused.reason()));
            }
            case OrderStatusReportedDecoder.TEMPLATE_ID -> {
                status.wrap(
                        buffer,
                        body,
                        OrderStatusReportedDecoder.BLOCK_LENGTH,
                        OrderStatusReportedDecoder.SCHEMA_VERSION);
                yield status(
                        status.clientOrderId(),
                        VenueOrderStatus.of(status.status()),
                        status.filledLots(),
                        status.quantityLots(),
                        status.limitTicks(),
                        VenueReason.of(status.reason()));
            }
            case AccountReportedDecoder.TEMPLATE_ID -> {
                account.wrap(buffer, body, AccountReportedDecoder.BLOCK_LENGTH, AccountReportedDecoder.SCHEMA_VERSION);
                yield account(account.lastFillId(), account.workingOrders());
            }
            case RequestFailedDecoder.TEMPLATE_ID -> {
                failed.wrap(buffer, body, RequestFailedDecoder.BLOCK_LENGTH, RequestFailedDecoder.SCHEMA_VERSION);
                yield "failed " + VenueRequest.of(failed.requestKind()) + " " + failed.clientOrderId() + " "
                        + RequestError.of(failed.errorCode()) + " after " + failed.retryAfterNs();
            }
            default -> throw new AssertionError("unexpected template " + template);
        };
    }

    static String amended(long id, long lots, long limitTicks) {
        return "amended " + id + " to " + lots + " at " + limitTicks;
    }

    static String triggered(long id, long ticks) {
        return "triggered " + id + " at " + ticks;
    }

    static String refused(long id, VenueRequest request, VenueReason reason) {
        return "refused " + request + " " + id + " " + reason;
    }

    /** Without the limit for orders that have none, without the reason where there is none. */
    static String status(
            long id, VenueOrderStatus status, long filled, long lots, long limitTicks, VenueReason reason) {
        boolean ended = status == VenueOrderStatus.CANCELLED
                || status == VenueOrderStatus.REJECTED
                || status == VenueOrderStatus.EXPIRED;
        return "status " + id + " " + status + " " + filled + " of " + lots
                + (limitTicks == 0 ? "" : " at " + limitTicks) + (ended ? " " + reason : "");
    }

    static String account(long lastFillId, int working) {
        return "account " + working + " working, last fill " + lastFillId;
    }

    static String accepted(long id) {
        return "accepted " + id;
    }

    static String rejected(long id, VenueReason reason) {
        return "rejected " + id + " " + reason;
    }

    static String cancelled(long id, VenueReason reason) {
        return "cancelled " + id + " " + reason;
    }

    static String expired(long id, VenueReason reason) {
        return "expired " + id + " " + reason;
    }

    static String restated(long id, long lots) {
        return "restated " + id + " to " + lots;
    }

    static String filled(
            long id, Side side, long lots, long ticks, long feeUnits, Liquidity liquidity, long venueTimeNs) {
        return "filled " + id + " " + side + " " + lots + " at " + ticks + " fee " + feeUnits + " " + liquidity + " t="
                + venueTimeNs;
    }
}
