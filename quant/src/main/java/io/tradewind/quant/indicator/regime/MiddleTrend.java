// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** 1 when the close is above the mean middle price of n bars, else -1, also before n bars (pandas-ta 0.3.14b0: ttm_trend). */
public final class MiddleTrend extends ComposedBars {

    private final RunningSum mean;

    /** Over {@code n} bars, at least 1. */
    public MiddleTrend(int n) {
        super(0, 1);
        this.mean = part(RunningSum.compensatedMean(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, close > mean.update(0.5 * (high + low)) ? 1 : -1);
    }
}
