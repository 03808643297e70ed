// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.pipeline;

import io.tradewind.trading.feature.node.FeatureSource;

/**
 * How old a feature may be when a decision reads it, by its source.
 *
 * @param bars age of what comes from bars and the calendar, in lengths of the last bar, positive
 * @param tradeNs age of what comes from trades, positive
 * @param bookNs age of what comes from the book, positive
 */
public record FreshnessLimits(double bars, long tradeNs, long bookNs) {

    /** Two bars; a minute for trades; five seconds for the book. */
    public static final FreshnessLimits STANDARD = new FreshnessLimits(2, 60_000_000_000L, 5_000_000_000L);

    /** Checks the ranges. */
    public FreshnessLimits {
        if (!(bars > 0) || tradeNs <= 0 || bookNs <= 0) {
            throw new IllegalArgumentException(
                    "ages must be positive, got bars " + bars + ", trades " + tradeNs + " ns, book " + bookNs + " ns");
        }
    }

    long of(FeatureSource source, long barNs) {
        return switch (source) {
            case BAR, CLOCK -> (long) (bars * barNs);
            case TRADE -> tradeNs;
            case BOOK -> bookNs;
        };
    }
}
