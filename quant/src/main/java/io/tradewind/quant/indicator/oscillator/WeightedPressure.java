// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.RunningSum;
import java.util.Arrays;

/**
 * Ultimate oscillator: buying pressure over the true range for three lengths, weighted, from 0 to 100.
 *
 * <p>Source: L. Williams, Stocks and Commodities (1985). Reference: ultimateOscillator of TTR 0.24.3, with any lengths and
 * weights. NaN where the true ranges of a length sum to 0.
 */
public final class WeightedPressure extends ComposedBars {

    private final double[] weights;
    private final double total;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RunningSum[] pressures;
    private final RunningSum[] ranges;

    /** An oscillator of as many lengths as weights, at least one. */
    public WeightedPressure(int[] n, double[] weights) {
        super(firstOutput(n, weights), 1);
        this.weights = weights.clone();
        this.total = Arrays.stream(weights).sum();
        this.pressures = Arrays.stream(n).mapToObj(RunningSum::of).toArray(RunningSum[]::new);
        this.ranges = Arrays.stream(n).mapToObj(RunningSum::of).toArray(RunningSum[]::new);
        for (int i = 0; i < n.length; i++) {
            part(pressures[i]);
            part(ranges[i]);
        }
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double trueRange = range.add(high, low, close);
        double pressure = close - range.low();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double quotient = pressures[i].update(pressure) / ranges[i].update(trueRange);
            sum += weights[i] * quotient;
        }
        set(0, Double.isFinite(sum) ? 100 * sum / total : Double.NaN);
    }

    private static int firstOutput(int[] n, double[] weights) {
        if (n.length == 0 || n.length != weights.length) {
            throw new IllegalArgumentException(
                    "n and wts need the same length of at least 1, got " + n.length + " and " + weights.length);
        }
        return Arrays.stream(n).max().orElse(0);
    }
}
