// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import io.tradewind.domain.command.Side;

/**
 * What a quantity would cost that is taken from a book at once: the depth-weighted average of the prices it reaches.
 *
 * <p>One object is reused from walk to walk and allocates nothing; it holds the result of the last walk.
 */
public final class DepthWalk {
    private long wantedLots;
    private long takenLots;
    private long firstTicks;
    private long lastTicks;
    private double tickLotsBeyondFirst;

    /**
     * Walks the levels that an order would take, from the best outward. The book stays as it is.
     *
     * @param book to look at
     * @param taker side of the order: BUY takes asks, SELL takes bids
     * @param lots quantity of the order, at least 0
     * @return this
     */
    public DepthWalk take(OrderBook book, Side taker, long lots) {
        Side side = taker.opposite();
        wantedLots = lots;
        takenLots = 0;
        tickLotsBeyondFirst = 0;
        firstTicks = book.bestTicks(side);
        lastTicks = BookSide.NO_PRICE;
        long ticks = firstTicks;
        while (takenLots < lots && ticks != BookSide.NO_PRICE) {
            long here = Math.min(lots - takenLots, book.lotsAt(side, ticks));
            takenLots += here;
            tickLotsBeyondFirst += (double) (ticks - firstTicks) * here;
            lastTicks = ticks;
            ticks = book.nextTicks(side, ticks);
        }
        return this;
    }

    /**
     * Average price of what is taken, weighted by quantity.
     *
     * @return ticks, NaN when nothing is taken
     */
    public double averageTicks() {
        return takenLots == 0 ? Double.NaN : firstTicks + tickLotsBeyondFirst / takenLots;
    }

    /**
     * Worst price that is reached.
     *
     * @return ticks, 0 when nothing is taken
     */
    public long lastTicks() {
        return lastTicks;
    }

    /**
     * Quantity that the book has for the order.
     *
     * @return lots, at most what was asked for
     */
    public long takenLots() {
        return takenLots;
    }

    /**
     * Whether the book has less than was asked for.
     *
     * @return true when a part of the order finds nothing
     */
    public boolean isPartial() {
        return takenLots < wantedLots;
    }
}
