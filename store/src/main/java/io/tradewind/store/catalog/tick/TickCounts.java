// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

/**
 * How many ticks there are of each kind.
 *
 * @param snapshots full books
 * @param deltas sets of changed levels
 * @param trades trades
 * @param quotes best bids and asks
 * @param levels levels in all snapshots and deltas
 */
public record TickCounts(long snapshots, long deltas, long trades, long quotes, long levels) {
    /** No tick. */
    public static final TickCounts NONE = new TickCounts(0, 0, 0, 0, 0);

    /**
     * Ticks of all kinds.
     *
     * @return their number, without the levels
     */
    public long ticks() {
        return snapshots + deltas + trades + quotes;
    }

    /**
     * The sum with another.
     *
     * @param other what to add
     * @return counts of both together
     */
    public TickCounts plus(TickCounts other) {
        return new TickCounts(
                snapshots + other.snapshots,
                deltas + other.deltas,
                trades + other.trades,
                quotes + other.quotes,
                levels + other.levels);
    }
}
