// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.RunningSum;
import java.util.Arrays;

/**
 * Ultimate oscillator: weighted mean of buying pressure over true range in several windows, times 100.
 *
 * <p>Source: L. Williams, Stocks and Commodities (1985). References: uo of pandas-ta 0.3.14b0, whose first bar counts with its own range,
 * and of ta 0.11.0, which begins with the second bar.
 */
public final class PressureOscillator extends ComposedBars {

    private final double[] weights;
    private final double totalWeight;
    private final boolean fromFirstBar;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RunningSum[] pressures;
    private final RunningSum[] ranges;

    /** Windows with a weight each; {@code fromFirstBar} counts the first bar, which has no previous close. */
    public PressureOscillator(int[] windows, double[] weights, boolean fromFirstBar) {
        super(Arrays.stream(windows).max().orElse(0) - (fromFirstBar ? 1 : 0), 1);
        this.weights = weights.clone();
        this.totalWeight = Arrays.stream(weights).sum();
        this.fromFirstBar = fromFirstBar;
        this.pressures = new RunningSum[windows.length];
        this.ranges = new RunningSum[windows.length];
        for (int i = 0; i < windows.length; i++) {
            pressures[i] = part(RunningSum.compensated(windows[i]));
            ranges[i] = part(RunningSum.compensated(windows[i]));
        }
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double reach = range.add(high, low, close);
        boolean alone = Double.isNaN(reach) && fromFirstBar;
        double pressure = close - (alone ? low : range.low());
        double length = alone ? high - low : reach;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double total = ranges[i].update(length);
            sum += weights[i] * pressures[i].update(pressure) / (total == 0 ? Double.NaN : total);
        }
        set(0, 100 * sum / totalWeight);
    }
}
