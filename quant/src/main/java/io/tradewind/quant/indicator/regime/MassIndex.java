// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Sum of the average range over the average of that average.
 *
 * <p>Source: D. Dorsey, Stocks and Commodities (1992). References: massi of pandas-ta 0.3.14b0, mass_index of ta 0.11.0, which differ
 * in the start of the averages.
 */
public final class MassIndex extends ComposedBars {

    private final RealIndicator first;
    private final RealIndicator second;
    private final RunningSum sum;

    private MassIndex(RealIndicator first, RealIndicator second, int slow) {
        super(first.lookback() + second.lookback() + slow - 1, 1);
        this.first = part(first);
        this.second = part(second);
        this.sum = part(RunningSum.compensated(slow));
    }

    /** As pandas-ta: averages start with a mean. */
    public static MassIndex seeded(int fast, int slow) {
        return new MassIndex(AverageMode.EMA.of(fast), AverageMode.EMA.of(fast, fast - 1), slow);
    }

    /** As ta: averages start with their first value. */
    public static MassIndex started(int fast, int slow) {
        return new MassIndex(EwmAverage.ofSpan(fast), EwmAverage.ofSpan(fast), slow);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double average = first.update(high - low);
        double twice = second.update(average);
        set(0, sum.update(twice == 0 ? Double.NaN : average / twice));
    }
}
