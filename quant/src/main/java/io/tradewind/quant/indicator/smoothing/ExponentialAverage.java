// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.Ema;

/** Exponential average that starts with the mean of the first n values (TTR 0.24.3: EMA). */
public final class ExponentialAverage extends ComposedReal {

    private final Ema ema;

    /**
     * An average.
     *
     * @param n values of the seed, at least 1
     * @param ratio weight of the latest value, above 0 and at most 1
     */
    public ExponentialAverage(int n, double ratio) {
        super(n - 1, 1);
        this.ema = part(new Ema(n, ratio, Ema.Seeding.SMA_OF_FIRST_N));
    }

    /** The weight is 2 / (n + 1). */
    public static ExponentialAverage of(int n) {
        return new ExponentialAverage(n, 2.0 / (n + 1));
    }

    /** Wilder's weight, 1 / n. */
    public static ExponentialAverage wilder(int n) {
        return new ExponentialAverage(n, 1.0 / n);
    }

    /** The length that a weight implies when none is given: {@code 2 / ratio - 1} without its fraction, at least 1. */
    public static int impliedLength(double ratio) {
        return Math.max(1, (int) (2.0 / ratio - 1.0));
    }

    @Override
    protected void compute(double value) {
        set(0, ema.add(value));
    }
}
