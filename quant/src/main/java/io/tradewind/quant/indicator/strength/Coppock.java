// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Coppock's curve: weighted average of the sum of a fast and a slow rate of change, in percent.
 *
 * <p>Source: E. S. C. Coppock, Barron's (1962). Reference: coppock of pandas-ta 0.3.14b0.
 */
public final class Coppock extends ComposedReal {

    private final Delay fast;
    private final Delay slow;
    private final RealIndicator average;

    /** Averaged over {@code n} bars; all lengths are at least 1. */
    public Coppock(int n, int fast, int slow) {
        super(Math.max(fast, slow) + n - 1, 1);
        this.fast = part(new Delay(fast));
        this.slow = part(new Delay(slow));
        this.average = part(AverageMode.WMA.of(n));
    }

    @Override
    protected void compute(double value) {
        double rate = 100 * (value / fast.update(value) - 1) + 100 * (value / slow.update(value) - 1);
        set(0, average.update(rate));
    }
}
