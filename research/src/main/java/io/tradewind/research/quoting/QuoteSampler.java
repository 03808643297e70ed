// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.trading.engine.MarketListener;

/**
 * Thins best prices: passes them on only when the best bid or ask price has changed since it last did, and at most once in 100 ms
 * for each instrument. A change that comes too soon is passed on with the first tick after that, if it still stands. A book that
 * may not be traded on counts as one without prices.
 */
public final class QuoteSampler implements MarketListener {
    private static final long LEAST_GAP_NS = 100_000_000L;

    private final QuoteSink sink;
    private final Last[] last;

    /** What was passed on of an instrument. */
    private static final class Last {
        boolean any;
        long timeNs;
        long bidTicks;
        long askTicks;
    }

    /**
     * A sampler.
     *
     * @param instruments how many there are; ids are below
     * @param sink receives what is left
     */
    public QuoteSampler(int instruments, QuoteSink sink) {
        this.sink = sink;
        this.last = new Last[instruments];
        for (int i = 0; i < instruments; i++) {
            last[i] = new Last();
        }
    }

    @Override
    public void onTick(long nowNs, int instrumentId, OrderBook book) {
        Last before = last[instrumentId];
        boolean known = book.isTradable();
        long bid = known ? book.bestBidTicks() : 0;
        long ask = known ? book.bestAskTicks() : 0;
        boolean same = bid == before.bidTicks && ask == before.askTicks;
        if (same || before.any && nowNs - before.timeNs < LEAST_GAP_NS) {
            return;
        }
        before.any = true;
        before.timeNs = nowNs;
        before.bidTicks = bid;
        before.askTicks = ask;
        sink.onQuote(nowNs, instrumentId, bid, known ? book.bestBidLots() : 0, ask, known ? book.bestAskLots() : 0);
    }

    @Override
    public void onTrade(long nowNs, int instrumentId, long priceTicks, long quantityLots, Side aggressor) {
        // best prices are all that is kept
    }
}
