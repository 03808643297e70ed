// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.RunningExtreme;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Choppiness index {@code 100 log(sum TR / (highest - lowest)) / log(n)}: near 100 in a range, near 0 in a trend.
 *
 * <p>Source: E. W. Dreiss. The first true range is that of the second bar. NaN where highest and lowest are equal.
 */
public final class Choppiness extends ComposedBars {

    private final double logLength;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RunningSum ranges;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;

    /** An index over {@code n} bars, at least 2. */
    public Choppiness(int n) {
        super(Parameters.requireWindow(n, 2), 1);
        this.logLength = StrictMath.log(n);
        this.ranges = part(RunningSum.compensated(n));
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double span = highest.update(high) - lowest.update(low);
        double sum = ranges.update(range.add(high, low, close));
        boolean defined = span > 0 && sum > 0;
        set(0, defined ? 100 * StrictMath.log(sum / span) / logLength : Double.NaN);
    }
}
