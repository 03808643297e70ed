// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedPair;
import io.tradewind.quant.indicator.kernel.Ring;

/**
 * Mean absolute deviation of the last n values of the first series from the present value of the second.
 *
 * <p>Reference: runMAD of TTR 0.24.3 with {@code center} and {@code stat = "mean"}, as its CCI uses it. O(n): the centre moves
 * with each bar.
 */
public final class MeanDeviation extends ComposedPair {

    private final Ring ring;

    /** A deviation over {@code n} values, at least 1. */
    public MeanDeviation(int n) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        this.ring = part(new Ring(n));
    }

    /** Takes a value before the centre exists. */
    public void skip(double value) {
        ring.push(value);
    }

    @Override
    protected void compute(double first, double second) {
        ring.push(first);
        set(0, ring.isReady() ? meanDistance(second) : Double.NaN);
    }

    private double meanDistance(double centre) {
        int n = ring.capacity();
        double mean = 0;
        for (int age = 0; age < n; age++) {
            mean += Math.abs(ring.get(age) - centre) / n;
        }
        return mean;
    }
}
