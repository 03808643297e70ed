// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link.breaker;

import io.tradewind.domain.breaker.BreakerError;
import io.tradewind.domain.breaker.BreakerSnapshot;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.breaker.Permit;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.AccountReportedDecoder;
import io.tradewind.domain.event.codec.CancelRejectedDecoder;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderAmendedDecoder;
import io.tradewind.domain.event.codec.OrderCancelledDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderRejectedDecoder;
import io.tradewind.domain.event.codec.OrderStatusReportedDecoder;
import io.tradewind.domain.event.codec.RequestFailedDecoder;
import io.tradewind.domain.event.codec.RequestFailedEncoder;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import java.nio.ByteOrder;
import java.util.function.LongSupplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A breaker on the way to a venue.
 *
 * <pre>
 *   core ---> VenueLinkBreaker ---> the way ---> venue
 *   core &lt;--- VenueLinkBreaker &lt;--- the way &lt;--- venue
 * </pre>
 *
 * <p>A request succeeds when the venue answers it, whatever the answer: a venue that refuses an order, or says that requests come too
 * often, works. It fails when it comes back as {@code UNAVAILABLE}, {@code NO_ANSWER} or {@code UNKNOWN}, or is not answered in time.
 *
 * <p>While the breaker rejects, new orders and amendments come back as RequestFailed with {@code UNAVAILABLE}: the venue certainly did
 * nothing. Cancels and questions always pass, and are the probes when their turn comes.
 */
public final class VenueLinkBreaker implements VenuePort, VenueQueryPort, EventSink {
    private static final int CLIENT_ORDER_ID_OFFSET =
            EventHeader.MESSAGE_HEADER_LENGTH + OrderAcceptedDecoder.clientOrderIdEncodingOffset();
    private static final int FAILED_LENGTH = EventHeader.MESSAGE_HEADER_LENGTH + RequestFailedEncoder.BLOCK_LENGTH;

