// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.port.TickSource;
import java.util.function.Supplier;

/**
 * The ticks of one instrument.
 *
 * @param depth kind of book that they keep
 * @param source opens the ticks; called once for each replay
 */
public record TickFeed(OrderBook.Depth depth, Supplier<TickSource> source) {
    /** Ticks that a replay reads at a time. */
    public static final int BATCH = 2048;
}
