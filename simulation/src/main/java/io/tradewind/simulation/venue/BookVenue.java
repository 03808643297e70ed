// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.simulation.door.FrontDesk;
import io.tradewind.simulation.door.OrderScreen;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.simulation.latency.LatencyModel;
import io.tradewind.simulation.latency.RecordedLatency;
import io.tradewind.simulation.queue.QueueModel;
import io.tradewind.simulation.venue.transit.AnswerQueue;
import io.tradewind.simulation.venue.transit.ArrivalQueue;
import org.jspecify.annotations.Nullable;

/**
 * Fills orders against a replayed book, on the venue's clock. Its driver merges three streams by time:
 *
 * <ol>
 *   <li>{@link #onTick}: the market moves; our resting orders move in their queues, are hit, or are triggered.
 *   <li>{@link #arrive}: a request of ours has reached the venue, or an order's time has come, at {@link #nextArrivalNs}.
 *   <li>{@link #answer}: an answer has reached the core, at {@link #nextAnswerNs}.
 * </ol>
 *
 * <p>At equal times the order is that of the list. Requests and answers travel on one connection: none overtakes another.
 * The replayed market does not see our orders; what they take of a displayed level is remembered until its next update. The
 * model and what it leaves out are described in {@code docs/book-venue.md}.
 */
public final class BookVenue implements VenuePort, VenueQueryPort {
    private final BookLane[] lanes;
    private final BookAccount account;
    private final BookReport report;
    private final ArrivalQueue arrivals = new ArrivalQueue();
    private final AnswerQueue answers = new AnswerQueue();
    private final OrderPool pool = new OrderPool();
    private final RecordedLatency recorded = new RecordedLatency();
    private final LatencyModel entry;
    private final @Nullable FrontDesk desk;
    private final OrderScreen screen;

    /**
     * A venue without orders, and with empty books.
     *
     * @param registry instruments and currencies
     * @param rates conversion into the run currency; the venue owns it
     * @param spec its options
     * @param cashUnits the account's cash, in run-currency units
     * @param depths which data keep the book, by instrument
     * @param listener sees what happens when it happens
     */
    public BookVenue(
            InstrumentRegistry registry,
            RateTable rates,
            BookVenueSpec spec,
            long cashUnits,
            OrderBook.Depth[] depths,
            VenueListener listener) {
        Xoshiro256 seeds = new Xoshiro256(spec.seed());
        entry = spec.entry().build(seeds.nextLong(), recorded);
        account = new BookAccount(registry, rates, spec.fees(), cashUnits);
        desk = spec.rules().equals(VenueRules.NONE)
                ? null
                : new FrontDesk(registry, spec.rules(), answers, venueTimeNs -> answerNs());
        screen = desk == null ? OrderScreen.NONE : desk;
        EventSink told = desk == null ? answers : desk.watching(answers);
        report = new BookReport(told, spec.response().build(seeds.nextLong(), recorded), listener);
        QueueModel model = spec.queue().build();
        lanes = new BookLane[registry.size()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = new BookLane(registry.get(i), depths[i], model, account, report, pool);
        }
    }

    private long answerNs() {
        return report.answerNs();
    }

    /**
     * The venue's own book of an instrument.
     *
     * @param instrumentId the instrument
     * @return the book after the last tick; for reading only
     */
    public OrderBook book(int instrumentId) {
        return lanes[instrumentId].book();
    }

    /**
     * The market moved.
     *
     * @param instrumentId what moved
     * @param batch in ticks and lots
     * @param index which tick of it
     * @param venueTimeNs when, nanoseconds since the epoch, UTC; not before what the venue was told last
     */
    public void onTick(int instrumentId, TickBatch batch, int index, long venueTimeNs) {
        while (timerNs() <= venueTimeNs) {
            onTimer();
        }
        report.advanceTo(venueTimeNs);
        if (desk != null && batch.kind(index) == TickKind.TRADE && batch.isOnBook(index)) {
            desk.onPrice(instrumentId, batch.price(index), batch.quantity(index), venueTimeNs);
        }
        lanes[instrumentId].onTick(batch, index);
    }

    /**
     * The feed was this long on its way.
     *
     * @param latencyNs nanoseconds; recorded latency takes it over for orders and answers
     */
    public void onFeedLatency(long latencyNs) {
        recorded.onFeed(latencyNs);
    }

    @Override
    public void newOrder(NewOrder order) {
        arrivals.addOrder(order, order.timeNs + entry.sampleNs(order.timeNs));
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        arrivals.add(VenueRequest.CANCEL, instrumentId, clientOrderId, timeNs, timeNs + entry.sampleNs(timeNs));
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        long arrivalNs = timeNs + entry.sampleNs(timeNs);
        arrivals.addAmend(clientOrderId, instrumentId, quantityLots, limitTicks, timeNs, arrivalNs);
    }

