// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.admission.IdempotencyTable;
import io.tradewind.domain.admission.IdempotencyVerdict;
import io.tradewind.domain.admission.OrderContent;
import io.tradewind.domain.admission.Timeliness;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.port.EventSink;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Judges requests when they arrive. A new order is asked, in this order: does the venue serve at all, is there room in the rate limit, is
 * its time within the window, was its id used before, does the instrument trade, do its fields go together, do the filters admit it. The
 * first no answers it.
 *
 * <p>What the desk lets in it follows through the venue's answers, which must pass its {@link #watching} sink: so it knows which orders
 * live, and what a repeated request was answered.
 */
public final class FrontDesk implements OrderScreen {
    private final VenueRules rules;
    private final boolean idle;
    private final RequestLimiter limiter;
    private final @Nullable IdempotencyTable ids;
    private final InstrumentFilters[] filters;
    private final TradingStatus[] statuses;
    private final LiveOrders live;
    private final DeskAnswers answers;
    private boolean serving = true;
    private @Nullable VenueReason lastRefusal;

    /**
     * A desk that has seen nothing, before open instruments.
     *
     * @param registry instruments
     * @param rules what it goes by
     * @param sink takes its answers
     * @param receiveTimeNs when an answer given at a venue time reaches the core, nanoseconds since the epoch, UTC
     */
    public FrontDesk(InstrumentRegistry registry, VenueRules rules, EventSink sink, LongUnaryOperator receiveTimeNs) {
        this.rules = rules;
        idle = rules.equals(VenueRules.NONE);
        limiter = new RequestLimiter(rules.rates());
        VenueRules.Idempotency memory = rules.idempotency();
        ids = memory == null ? null : new IdempotencyTable(memory.capacity(), memory.timeToLiveNs());
        filters = new InstrumentFilters[registry.size()];
        for (int i = 0; i < filters.length; i++) {
            filters[i] = new InstrumentFilters(rules.filtersOf(registry.get(i).symbol()), registry.get(i));
        }
        statuses = new TradingStatus[registry.size()];
        Arrays.fill(statuses, TradingStatus.OPEN);
        live = new LiveOrders(registry.size());
        answers = new DeskAnswers(sink, receiveTimeNs);
    }

    /**
     * A sink that the venue's answers must pass, so that the desk sees them.
     *
     * @param next takes them over, unchanged
     * @return the sink to give to the venue
     */
    public EventSink watching(EventSink next) {
        return new AnswerWatch(live, ids, next);
    }

    /**
     * A trade happened; it enters the average price.
     *
     * @param instrumentId what was traded
     * @param priceTicks at which price, positive
     * @param quantityLots how much, positive
     * @param nowNs the venue's clock, nanoseconds since the epoch, UTC
     */
    public void onPrice(int instrumentId, long priceTicks, long quantityLots, long nowNs) {
        filters[instrumentId].onTrade(priceTicks, quantityLots, nowNs);
    }

    /**
     * Sets what may be done with an instrument. Working orders stay where they are.
     *
     * @param instrumentId which
     * @param status from now on
     */
    public void setStatus(int instrumentId, TradingStatus status) {
        statuses[instrumentId] = status;
    }

    /**
     * Opens or shuts the desk. A shut one answers every request with UNAVAILABLE.
     *
     * @param open whether it serves
     */
    public void setServing(boolean open) {
        serving = open;
    }

    /**
     * Whether the venue bans the account at present.
     *
     * @param nowNs the venue's clock, nanoseconds since the epoch, UTC
     * @return true while every request is refused
     */
    public boolean isBanned(long nowNs) {
        return limiter.isBanned(nowNs);
    }

    /**
     * Live orders of an instrument, as the desk counts them.
     *
     * @param instrumentId which
     * @return from 0
     */
    public int openOrders(int instrumentId) {
        return live.open(instrumentId);
    }

    /**
     * Why the new order that was asked for last is refused for good. A venue remembers such an order, and ends the others of its group.
     *
     * @return null when it was let in, may come again, or was judged before
     */
    public @Nullable VenueReason lastRefusal() {
        return lastRefusal;
    }

    @Override
    public boolean admitsOrder(NewOrder order, long nowNs) {
        lastRefusal = null;
        if (!isServed(VenueRequest.NEW, order.clientOrderId, order.timeNs, nowNs) || !idle && !isFirst(order, nowNs)) {
            return false;
        }
        VenueReason refusal = refusal(order, nowNs);
        if (refusal != null) {
            lastRefusal = refusal;
            refuse(order.clientOrderId, refusal, nowNs);
            return false;
        }
        if (!idle) {
            live.add(order);
        }
        return true;
    }

