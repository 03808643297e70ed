// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.order.OrderState;
import io.tradewind.trading.risk.check.VenueLinkView;

/**
 * Finds out what became of requests that were not answered, and of answers that were lost.
 *
 * <p>An order whose answer is overdue is UNKNOWN, and the venue is asked for it. An order is never sent again: when the venue does not know it
 * after its timestamp window, it never arrived and never will. A cancel may be repeated, because it cannot double anything. A
 * missing fill, seen by its number, makes the account's fills be asked for again from the last complete one.
 */
public final class OrderRecovery implements VenueLinkView {
    private static final long ACCOUNT = 0;
    private static final long NEVER = Long.MAX_VALUE;

    /** A report whose fills did not all come is asked for again after this part of the answer timeout: they may be on their way. */
    private static final long RETRY_PARTS = 10;

    private final OrderManager orders;
    private final VenuePort venue;
    private final VenueQueryPort queries;
    private final RecoverySpec spec;
    private final DeadlineQueue due = new DeadlineQueue();
    private OrderEndings endings = (order, event, reason, nowNs) -> {
        throw new IllegalStateException("nobody ends orders");
    };
    private boolean up = true;
    private boolean asked;
    private long askedNs = Long.MIN_VALUE;
    private long askedFrom = -1;
    private long accountDueNs = NEVER;
    private long blockedUntilNs = Long.MIN_VALUE;

    /**
     * A recovery that waits for nothing yet.
     *
     * @param orders the working orders
     * @param venue where cancels go
     * @param queries where questions go
     * @param spec when to ask
     */
    public OrderRecovery(OrderManager orders, VenuePort venue, VenueQueryPort queries, RecoverySpec spec) {
        this.orders = orders;
        this.venue = venue;
        this.queries = queries;
        this.spec = spec;
    }

    /**
     * Says who ends orders.
     *
     * @param how ends them as the venue's own answer would
     */
    public void endBy(OrderEndings how) {
        endings = how;
    }

    @Override
    public boolean isUp() {
        return up;
    }

    @Override
    public long blockedUntilNs() {
        return blockedUntilNs;
    }

    /** A request about an order has left. */
    void sent(Order order, long nowNs) {
        if (spec.isOn()) {
            await(order, nowNs + spec.answerTimeoutNs());
            if (spec.compareEveryNs() > 0 && accountDueNs == NEVER) {
                accountAt(nowNs + spec.compareEveryNs());
            }
        }
    }

    private void await(Order order, long dueNs) {
        if (spec.isOn()) {
            order.awaitUntil(dueNs);
            due.add(dueNs, order.clientOrderId());
        }
    }

    private void accountAt(long dueNs) {
        if (spec.isOn()) {
            accountDueNs = dueNs;
            due.add(dueNs, ACCOUNT);
        }
    }

    /**
     * When something is overdue next.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when nothing is awaited
     */
    public long nextDueNs() {
        while (!due.isEmpty() && isStale()) {
            due.removeFirst();
        }
        return due.isEmpty() ? NEVER : due.firstNs();
    }

    private boolean isStale() {
        if (due.firstId() == ACCOUNT) {
            return accountDueNs != due.firstNs();
        }
        Order order = orders.get(due.firstId());
        return order == null || order.answerDueNs() != due.firstNs();
    }

    /**
     * The clock has come to {@link #nextDueNs}.
     *
     * @param nowNs the core's clock
     */
    public void onOverdue(long nowNs) {
        while (nextDueNs() <= nowNs) {
            Order order = orders.get(due.firstId());
            due.removeFirst();
            if (order == null) {
                asked = false;
                askAccount(nowNs);
            } else if (order.isCancelWanted() && isWorking(order)) {
                cancelAgain(order, nowNs);
            } else {
                doubt(order, nowNs);
            }
        }
    }

    private static boolean isWorking(Order order) {
        return order.state() == OrderState.ACKNOWLEDGED || order.state() == OrderState.PARTIALLY_FILLED;
    }

    private void cancelAgain(Order order, long nowNs) {
        if (orders.requestCancel(order, nowNs)) {
            venue.cancelOrder(order.clientOrderId(), order.instrumentId(), nowNs);
            sent(order, nowNs);
        }
    }

    private void doubt(Order order, long nowNs) {
        orders.loseTrack(order, nowNs);
        queries.queryOrder(order.clientOrderId(), order.instrumentId(), nowNs);
        await(order, nowNs + spec.answerTimeoutNs());
    }

    /**
     * A fill is missing, or may be: asks for the fills after the last complete one, and for all working orders.
     *
     * @param nowNs the core's clock
     */
    public void askAccount(long nowNs) {
        if (!spec.isOn() || asked) {
            return;
        }
        asked = true;
        askedNs = nowNs;
        queries.queryAccount(orders.fills().complete(), nowNs);
        accountAt(nowNs + spec.answerTimeoutNs());
    }

