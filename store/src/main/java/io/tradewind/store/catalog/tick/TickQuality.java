// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

/**
 * Quality of the ticks of one symbol, found by replaying all of them through an order book.
 *
 * @param symbol instrument
 * @param counts ticks of each kind
 * @param continuity gaps, resyncs, trade ids, crossed quotes, times that go back
 * @param crossedBooks deltas and snapshots that left a book whose bid is not below its ask
 * @param nonPositive trades and quotes with a price or quantity of zero or less, and levels with a price of zero or
 *     less or a negative quantity
 * @param completeness share of what is expected that is there, in percent: deltas that a book can use and trades by
 *     their ids
 */
public record TickQuality(
        String symbol,
        TickCounts counts,
        TickContinuity continuity,
        long crossedBooks,
        long nonPositive,
        double completeness) {
    /** Completeness below which a series is not sound, in percent. */
    public static final double LEAST_COMPLETENESS = 99.9;

    /**
     * Whether the ticks can be traded on as they are; crossed quotes are remarks, because a book is not traded while it
     * is crossed.
     *
     * @return true when no price is impossible, no trade is there twice, no time goes back and the series is complete
     *     to {@link #LEAST_COMPLETENESS} percent
     */
    public boolean sound() {
        return nonPositive == 0
                && continuity.tradeIds().repeated() == 0
                && continuity.backwards() == 0
                && completeness >= LEAST_COMPLETENESS;
    }
}
