// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.simulation.latency.LatencyModel;
import io.tradewind.simulation.latency.RecordedLatency;
import io.tradewind.simulation.queue.QueueModel;

/**
 * Fills orders against a replayed book, on the venue's clock. Its driver merges three streams by time:
 *
 * <ol>
 *   <li>{@link #onTick}: the market moves; our resting orders move in their queues, are hit, or are triggered.
 *   <li>{@link #arrive}: an order or a cancel of ours has reached the venue, at {@link #nextArrivalNs}.
 *   <li>{@link #answer}: an answer has reached the core, at {@link #nextAnswerNs}.
 * </ol>
 *
 * <p>At equal times the order is that of the list. Orders, cancels and answers travel on one connection: none overtakes another.
 * The replayed market does not see our orders; what they take of a displayed level is remembered until its next update. The
 * model and what it leaves out are described in {@code docs/book-venue.md}.
 */
public final class BookVenue implements VenuePort {
    private final BookLane[] lanes;
    private final BookAccount account;
    private final BookReport report;
    private final ArrivalQueue arrivals = new ArrivalQueue();
    private final AnswerQueue answers = new AnswerQueue();
    private final OrderPool pool = new OrderPool();
    private final RecordedLatency recorded = new RecordedLatency();
    private final LatencyModel entry;

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
        report = new BookReport(answers, spec.response().build(seeds.nextLong(), recorded), listener);
        QueueModel model = spec.queue().build();
        lanes = new BookLane[registry.size()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = new BookLane(registry.get(i), depths[i], model, account, report, pool);
        }
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
        report.advanceTo(venueTimeNs);
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
        arrivals.addOrder(pool.take(order), order.timeNs + entry.sampleNs(order.timeNs));
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        arrivals.addCancel(clientOrderId, instrumentId, timeNs + entry.sampleNs(timeNs));
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        throw new UnsupportedOperationException("the book venue does not amend orders");
    }

    /**
     * When the next order or cancel reaches the venue.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when none is under way
     */
    public long nextArrivalNs() {
        return arrivals.nextTimeNs();
    }

    /** Takes in the order or cancel that is due at {@link #nextArrivalNs}; there must be one. */
    public void arrive() {
        report.advanceTo(arrivals.nextTimeNs());
        BookLane lane = lanes[arrivals.instrumentId()];
        BookOrder order = arrivals.order();
        long cancelId = arrivals.cancelId();
        arrivals.removeFirst();
        if (order != null) {
            lane.accept(order, report.nowNs());
        } else if (!lane.cancel(cancelId)) {
            report.unknown(cancelId);
        }
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
        while (arrivals.nextTimeNs() != Long.MAX_VALUE) {
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
