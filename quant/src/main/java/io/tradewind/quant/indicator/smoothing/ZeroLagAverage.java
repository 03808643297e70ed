// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.Ring;

/**
 * Exponential average of {@code 2 x - x(1 / ratio bars ago)}, between two bars by linear weights.
 *
 * <p>Source: J. Ehlers and R. Way, Zero Lag (Well, Almost) (2010). Reference: ZLEMA of TTR 0.24.3, also where its lag is a whole
 * number that 1 / ratio misses by a rounding error. It starts with the mean of the first n values.
 */
public final class ZeroLagAverage extends ComposedReal {

    private final int n;
    private final double ratio;
    private final double lag;
    private final Ring ring;
    private final Cell sum = part(new Cell(0));
    private final Cell average = part(new Cell());
    private final Cell index = part(new Cell(0));

    /**
     * An average.
     *
     * @param n values of the seed, at least 1
     * @param ratio weight of the latest value, above 0 and at most 1
     */
    public ZeroLagAverage(int n, double ratio) {
        super(n - 1, 1);
        if (!(ratio > 0 && ratio <= 1)) {
            throw new IllegalArgumentException("ratio must be above 0 and at most 1, got " + ratio);
        }
        this.n = n;
        this.ratio = ratio;
        this.lag = 1 / ratio;
        this.ring = part(new Ring((int) Math.ceil(lag) + 2));
    }

    @Override
    protected void compute(double value) {
        int i = (int) index.get();
        index.add(1);
        ring.push(value);
        if (i < n) {
            double seed = sum.add(value / n);
            set(0, i == n - 1 ? average.set(seed) : Double.NaN);
            return;
        }
        int age = i - (int) (i - lag);
        double fraction = lag % 1;
        double past = (1 - fraction) * ring.get(age) + fraction * ring.get(age - 1);
        set(0, average.set(ratio * (2 * value - past) + (1 - ratio) * average.get()));
    }
}
