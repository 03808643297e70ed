// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

/**
 * What the ids and prices of a tick series tell about what is missing in it.
 *
 * @param gaps deltas that do not follow the update before them: an update is missing
 * @param resyncs snapshots that came after such a gap and made the book whole again
 * @param unsynchronised deltas between a gap and the next snapshot, which no book can use
 * @param tradeIds whether all trades are there
 * @param crossedQuotes quotes whose bid is not below their ask
 * @param backwards ticks received before an earlier one
 */
public record TickContinuity(
        long gaps, long resyncs, long unsynchronised, TradeIds tradeIds, long crossedQuotes, long backwards) {
    /** Nothing was seen. */
    public static final TickContinuity NONE = new TickContinuity(0, 0, 0, TradeIds.NONE, 0, 0);

    TickContinuity with(TradeIds ids) {
        return new TickContinuity(gaps, resyncs, unsynchronised, ids, crossedQuotes, backwards);
    }

    /** With the times going back that a reader saw and may have put right. */
    TickContinuity withBackwards(long seen) {
        return new TickContinuity(gaps, resyncs, unsynchronised, tradeIds, crossedQuotes, Math.max(backwards, seen));
    }
}
