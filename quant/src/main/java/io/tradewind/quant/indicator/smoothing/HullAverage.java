// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.average.WeightedMovingAverage;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Hull's average {@code WMA(2 WMA(x, n / 2) - WMA(x, n), sqrt(n))}; both lengths lose their fraction.
 *
 * <p>Source: A. Hull, How to reduce lag in a moving average (2005). Reference: HMA of TTR 0.24.3.
 */
public final class HullAverage extends ComposedReal {

    private final WeightedMovingAverage half;
    private final WeightedMovingAverage whole;
    private final WeightedMovingAverage last;

    /** An average of length {@code n}, at least 2. */
    public HullAverage(int n) {
        super(requireLength(n) - 1 + (int) Math.sqrt(n) - 1, 1);
        this.half = part(new WeightedMovingAverage(n / 2));
        this.whole = part(new WeightedMovingAverage(n));
        this.last = part(new WeightedMovingAverage((int) Math.sqrt(n)));
    }

    @Override
    protected void compute(double value) {
        set(0, last.update(2 * half.update(value) - whole.update(value)));
    }

    private static int requireLength(int n) {
        if (n < 2) {
            throw new IllegalArgumentException("n must be at least 2, got " + n);
        }
        return n;
    }
}
