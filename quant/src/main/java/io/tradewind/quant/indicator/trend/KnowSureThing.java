// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import java.util.Arrays;

/**
 * Weighted sum of averaged logarithmic rates of change, times 100, and an average of it: KST and its signal.
 *
 * <p>Source: M. Pring, Stocks and Commodities (1992). Reference: KST of TTR 0.24.3. Prices must be above 0.
 */
public final class KnowSureThing extends ComposedReal {

    private final double[] weights;
    private final Delay[] delays;
    private final RealIndicator[] averages;
    private final RealIndicator signal;

    /**
     * A sum of as many terms as there are lengths.
     *
     * @param n length of each average
     * @param rates bars of each rate of change
     * @param weights of each term
     * @param signalLength length of the signal's average
     */
    public KnowSureThing(int[] n, int[] rates, double[] weights, int signalLength, AverageKind kind) {
        super(firstOutput(n, rates, weights, kind), 2);
        this.weights = weights.clone();
        this.delays = Arrays.stream(rates).mapToObj(Delay::new).toArray(Delay[]::new);
        this.averages = Arrays.stream(n).mapToObj(kind::of).toArray(RealIndicator[]::new);
        this.signal = part(kind.of(signalLength));
        for (int i = 0; i < n.length; i++) {
            part(delays[i]);
            part(averages[i]);
        }
    }

    @Override
    protected void compute(double value) {
        double logarithm = StrictMath.log(value);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * averages[i].update(logarithm - delays[i].update(logarithm));
        }
        set(0, 100 * sum);
        set(1, signal.update(100 * sum));
    }

    private static int firstOutput(int[] n, int[] rates, double[] weights, AverageKind kind) {
        if (n.length == 0 || n.length != rates.length || n.length != weights.length) {
            throw new IllegalArgumentException("n, nROC and wts need the same length of at least 1, got " + n.length
                    + ", " + rates.length + " and " + weights.length);
        }
        int first = 0;
        for (int i = 0; i < n.length; i++) {
            first = Math.max(first, rates[i] + kind.of(n[i]).lookback());
        }
        return first;
    }
}
