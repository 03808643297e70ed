// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

/** The changes at the best prices that come by themselves: all but those that orders and moves of the price bring. */
final class QuoteShare {
    private static final double LEAST = 0.2;

    private QuoteShare() {}

    static SelfExcitation of(MarketFigures figures) {
        SelfExcitation quotes = figures.arrivals().quotes();
        double rate = quotes.rate();
        double byOrders = figures.arrivals().orders().rate();
        double byMoves = figures.book().wideQuoteShare() * rate;
        return quotes.withRate(StrictMath.max(LEAST * rate, rate - byOrders - byMoves));
    }
}
