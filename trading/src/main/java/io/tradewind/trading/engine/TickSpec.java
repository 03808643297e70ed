// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.book.OrderBook;
import java.util.List;

/**
 * What an engine is to do with market ticks.
 *
 * @param depths kind of book of each instrument, by instrument id
 * @param barNs length of the bars that are made of each instrument's ticks, by instrument id; 0 for none
 * @param quoting strategies that quote; their slots follow those of the strategies over bars
 * @param tradeFromNs ticks before it only bring the books up: nothing is decided, marked or sampled
 */
public record TickSpec(List<OrderBook.Depth> depths, List<Long> barNs, List<QuotingSpec> quoting, long tradeFromNs) {
    /** For an engine over bars. */
    public static final TickSpec NONE = new TickSpec(List.of(), List.of(), List.of());

    /**
     * A specification that trades from the first tick on.
     *
     * @param depths kind of book of each instrument, by instrument id
     * @param barNs length of the bars that are made of each instrument's ticks, by instrument id; 0 for none
     * @param quoting strategies that quote
     */
    public TickSpec(List<OrderBook.Depth> depths, List<Long> barNs, List<QuotingSpec> quoting) {
        this(depths, barNs, quoting, Long.MIN_VALUE);
    }

    /** Copies the lists. */
    public TickSpec {
        depths = List.copyOf(depths);
        barNs = List.copyOf(barNs);
        quoting = List.copyOf(quoting);
    }

    /** Whether a strategy quotes an instrument. */
    boolean isQuoted(int instrumentId) {
        return quoting.stream().anyMatch(spec -> spec.instrumentId() == instrumentId);
    }
}
