// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A pattern of TA-Lib.
 *
 * @param name TA-Lib's name, such as {@code CDLHAMMER}
 * @param title the name in words
 * @param before number of candles before the current one that TA-Lib asks for, on top of those averaged
 * @param rule makes the rule from the penetration; a rule without penetration ignores it
 * @param averages what the rule compares candles with
 * @param penetration the default depth as a share of a body, NaN when the pattern has no such parameter
 * @param confirmed whether a close beyond the pattern within three candles confirms it with 200
 */
public record CandlePattern(
        String name,
        String title,
        int before,
        DoubleFunction<CandleRule> rule,
        List<CandleAverage> averages,
        double penetration,
        boolean confirmed) {

    /** Copies the list. */
    public CandlePattern {
        averages = List.copyOf(averages);
    }

    /** Whether {@code optInPenetration} is a parameter. */
    public boolean hasPenetration() {
        return !Double.isNaN(penetration);
    }

    /** The pattern with TA-Lib's limits and its default penetration. */
    public CandleIndicator create() {
        return create(CandleSettings.TA_LIB, penetration);
    }

    /**
     * The pattern as an indicator.
     *
     * @param settings the limits
     * @param penetration share of a body, not negative; not read by patterns without that parameter
     */
    public CandleIndicator create(CandleSettings settings, double penetration) {
        if (hasPenetration() && !(penetration >= 0 && Double.isFinite(penetration))) {
            throw new IllegalArgumentException(
                    name + ": penetration must be finite and not negative, got " + penetration);
        }
        return new CandleIndicator(this, settings, rule.apply(penetration));
    }

    /** Index of the first candle that has a value. */
    int lookback(CandleSettings settings) {
        int longest = 0;
        for (CandleAverage average : averages) {
            longest = Math.max(longest, settings.of(average.measure()).period());
        }
        return longest + before;
    }
}
