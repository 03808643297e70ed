// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import java.util.List;
import java.util.function.Supplier;

/**
 * One instrument and its bars.
 *
 * @param terms the instrument's terms
 * @param interval length of the bars
 * @param actions splits and dividends to book, by time; empty when prices are adjusted
 * @param bars opens the bars; called once for each replay
 */
public record FeedSpec(
        InstrumentTerms terms, BarInterval interval, List<CorporateAction> actions, Supplier<BarSource> bars) {
    /** Bars that a replay reads at a time. */
    public static final int BATCH = 4096;
}
