// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

/**
 * Net flow of orders at the best prices: what was added to the bid or taken from the ask, less what was added to the ask or taken from
 * the bid.
 *
 * <p>Cont, R., Kukanov, A. and Stoikov, S. (2014), The Price Impact of Order Book Events, Journal of Financial Econometrics 12,
 * pages 47-88. With best bid price P and size q, best ask price P' and size q', an event moves the sum by
 *
 * <pre>
 *  e = [P &gt;= P before] q - [P &lt;= P before] q before - [P' &lt;= P' before] q' + [P' &gt;= P' before] q' before
 * </pre>
 *
 * <p>Exact in lots; nothing is allocated.
 */
public final class OrderFlowImbalance {
    private long bidTicks;
    private long bidLots;
    private long askTicks;
    private long askLots;
    private boolean started;
    private long totalLots;

    /**
     * Takes the best prices and sizes after an event. The first ones, and the first after a side was empty, only start the measure.
     *
     * @param newBidTicks best bid, {@link BookSide#NO_PRICE} for none
     * @param newBidLots quantity there
     * @param newAskTicks best ask, {@link BookSide#NO_PRICE} for none
     * @param newAskLots quantity there
     * @return what the event adds, in lots; positive is buying pressure
     * @throws ArithmeticException if the sum is no long
     */
    public long onBest(long newBidTicks, long newBidLots, long newAskTicks, long newAskLots) {
        boolean isWhole = newBidTicks != BookSide.NO_PRICE && newAskTicks != BookSide.NO_PRICE;
        long lots = 0;
        if (started && isWhole) {
            lots = flow(newBidTicks - bidTicks, newBidLots, bidLots)
                    - flow(askTicks - newAskTicks, newAskLots, askLots);
            totalLots = Math.addExact(totalLots, lots);
        }
        started = isWhole;
        bidTicks = newBidTicks;
        bidLots = newBidLots;
        askTicks = newAskTicks;
        askLots = newAskLots;
        return lots;
    }

    /** Flow into one side when its best price became better by some ticks. */
    private static long flow(long betterByTicks, long lots, long lotsBefore) {
        return (betterByTicks >= 0 ? lots : 0) - (betterByTicks <= 0 ? lotsBefore : 0);
    }

    /**
     * Sum since the last {@link #beginInterval}.
     *
     * @return lots; positive is buying pressure
     */
    public long totalLots() {
        return totalLots;
    }

    /** Begins a new interval: the sum is zero, the best prices stay known. */
    public void beginInterval() {
        totalLots = 0;
    }

    /** Forgets the best prices, because the book lost step with its venue: the next ones only start the measure. */
    public void restart() {
        started = false;
    }
}
