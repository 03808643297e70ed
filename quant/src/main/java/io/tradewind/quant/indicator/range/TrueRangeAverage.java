// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.range;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * True range, its average, true high and true low; the true range starts at the second bar.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Reference: ATR of TTR 0.24.3, with any average.
 */
public final class TrueRangeAverage extends ComposedBars {

    private final TrueRangeParts parts = part(new TrueRangeParts());
    private final RealIndicator average;

    /** The average is of {@code kind} over {@code n} true ranges. */
    public TrueRangeAverage(int n, AverageKind kind) {
        super(1, 4);
        this.average = part(kind.of(n));
    }

    /** Wilder's average over {@code n} true ranges, at least 1. */
    public static TrueRangeAverage wilder(int n) {
        return new TrueRangeAverage(n, AverageKind.EMA_WILDER);
    }

    /** The average true range, NaN before n + 1 bars. */
    public double average() {
        return value(1);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double range = parts.add(high, low, close);
        set(0, range);
        set(1, average.update(range));
        set(2, parts.high());
        set(3, parts.low());
    }
}