    /**
     * The venue has told all fills and working orders that were asked for.
     *
     * @param lastFillId newest fill of the account
     * @param nowNs the core's clock
     */
    public void onAccountReported(long lastFillId, long nowNs) {
        asked = false;
        accountDueNs = NEVER;
        long complete = orders.fills().complete();
        boolean gotOn = complete > askedFrom;
        askedFrom = complete;
        if (complete < lastFillId && gotOn) {
            accountAt(nowNs + spec.answerTimeoutNs() / RETRY_PARTS);
            return;
        }
        if (complete < lastFillId) {
            orders.incidents().report(OrderIncident.MISSING_FILL, ACCOUNT, nowNs);
        }
        if (spec.isOn()) {
            doubtUnmentioned(nowNs);
        }
        if (spec.compareEveryNs() > 0 && (orders.workingCount() > 0 || complete < lastFillId)) {
            accountAt(nowNs + spec.compareEveryNs());
        }
    }

    /** Orders that the venue held once and did not tell of: the answer that ended them was lost. */
    private void doubtUnmentioned(long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            boolean settled = isWorking(order) && order.answerDueNs() == Order.NOTHING_DUE;
            if (settled && order.updatedNs() < askedNs && order.toldNs() < askedNs) {
                doubt(order, nowNs);
            }
        }
    }

    /**
     * The venue says what it knows of an order.
     *
     * @param clientOrderId our id
     * @param instrumentId what it trades
     * @param status how it stands
     * @param lots its quantity
     * @param filledLots what was filled of it
     * @param limitTicks its limit price
     * @param reason why it ended
     * @param venueTimeNs when the venue said so
     * @param nowNs the core's clock
     */
    public void onStatus(
            long clientOrderId,
            int instrumentId,
            VenueOrderStatus status,
            long lots,
            long filledLots,
            long limitTicks,
            VenueReason reason,
            long venueTimeNs,
            long nowNs) {
        Order order = orders.get(clientOrderId);
        if (order == null) {
            onStatusOfEnded(clientOrderId, instrumentId, status, venueTimeNs, nowNs);
            return;
        }
        order.told(nowNs);
        if (filledLots > order.filledLots()) {
            askAccount(nowNs);
        } else {
            switch (status) {
                case NOT_FOUND -> onNotFound(order, venueTimeNs, nowNs);
                case WORKING -> onWorking(order, lots, limitTicks, venueTimeNs, nowNs);
                case FILLED -> end(order, OrderEvent.FILL, reason, nowNs);
                case CANCELLED -> end(order, OrderEvent.CANCEL, reason, nowNs);
                case REJECTED -> end(order, OrderEvent.REJECT, reason, nowNs);
                case EXPIRED -> end(order, OrderEvent.EXPIRE, reason, nowNs);
            }
        }
    }

    /** What was said before we heard of the order's end only came late; what is wrong will be said again. */
    private void onStatusOfEnded(
            long clientOrderId, int instrumentId, VenueOrderStatus status, long venueTimeNs, long nowNs) {
        boolean late = venueTimeNs <= orders.endedNs(clientOrderId);
        if (status == VenueOrderStatus.WORKING && !late) {
            orders.incidents().report(OrderIncident.UNTRACKED_ORDER, clientOrderId, nowNs);
            venue.cancelOrder(clientOrderId, instrumentId, nowNs);
        }
    }

    /** An answer that was long on its way says nothing about a request that was still allowed to arrive when it was given. */
    private void onNotFound(Order order, long venueTimeNs, long nowNs) {
        long finalNs = order.createdNs() + spec.windowNs();
        if (order.isSeenByVenue() && order.state() != OrderState.UNKNOWN) {
            doubt(order, nowNs); // most likely said before the order arrived, and overtaken
        } else if (order.isSeenByVenue()) {
            askAccount(nowNs);
            end(order, OrderEvent.CANCEL, VenueReason.UNKNOWN_ORDER, nowNs);
        } else if (venueTimeNs < finalNs) {
            await(order, Math.max(finalNs, nowNs + 1));
        } else {
            orders.incidents().report(OrderIncident.NEVER_ARRIVED, order.clientOrderId(), nowNs);
            endings.end(order, OrderEvent.FAIL, VenueReason.NOT_REACHED, nowNs);
        }
    }

    private void onWorking(Order order, long lots, long limitTicks, long venueTimeNs, long nowNs) {
        OrderState state = order.state();
        if (state == OrderState.PENDING_CANCEL || state == OrderState.PENDING_AMEND) {
            return;
        }
        orders.onVenueTerms(order, lots, limitTicks, venueTimeNs);
        if (state == OrderState.SUBMITTED) {
            orders.onAccepted(order.clientOrderId(), nowNs);
        } else if (state == OrderState.UNKNOWN) {
            orders.confirm(order, nowNs);
            orders.incidents().report(OrderIncident.RECOVERED, order.clientOrderId(), nowNs);
        }
        if (order.isCancelWanted()) {
            cancelAgain(order, nowNs);
        }
    }

    private void end(Order order, OrderEvent event, VenueReason reason, long nowNs) {
        orders.incidents().report(OrderIncident.RECOVERED, order.clientOrderId(), nowNs);
        endings.end(order, event, reason, nowNs);
    }

    /**
     * The stream of the venue's answers was lost, or is back.
     *
     * @param isBack true when it is back
     * @param nowNs the core's clock
     */
    public void onStreamChanged(boolean isBack, long nowNs) {
        up = isBack;
        orders.incidents().report(isBack ? OrderIncident.STREAM_UP : OrderIncident.STREAM_DOWN, ACCOUNT, nowNs);
        if (isBack) {
            asked = false;
            askAccount(nowNs);
        }
    }

    /**
     * A request came back with an error.
     *
     * @param request what it asked for
     * @param clientOrderId the order; 0 for the account
     * @param error why
     * @param retryAfterNs when the venue lets us come back; 0 when it does not say
     * @param nowNs the core's clock
     */
    public void onRequestFailed(
            VenueRequest request, long clientOrderId, RequestError error, long retryAfterNs, long nowNs) {
        if (error == RequestError.RATE_LIMITED) {
            blockedUntilNs = Math.max(blockedUntilNs, nowNs + retryAfterNs);
        }
        Order order = orders.get(clientOrderId);
        if (request == VenueRequest.QUERY_ACCOUNT) {
            asked = false;
            accountAt(nowNs + pauseNs(retryAfterNs));
        } else if (order != null) {
            onRequestFailed(request, order, error, retryAfterNs, nowNs);
        }
    }

    private void onRequestFailed(VenueRequest request, Order order, RequestError error, long retryAfterNs, long nowNs) {
        if (request == VenueRequest.QUERY_ORDER) {
            await(order, nowNs + pauseNs(retryAfterNs));
        } else if (!error.isStateKnown()) {
            doubt(order, nowNs);
        } else if (request != VenueRequest.NEW) {
            stay(order, nowNs + pauseNs(retryAfterNs), nowNs);
        } else if (!order.isSeenByVenue()) {
            orders.incidents().report(OrderIncident.REQUEST_REFUSED, order.clientOrderId(), nowNs);
            endings.end(order, OrderEvent.FAIL, VenueReason.NOT_REACHED, nowNs);
        }
    }

    /** As long as the venue says, and for an answer timeout when it does not. */
    private long pauseNs(long retryAfterNs) {
        return retryAfterNs > 0
                ? retryAfterNs
                : Math.min(spec.answerTimeoutNs(), RecoverySpec.STANDARD.answerTimeoutNs());
    }

    /** A cancel or an amendment was not carried out: the order works on; a cancel is asked for again later. */
    private void stay(Order order, long againNs, long nowNs) {
        boolean pending = order.state() == OrderState.PENDING_CANCEL || order.state() == OrderState.PENDING_AMEND;
        if (!pending) {
            return;
        }
        if (order.isSeenByVenue()) {
            orders.confirm(order, nowNs);
            if (order.isCancelWanted() && spec.isOn()) {
                await(order, againNs);
            }
        } else {
            doubt(order, nowNs);
        }
    }

    /**
     * The venue refused a cancel or an amendment.
     *
     * @param clientOrderId our id
     * @param reason why
     * @param nowNs the core's clock
     */
    public void onCancelRejected(long clientOrderId, VenueReason reason, long nowNs) {
        Order order = orders.get(clientOrderId);
        if (order == null) {
            orders.onAnswerToNothing(clientOrderId, OrderEvent.CONFIRM, nowNs);
        } else if (reason != VenueReason.UNKNOWN_ORDER) {
            stay(order, nowNs + spec.answerTimeoutNs(), nowNs);
        } else if (spec.isOn()) {
            doubt(order, nowNs);
        } else {
            endings.end(order, OrderEvent.CANCEL, VenueReason.UNKNOWN_ORDER, nowNs);
        }
    }

    /**
     * The venue refused a new order because it knows the id: a copy of a request met the order itself, which is not to be ended.
     *
     * @param clientOrderId our id
     * @param nowNs the core's clock
     * @return false when nobody asks the venue, and the refusal stands
     */
    public boolean onDuplicateId(long clientOrderId, long nowNs) {
        Order order = orders.get(clientOrderId);
        if (spec.isOn() && order != null && !order.isSeenByVenue()) {
            doubt(order, nowNs);
        }
        return spec.isOn() && (order != null || orders.isOver(clientOrderId));
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(up ? 1 : 0);
        sink.putLong(asked ? 1 : 0);
        sink.putLong(askedNs);
        sink.putLong(askedFrom);
        sink.putLong(accountDueNs);
        sink.putLong(blockedUntilNs);
    }
}
