// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.adaptive.WeightShapes;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.quant.indicator.smoothing.WeightedAverage;

/**
 * Relative vigor: summed weighted body over summed weighted range, and a weighted mean of it.
 *
 * <p>Source: J. Ehlers, Stocks and Commodities (2002). Reference: rvgi of pandas-ta 0.3.14b0.
 */
public final class Vigor extends ComposedBars {

    private final WeightedAverage body;
    private final WeightedAverage range;
    private final RunningSum bodies;
    private final RunningSum ranges;
    private final WeightedAverage signal;

    /** Sums over {@code n} bars of means with symmetric weights over {@code swma} bars, both at least 1. */
    public Vigor(int n, int swma) {
        super(n + swma - 2, 2);
        this.body = part(new WeightedAverage(WeightShapes.triangle(swma)));
        this.range = part(new WeightedAverage(WeightShapes.triangle(swma)));
        this.signal = part(new WeightedAverage(WeightShapes.triangle(swma)));
        this.bodies = part(RunningSum.compensated(n));
        this.ranges = part(RunningSum.compensated(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double up = bodies.update(body.update(close - open));
        double total = ranges.update(range.update(high - low));
        double vigor = total == 0 ? Double.NaN : up / total;
        set(0, vigor);
        set(1, signal.update(vigor));
    }
}
