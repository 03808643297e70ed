// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** Close less its mean, over an average of the average true range (M. Johnson; pandas-ta 0.3.14b0: pgo). */
public final class PrettyGood extends ComposedBars {

    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RunningSum mean;
    private final RealIndicator average;
    private final RealIndicator smooth;

    /** Over {@code n} bars, at least 1. */
    public PrettyGood(int n) {
        super(n, 1);
        this.mean = part(RunningSum.compensatedMean(n));
        this.average = part(EwmAverage.wilder(n));
        this.smooth = part(AverageMode.EMA.of(n, n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double distance = close - mean.update(close);
        double width = smooth.update(average.update(range.add(high, low, close)));
        set(0, width == 0 ? Double.NaN : distance / width);
    }
}