    /** Whether the request was not seen before; otherwise it is answered as the first one was. */
    private boolean isFirst(NewOrder order, long nowNs) {
        long id = order.clientOrderId;
        if (ids == null) {
            return isUnused(id, nowNs);
        }
        IdempotencyVerdict verdict = ids.admit(id, OrderContent.hash(order), nowNs);
        switch (verdict) {
            case NEW -> {
                return true;
            }
            case REPEATED -> repeat(id, ids.outcome(id), nowNs);
            case CONFLICT -> answers.rejected(id, VenueReason.DUPLICATE_ID, nowNs);
            case FULL -> answers.rejected(id, VenueReason.TOO_MANY_ORDERS, nowNs);
        }
        return false;
    }

    /** Without a memory of ids, only that of a live order is taken. */
    private boolean isUnused(long clientOrderId, long nowNs) {
        if (live.find(clientOrderId) == null) {
            return true;
        }
        answers.rejected(clientOrderId, VenueReason.DUPLICATE_ID, nowNs);
        return false;
    }

    /** A request whose first sending has not been answered yet gets that answer only. */
    private void repeat(long clientOrderId, long outcome, long nowNs) {
        if (outcome > 0) {
            answers.accepted(clientOrderId, outcome, nowNs);
        } else if (outcome < 0) {
            answers.rejected(clientOrderId, Outcomes.reason(outcome), nowNs);
        }
    }

    private @Nullable VenueReason refusal(NewOrder order, long nowNs) {
        int instrument = order.instrumentId;
        if (!statuses[instrument].isEntering()) {
            return VenueReason.NOT_TRADING;
        }
        if (idle) {
            return null;
        }
        if (!Combinations.areSound(order)) {
            return VenueReason.BAD_COMBINATION;
        }
        return filters[instrument].refusal(order, live.open(instrument), live.algo(instrument), nowNs);
    }

    private void refuse(long clientOrderId, VenueReason reason, long nowNs) {
        if (ids != null) {
            ids.answered(clientOrderId, Outcomes.of(reason));
            ids.ended(clientOrderId, nowNs);
        }
        answers.rejected(clientOrderId, reason, nowNs);
    }

    @Override
    public boolean admitsAmendment(
            long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long requestTimeNs, long nowNs) {
        if (!isServed(VenueRequest.AMEND, clientOrderId, requestTimeNs, nowNs)) {
            return false;
        }
        VenueReason refusal = statuses[instrumentId].isEntering()
                ? amendmentRefusal(live.find(clientOrderId), quantityLots, limitTicks, nowNs)
                : VenueReason.NOT_TRADING;
        if (refusal != null) {
            answers.cancelRejected(clientOrderId, VenueRequest.AMEND, refusal, nowNs);
        }
        return refusal == null;
    }

    /** An order that the desk does not know is left to the venue, which knows best that it has none. */
    private @Nullable VenueReason amendmentRefusal(
            @Nullable LiveOrder order, long quantityLots, long limitTicks, long nowNs) {
        if (order == null) {
            return null;
        }
        return filters[order.instrumentId].amendmentRefusal(
                order.side,
                quantityLots == 0 ? order.totalLots : quantityLots,
                limitTicks == 0 ? order.limitTicks : limitTicks,
                order.reduceOnly,
                nowNs);
    }

    @Override
    public boolean admits(VenueRequest request, long clientOrderId, int instrumentId, long requestTimeNs, long nowNs) {
        if (!isServed(request, clientOrderId, requestTimeNs, nowNs)) {
            return false;
        }
        if (request == VenueRequest.CANCEL && !statuses[instrumentId].isLeaving()) {
            answers.cancelRejected(clientOrderId, VenueRequest.CANCEL, VenueReason.NOT_TRADING, nowNs);
            return false;
        }
        return true;
    }

    private boolean isServed(VenueRequest request, long clientOrderId, long requestTimeNs, long nowNs) {
        if (!serving) {
            answers.failed(clientOrderId, request, RequestError.UNAVAILABLE, 0, nowNs);
            return false;
        }
        long waitNs = limiter.take(request, nowNs);
        if (waitNs > 0) {
            answers.failed(clientOrderId, request, RequestError.RATE_LIMITED, waitNs, nowNs);
            return false;
        }
        boolean timely = rules.window() == null || rules.window().judge(requestTimeNs, nowNs) == Timeliness.ON_TIME;
        if (!timely) {
            answers.failed(clientOrderId, request, RequestError.OUTSIDE_WINDOW, 0, nowNs);
        }
        return timely;
    }
}