    private final CircuitBreaker breaker;
    private final VenuePort requests;
    private final VenueQueryPort questions;
    private final EventSink core;
    private final long answerTimeoutNs;
    private final LongSupplier nowNs;
    private final PendingRequests pending;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[FAILED_LENGTH]);
    private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
    private final RequestFailedEncoder failedEncoder = new RequestFailedEncoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final RequestFailedDecoder failed = new RequestFailedDecoder();
    private final CancelRejectedDecoder cancelRejected = new CancelRejectedDecoder();

    /**
     * Where the requests go on.
     *
     * @param requests orders, cancels and amendments
     * @param questions questions
     * @param core takes the answers, and those that this gives itself; sends nothing before it returns
     */
    public record Ends(VenuePort requests, VenueQueryPort questions, EventSink core) {}

    /**
     * A way with a breaker.
     *
     * @param breaker of this venue; its clock is the same
     * @param ends both ends
     * @param answerTimeoutNs an unanswered request has failed after this, nanoseconds, positive
     * @param mostPending requests that are waited for at once, a power of two; the oldest has failed when there are more
     * @param nowNs monotonic, nanoseconds
     */
    public VenueLinkBreaker(
            CircuitBreaker breaker, Ends ends, long answerTimeoutNs, int mostPending, LongSupplier nowNs) {
        if (answerTimeoutNs <= 0) {
            throw new IllegalArgumentException("answerTimeoutNs must be positive, is " + answerTimeoutNs);
        }
        this.breaker = breaker;
        this.requests = ends.requests;
        this.questions = ends.questions;
        this.core = ends.core;
        this.answerTimeoutNs = answerTimeoutNs;
        this.nowNs = nowNs;
        this.pending = new PendingRequests(breaker, mostPending);
    }

    @Override
    public void newOrder(NewOrder order) {
        if (admits(order.clientOrderId, VenueRequest.NEW, order.timeNs)) {
            requests.newOrder(order);
        }
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        if (admits(clientOrderId, VenueRequest.AMEND, timeNs)) {
            requests.amendOrder(clientOrderId, instrumentId, quantityLots, limitTicks, timeNs);
        }
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        watch(clientOrderId, VenueRequest.CANCEL);
        requests.cancelOrder(clientOrderId, instrumentId, timeNs);
    }

    @Override
    public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
        watch(clientOrderId, VenueRequest.QUERY_ORDER);
        questions.queryOrder(clientOrderId, instrumentId, timeNs);
    }

    @Override
    public void queryAccount(long afterFillId, long timeNs) {
        watch(0, VenueRequest.QUERY_ACCOUNT);
        questions.queryAccount(afterFillId, timeNs);
    }

    private boolean admits(long clientOrderId, VenueRequest request, long timeNs) {
        long permit = watch(clientOrderId, request);
        if (!Permit.isAdmitted(permit)) {
            refuse(clientOrderId, request, permit, timeNs);
            return false;
        }
        return true;
    }

    /** What is admitted is waited for; what passes without a permit says nothing about the venue. */
    private long watch(long clientOrderId, VenueRequest request) {
        long timeNs = nowNs.getAsLong();
        pending.expire(answerTimeoutNs, timeNs);
        long permit = breaker.tryAcquire();
        if (Permit.isAdmitted(permit)) {
            pending.add(clientOrderId, request, permit, timeNs);
        }
        return permit;
    }

    private void refuse(long clientOrderId, VenueRequest request, long rejection, long timeNs) {
        long retryAfterNs = breaker.error(rejection) instanceof BreakerError.Open open ? open.remainingNs() : 0;
        failedEncoder
                .wrapAndApplyHeader(scratch, 0, headerEncoder)
                .sequence(0)
                .eventTimeNs(timeNs)
                .receiveTimeNs(timeNs)
                .clientOrderId(clientOrderId)
                .retryAfterNs(retryAfterNs)
                .requestKind((short) request.ordinal())
                .errorCode((short) RequestError.UNAVAILABLE.ordinal());
        core.onEvent(scratch, 0, FAILED_LENGTH);
    }

    /** An answer of the venue or of the way; goes on to the core as it is. */
    @Override
    public void onEvent(DirectBuffer buffer, int offset, int length) {
        long timeNs = nowNs.getAsLong();
        switch (EventHeader.templateId(buffer, offset)) {
            case OrderAcceptedDecoder.TEMPLATE_ID, OrderRejectedDecoder.TEMPLATE_ID, OrderFilledDecoder.TEMPLATE_ID ->
                answered(clientOrderId(buffer, offset), VenueRequest.NEW, timeNs);
            case OrderCancelledDecoder.TEMPLATE_ID -> {
                answered(clientOrderId(buffer, offset), VenueRequest.NEW, timeNs);
                answered(clientOrderId(buffer, offset), VenueRequest.CANCEL, timeNs);
            }
            case OrderAmendedDecoder.TEMPLATE_ID -> answered(clientOrderId(buffer, offset), VenueRequest.AMEND, timeNs);
            case OrderStatusReportedDecoder.TEMPLATE_ID ->
                answered(clientOrderId(buffer, offset), VenueRequest.QUERY_ORDER, timeNs);
            case AccountReportedDecoder.TEMPLATE_ID -> answered(0, VenueRequest.QUERY_ACCOUNT, timeNs);
            case CancelRejectedDecoder.TEMPLATE_ID -> {
                cancelRejected.wrapAndApplyHeader(buffer, offset, header);
                answered(cancelRejected.clientOrderId(), VenueRequest.of(cancelRejected.requestKind()), timeNs);
            }
            case RequestFailedDecoder.TEMPLATE_ID -> onFailed(buffer, offset, timeNs);
            default -> pending.expire(answerTimeoutNs, timeNs);
        }
        core.onEvent(buffer, offset, length);
    }

    private static long clientOrderId(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset + CLIENT_ORDER_ID_OFFSET, ByteOrder.LITTLE_ENDIAN);
    }

    private void answered(long clientOrderId, VenueRequest request, long timeNs) {
        pending.settle(clientOrderId, request, true, timeNs);
    }

    private void onFailed(DirectBuffer buffer, int offset, long timeNs) {
        failed.wrapAndApplyHeader(buffer, offset, header);
        boolean answers = switch (RequestError.of(failed.errorCode())) {
            case RATE_LIMITED, OUTSIDE_WINDOW -> true;
            case UNAVAILABLE, NO_ANSWER, UNKNOWN -> false;
        };
        pending.settle(failed.clientOrderId(), VenueRequest.of(failed.requestKind()), answers, timeNs);
    }

    /** Time has passed: requests without an answer for too long have failed. Requests do the same by themselves. */
    public void onTime() {
        pending.expire(answerTimeoutNs, nowNs.getAsLong());
    }

    /**
     * Requests that are waited for.
     *
     * @return 0 or more
     */
    public int pending() {
        return pending.size();
    }

    /**
     * The breaker's numbers, for whoever shows them.
     *
     * @return as of now
     */
    public BreakerSnapshot snapshot() {
        return breaker.snapshot();
    }
}
