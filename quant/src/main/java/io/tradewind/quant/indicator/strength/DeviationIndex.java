// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.kernel.RollingMeanDeviation;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * Commodity channel index: typical price less its mean, over a constant times the mean absolute deviation; none without a deviation.
 *
 * <p>Source: D. Lambert, Commodities (1980). References: cci of pandas-ta 0.3.14b0 and of ta 0.11.0.
 */
public final class DeviationIndex extends ComposedBars {

    private final double constant;
    private final RollingMeanDeviation deviation;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;

    /** Over {@code n} bars, at least 2 (one value has no deviation), with a constant of usually 0.015. */
    public DeviationIndex(int n, double constant) {
        super(Parameters.requireWindow(n, 2) - 1, 1);
        this.constant = constant;
        this.deviation = part(new RollingMeanDeviation(n));
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double price = (high + low + close) / 3;
        deviation.add(price);
        double range = highest.update(price) - lowest.update(price);
        set(0, range > 0 ? (price - deviation.mean()) / (constant * deviation.value()) : Double.NaN);
    }
}
