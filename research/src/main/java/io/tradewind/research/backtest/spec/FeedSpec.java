// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One instrument and its bars.
 *
 * @param terms the instrument's terms
 * @param interval length of the bars
 * @param actions splits and dividends to book, by time; empty when prices are adjusted
 * @param bars opens the bars; called once for each replay
 * @param ticks the ticks of a feed of ticks, whose bars are made by the core; null for a feed of bars
 */
public record FeedSpec(
        InstrumentTerms terms,
        BarInterval interval,
        List<CorporateAction> actions,
        Supplier<BarSource> bars,
        @Nullable TickFeed ticks) {
    /** Bars that a replay reads at a time. */
    public static final int BATCH = 4096;

    /**
     * A feed of bars.
     *
     * @param terms the instrument's terms
     * @param interval length of the bars
     * @param actions splits and dividends to book, by time
     * @param bars opens the bars
     */
    public FeedSpec(
            InstrumentTerms terms, BarInterval interval, List<CorporateAction> actions, Supplier<BarSource> bars) {
        this(terms, interval, actions, bars, null);
    }

    /**
     * A feed of ticks.
     *
     * @param terms the instrument's terms
     * @param interval length of the bars that the core makes of the ticks
     * @param ticks the ticks
     * @return the feed
     */
    public static FeedSpec of(InstrumentTerms terms, BarInterval interval, TickFeed ticks) {
        return new FeedSpec(
                terms,
                interval,
                List.of(),
                () -> {
                    throw new IllegalStateException(terms.symbol() + " has ticks, not bars");
                },
                ticks);
    }
}
