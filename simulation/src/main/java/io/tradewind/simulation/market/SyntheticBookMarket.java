// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import io.tradewind.quant.random.Xoshiro256;

/**
 * Ticks of one symbol in a synthetic market whose symbols share a common factor: a snapshot, then a delta every 100 ms, and
 * trades and quotes as they happen.
 *
 * <p>A {@link LatentPrice} moves; the {@link SyntheticBook} follows when it has gone too far. Aggressive orders and changes of
 * the best quantities come by {@link SelfExcitation}; levels further back change in each 100 ms. All laws come from
 * {@link MarketFigures}, measured on a recorded log; docs/synthetic-market.md describes the model and what it leaves out.
 *
 * <p>Update ids join without a gap; a quote is the best of the book at its update id; the trades of an order take what is
 * displayed, from the best level on; receive time is event time. The same arguments give the same ticks on every machine.
 */
public final class SyntheticBookMarket implements TickSource {
    private static final int PENDING_TICKS = 4_096;

    private final SyntheticBook book;
    private final LatentPrice latent;
    private final ArrivalClock orders;
    private final ArrivalClock quotes;
    private final TickBatch pending = new TickBatch(PENDING_TICKS);
    private final long endNs;
    private long gridNs;
    private double activity;
    private int next;

    /**
     * A symbol's ticks.
     *
     * @param figures its laws
     * @param index number of the symbol in its market, which its own randomness follows from
     * @param seed seed of the market: symbols of one seed and one start share the common factor
     * @param startNs time of the snapshot, nanoseconds since the epoch, UTC
     * @param durationNs length, 0 or more
     */
    public SyntheticBookMarket(MarketFigures figures, int index, long seed, long startNs, long durationNs) {
        Xoshiro256 random = new Xoshiro256(seed * 7_368_787L + 31L * index + 17);
        this.latent = new LatentPrice(figures, index, seed);
        this.orders = new ArrivalClock(OrderShare.of(figures), random.split(), startNs);
        this.quotes = new ArrivalClock(QuoteShare.of(figures), random.split(), startNs);
        this.book = new SyntheticBook(figures, random.split());
        this.gridNs = startNs;
        this.endNs = startNs + durationNs;
        this.activity = DayShape.activity(startNs);
        book.snapshot(pending, startNs);
        advanceGrid();
    }

    @Override
    public int read(TickBatch batch) {
        batch.clear();
        while (!batch.isFull() && (next < pending.size() || generate())) {
            batch.copy(pending, next, pending.receiveTimeNs(next), pending.sequence(next));
            next++;
        }
        return batch.size();
    }

    /** Generates events until there is a tick; false at the end. */
    private boolean generate() {
        pending.clear();
        next = 0;
        while (pending.size() == 0 && gridNs <= endNs) {
            event();
        }
        return pending.size() > 0;
    }

    private void event() {
        long ordersNs = orders.nextNs();
        long quotesNs = quotes.nextNs();
        long bookNs = book.nextNs();
        long firstNs = Math.min(Math.min(ordersNs, quotesNs), Math.min(bookNs, gridNs));
        if (firstNs == gridNs) {
            book.delta(pending, gridNs);
            advanceGrid();
        } else if (firstNs == bookNs) {
            book.follow(pending);
        } else if (firstNs == quotesNs) {
            book.changeBest(pending, quotesNs);
            quotes.advance(activity);
        } else {
            book.order(pending, ordersNs);
            orders.advance(activity);
        }
    }

    private void advanceGrid() {
        activity = DayShape.activity(gridNs);
        latent.step(DayShape.volatility(gridNs));
        book.aim(latent.ticks(), gridNs);
        gridNs += LatentPrice.STEP_NS;
    }

    @Override
    public void close() {
        gridNs = Long.MAX_VALUE;
        pending.clear();
        next = 0;
    }
}
