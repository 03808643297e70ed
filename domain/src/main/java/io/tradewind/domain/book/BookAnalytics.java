// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import io.tradewind.domain.command.Side;

/**
 * Figures of a book at one moment. They see the book as {@link OrderBook#bestTicks}, {@link OrderBook#nextTicks} and {@link
 * OrderBook#lotsAt} show it: a quote that lies over the levels counts.
 *
 * <p>Prices are in ticks and may lie between two of them. What needs both sides is NaN when one is empty. Nothing is allocated.
 */
public final class BookAnalytics {
    private BookAnalytics() {}

    /**
     * Middle of the best prices.
     *
     * @param book to look at
     * @return ticks, NaN when a side is empty
     */
    public static double midTicks(OrderBook book) {
        return hasBothSides(book) ? (book.bestBidTicks() + book.bestAskTicks()) * 0.5 : Double.NaN;
    }

    /**
     * Distance of the best prices.
     *
     * @param book to look at
     * @return ticks, zero for a locked and negative for a crossed book, NaN when a side is empty
     */
    public static double spreadTicks(OrderBook book) {
        return hasBothSides(book) ? book.bestAskTicks() - book.bestBidTicks() : Double.NaN;
    }

    /**
     * Mid price weighted by the quantity on the other side: (ask * bidLots + bid * askLots) / (bidLots + askLots).
     *
     * <p>Gatheral, J. and Oomen, R. (2010), Zero-intelligence realized variance estimation, Finance and Stochastics 14, who call it
     * the microprice; the weighted mid price of Stoikov, S. (2018), The micro-price, Quantitative Finance 18.
     *
     * @param book to look at
     * @return ticks, between best bid and best ask; nearer to the side with less quantity; NaN when a side is empty
     */
    public static double microprice(OrderBook book) {
        if (!hasBothSides(book)) {
            return Double.NaN;
        }
        double bidShare = book.bestBidLots() / ((double) book.bestBidLots() + book.bestAskLots());
        return book.bestBidTicks() + (book.bestAskTicks() - book.bestBidTicks()) * bidShare;
    }

    /**
     * Imbalance of the quantities at the best prices: (bidLots - askLots) / (bidLots + askLots).
     *
     * <p>Cartea, A., Jaimungal, S. and Penalva, J. (2015), Algorithmic and High-Frequency Trading, Cambridge University Press.
     *
     * @param book to look at
     * @return from -1, all on the ask side, to 1, all on the bid side; NaN when both sides are empty
     */
    public static double imbalance(OrderBook book) {
        return imbalance(book.bestBidLots(), book.bestAskLots());
    }

    /**
     * Imbalance of the quantities of the first levels of both sides.
     *
     * @param book to look at
     * @param levels how many of each side, at least 1; a side that has fewer is taken whole
     * @return from -1, all on the ask side, to 1, all on the bid side; NaN when both sides are empty
     */
    public static double imbalance(OrderBook book, int levels) {
        return imbalance(lots(book, Side.BUY, levels), lots(book, Side.SELL, levels));
    }

    private static double imbalance(long bidLots, long askLots) {
        return ((double) bidLots - askLots) / ((double) bidLots + askLots);
    }

    private static long lots(OrderBook book, Side side, int levels) {
        long lots = 0;
        long ticks = book.bestTicks(side);
        for (int level = 0; level < levels && ticks != BookSide.NO_PRICE; level++) {
            lots = Math.addExact(lots, book.lotsAt(side, ticks));
            ticks = book.nextTicks(side, ticks);
        }
        return lots;
    }

    /**
     * Quantity of a side from its best price to a distance from it.
     *
     * @param book to look at
     * @param side BUY for bids, SELL for asks
     * @param withinTicks distance, at least 0; levels that lie just there count
     * @return lots, 0 when the side is empty
     * @throws ArithmeticException if the sum is no long
     */
    public static long depthLots(OrderBook book, Side side, long withinTicks) {
        long best = book.bestTicks(side);
        long lots = 0;
        long ticks = best;
        while (ticks != BookSide.NO_PRICE && Math.abs(ticks - best) <= withinTicks) {
            lots = Math.addExact(lots, book.lotsAt(side, ticks));
            ticks = book.nextTicks(side, ticks);
        }
        return lots;
    }

    private static boolean hasBothSides(OrderBook book) {
        return book.bestBidTicks() != BookSide.NO_PRICE && book.bestAskTicks() != BookSide.NO_PRICE;
    }
}
