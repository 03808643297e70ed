// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Double exponential average {@code (1 + v) * EMA(x) - v * EMA(EMA(x))}.
 *
 * <p>Source: P. Mulloy, Smoothing Data with Faster Moving Averages, Stocks and Commodities (1994), v = 1; T. Tillson's
 * generalisation with a volume factor v below 1. Reference: DEMA of TTR 0.24.3.
 */
public final class DoubleExponentialAverage extends ComposedReal {

    private final double v;
    private final ExponentialAverage once;
    private final ExponentialAverage twice;

    /**
     * An average.
     *
     * @param n values of each seed, at least 1
     * @param ratio weight of the latest value, above 0 and at most 1
     * @param v volume factor from 0 (plain) to 1 (double)
     */
    public DoubleExponentialAverage(int n, double ratio, double v) {
        super(2 * n - 2, 1);
        if (!(v >= 0 && v <= 1)) {
            throw new IllegalArgumentException("v must be from 0 to 1, got " + v);
        }
        this.v = v;
        this.once = part(new ExponentialAverage(n, ratio));
        this.twice = part(new ExponentialAverage(n, ratio));
    }

    @Override
    protected void compute(double value) {
        double first = once.update(value);
        set(0, (1 + v) * first - twice.update(first) * v);
    }
}
