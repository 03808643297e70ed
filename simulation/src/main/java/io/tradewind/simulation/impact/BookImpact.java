// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;

/**
 * What an order costs by the depth that a book displays: the mean price of walking its levels against the best one.
 *
 * <p>The venue over a book charges just this, level by level, because its orders trade at the levels' prices. Here it is a figure, for
 * an order that is not sent. Volatility and daily volume do not enter.
 */
public final class BookImpact {
    private static final double BPS = 10_000;

    private BookImpact() {}

    /**
     * Impact of a market order.
     *
     * @param book where it would trade
     * @param side of the order
     * @param lots its quantity, 0 or more
     * @return basis points of the best price, against the order; 0 within the best level, {@link Double#POSITIVE_INFINITY} when the
     *     displayed depth does not hold the order
     */
    public static double impactBps(OrderBook book, Side side, long lots) {
        Side other = side.opposite();
        long best = book.bestTicks(other);
        long left = lots;
        double paidTicks = 0;
        for (long ticks = best; left > 0 && ticks != BookSide.NO_PRICE; ticks = book.nextTicks(other, ticks)) {
            long taken = Math.min(left, book.lotsAt(other, ticks));
            paidTicks += (double) taken * (ticks - best) * side.sign();
            left -= taken;
        }
        if (left > 0) {
            return Double.POSITIVE_INFINITY;
        }
        return lots == 0 ? 0 : BPS * paidTicks / ((double) lots * best);
    }
}
