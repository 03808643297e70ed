// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.domain.command.Side;
import io.tradewind.research.calibration.LongSamples;

/**
 * What a log says about a venue: latencies, the best quotes and the trades of both sides, the cost of walking the book. Filled by a
 * {@link VenueRecorder}.
 */
public final class VenueSample {
    final LongSamples latenciesNs = new LongSamples();
    final LongSamples latencyTimesNs = new LongSamples();
    final TouchPath bids = new TouchPath(Side.BUY);
    final TouchPath asks = new TouchPath(Side.SELL);
    final LongSamples quoteTimesNs = new LongSamples();
    final LongSamples twiceMids = new LongSamples();
    final TradePath soldIntoBids = new TradePath();
    final TradePath boughtFromAsks = new TradePath();
    final OrderPath orders = new OrderPath();
    final LongSamples tradeQuantities = new LongSamples();
    final BookWalk walk = new BookWalk();
    private final String symbol;
    private long priceStep = 1;
    private long tradeStep = 1;
    private long bookStep = 1;

    VenueSample(String symbol) {
        this.symbol = symbol;
    }

    void steps(long priceUnits, long tradeUnits, long bookUnits) {
        priceStep = priceUnits;
        tradeStep = tradeUnits;
        bookStep = bookUnits;
    }

    /**
     * Name of the instrument.
     *
     * @return as given
     */
    public String symbol() {
        return symbol;
    }

    /** Largest power of ten that divides all prices, scaled by 10^8. */
    long priceStep() {
        return priceStep;
    }

    /** Largest power of ten that divides the quantities of all trades, scaled by 10^8. */
    long tradeStep() {
        return tradeStep;
    }

    /** Largest power of ten that divides all quantities, those of the book too, scaled by 10^8. */
    long bookStep() {
        return bookStep;
    }
}