    @Override
    public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
        arrivals.add(VenueRequest.QUERY_ORDER, instrumentId, clientOrderId, timeNs, timeNs + entry.sampleNs(timeNs));
    }

    @Override
    public void queryAccount(long afterFillId, long timeNs) {
        arrivals.add(VenueRequest.QUERY_ACCOUNT, 0, afterFillId, timeNs, timeNs + entry.sampleNs(timeNs));
    }

    /**
     * When the next request reaches the venue, or its clock next does something to an order: one expires, or a time stop starts.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when no request is under way and no order has a time
     */
    public long nextArrivalNs() {
        return Math.min(arrivals.nextTimeNs(), timerNs());
    }

    private long timerNs() {
        long timerNs = VenueOrder.NEVER;
        for (BookLane lane : lanes) {
            timerNs = Math.min(timerNs, lane.timerNs());
        }
        return timerNs;
    }

    private void onTimer() {
        long timerNs = timerNs();
        report.advanceTo(timerNs);
        for (BookLane lane : lanes) {
            if (lane.timerNs() <= timerNs) {
                lane.onTime();
            }
        }
    }

    /** Does what is due at {@link #nextArrivalNs}; there must be something. At equal times the clock comes before requests. */
    public void arrive() {
        if (timerNs() <= arrivals.nextTimeNs()) {
            onTimer();
            return;
        }
        report.advanceTo(arrivals.nextTimeNs());
        ArrivalQueue.Request request = arrivals.removeFirst();
        if (isAdmitted(request, report.nowNs())) {
            carryOut(request);
        } else if (desk != null && request.kind() == VenueRequest.NEW) {
            takeDown(request, desk.lastRefusal());
        }
    }

    private void takeDown(ArrivalQueue.Request request, @Nullable VenueReason refusal) {
        if (refusal != null) {
            lanes[request.instrumentId()].refusedAtDesk(pool.take(request.order()), refusal);
        }
    }

    /** Whether the front desk lets a request pass; it has answered one that it does not. */
    private boolean isAdmitted(ArrivalQueue.Request request, long nowNs) {
        return switch (request.kind()) {
            case NEW -> screen.admitsOrder(request.order(), nowNs);
            case AMEND ->
                screen.admitsAmendment(
                        request.id(),
                        request.instrumentId(),
                        request.lots(),
                        request.limitTicks(),
                        request.sentNs(),
                        nowNs);
            case CANCEL, QUERY_ORDER ->
                screen.admits(request.kind(), request.id(), request.instrumentId(), request.sentNs(), nowNs);
            case QUERY_ACCOUNT -> screen.admits(request.kind(), 0, 0, request.sentNs(), nowNs);
        };
    }

    private void carryOut(ArrivalQueue.Request request) {
        BookLane lane = lanes[request.instrumentId()];
        switch (request.kind()) {
            case NEW -> lane.accept(pool.take(request.order()), report.nowNs());
            case CANCEL -> cancel(lane, request.id());
            case AMEND -> lane.amend(request.id(), request.lots(), request.limitTicks());
            case QUERY_ORDER -> tellOrder(lane, request.id(), request.instrumentId());
            case QUERY_ACCOUNT -> tellAccount(request.id());
        }
    }

    private void cancel(BookLane lane, long clientOrderId) {
        if (!lane.cancel(clientOrderId)) {
            report.refused(clientOrderId, VenueRequest.CANCEL, VenueReason.UNKNOWN_ORDER);
        }
    }

    private void tellOrder(BookLane lane, long clientOrderId, int instrumentId) {
        if (!lane.tell(clientOrderId)) {
            report.tellEnded(clientOrderId, instrumentId);
        }
    }

    private void tellAccount(long afterFillId) {
        report.tellFills(afterFillId);
        int working = 0;
        for (BookLane lane : lanes) {
            working += lane.tellWorking();
        }
        report.tellAccount(working);
    }

    /**
     * When the next answer reaches the core.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when none is under way
     */
    public long nextAnswerNs() {
        return answers.nextTimeNs();
    }

    /**
     * Hands over the answer that is due at {@link #nextAnswerNs}; there must be one. Its event time is the venue's.
     *
     * @param sink takes it; it may send orders and cancels meanwhile
     */
    public void answer(EventSink sink) {
        answers.handOver(sink);
    }

    /**
     * The input is over: everything under way arrives and meets the last book; what rests stays.
     *
     * @param nowNs last instant of the input, nanoseconds since the epoch, UTC
     */
    public void finish(long nowNs) {
        report.advanceTo(nowNs);
        while (arrivals.nextTimeNs() != VenueOrder.NEVER) {
            arrive();
        }
    }

    /**
     * Position by the venue's own account.
     *
     * @param instrumentId the instrument
     * @return signed lots
     */
    public long positionLots(int instrumentId) {
        return account.lots(instrumentId);
    }

    /**
     * Worth of the venue's own account: cash, and what is held at the best prices that it could be closed at.
     *
     * @return run-currency units
     */
    public long equityUnits() {
        for (BookLane lane : lanes) {
            lane.mark();
        }
        return account.equityUnits();
    }
}
