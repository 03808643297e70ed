// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.TickSource;

/** Replays stored ticks through an order book and measures them. */
final class TickCheck {
    private static final int BATCH = 4_096;

    private final TickStatistics statistics = new TickStatistics();
    private final TickBatch batch = new TickBatch(BATCH);
    private OrderBook book = new OrderBook(OrderBook.Depth.FULL);
    private long crossedBooks;
    private long otherIds;

    /** What follows is another log: its ids need not join on, and its book begins anew. */
    void nextLog(TickPart part) {
        otherIds += part.otherIds();
        statistics.nextLog();
        book = new OrderBook(OrderBook.Depth.FULL);
    }

    void replay(TickSource source) {
        while (source.read(batch) > 0) {
            for (int i = 0; i < batch.size(); i++) {
                statistics.add(batch, i);
                apply(i);
            }
        }
    }

    private void apply(int i) {
        TickKind kind = batch.kind(i);
        if (kind == TickKind.SNAPSHOT) {
            book.beginSnapshot(batch.id(i));
            setLevels(i);
        } else if (kind == TickKind.DELTA && book.beginDelta(batch.firstId(i), batch.id(i), batch.previousId(i))) {
            setLevels(i);
        }
    }

    private void setLevels(int i) {
        for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
            Side side = level < batch.askStart(i) ? Side.BUY : Side.SELL;
            book.set(side, batch.levelPrice(level), batch.levelQuantity(level));
        }
        book.endUpdate();
        crossedBooks += book.state() == OrderBook.State.CROSSED ? 1 : 0;
    }

    TickQuality quality(String symbol) {
        TickCounts counts = statistics.counts();
        TickContinuity seen = statistics.continuity();
        TickContinuity continuity = seen.with(seen.tradeIds().accounted(otherIds));
        return new TickQuality(
                symbol, counts, continuity, crossedBooks, statistics.nonPositive(), completeness(counts, continuity));
    }

    private static double completeness(TickCounts counts, TickContinuity continuity) {
        long there = counts.deltas() + counts.trades();
        long expected = there + continuity.gaps() + continuity.tradeIds().missing();
        return expected == 0 ? 100 : 100.0 * (there - continuity.unsynchronised()) / expected;
    }
}
