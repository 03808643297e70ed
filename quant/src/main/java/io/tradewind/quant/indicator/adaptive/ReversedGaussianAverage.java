// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.smoothing.WeightedAverage;

/**
 * ALMA of pandas-ta 0.3.14b0: a Gaussian average whose offset counts from the latest value, so that it favours old ones.
 *
 * <p>Source: A. Legoux (2009), whose weights favour recent values: {@code smoothing.WeightedAverage.arnaudLegoux}. The program shows 0 at
 * the n-th value and nothing at the next.
 */
public final class ReversedGaussianAverage extends ComposedReal {

    private final int n;
    private final WeightedAverage average;
    private final Cell seen = part(new Cell(0));

    /** Over {@code n} values, of the width n / sigma, sigma above 0, centred at {@code offset (n - 1)} values ago. */
    public ReversedGaussianAverage(int n, double sigma, double offset) {
        super(n - 1, 1);
        this.n = n;
        this.average = part(new WeightedAverage(WeightShapes.reversedGaussian(n, sigma, offset)));
    }

    @Override
    protected void compute(double value) {
        double mean = average.update(value);
        double count = seen.add(1);
        set(0, count == n ? 0 : count == n + 1 ? Double.NaN : mean);
    }
}
