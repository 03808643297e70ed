// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.port.TickSource;
import java.util.function.Supplier;

/**
 * The ticks of one instrument.
 *
 * @param depth kind of book that they keep
 * @param source opens the ticks; called once for each replay
 * @param fromNs ticks before it only bring the book up, nanoseconds since the epoch, UTC
 */
public record TickFeed(OrderBook.Depth depth, Supplier<TickSource> source, long fromNs) {
    /** Ticks that a replay reads at a time. */
    public static final int BATCH = 2048;

    /**
     * Ticks that are all traded on.
     *
     * @param depth kind of book that they keep
     * @param source opens the ticks
     */
    public TickFeed(OrderBook.Depth depth, Supplier<TickSource> source) {
        this(depth, source, Long.MIN_VALUE);
    }
}
