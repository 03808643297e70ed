// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Fast less slow mean of the middle of the bar.
 *
 * <p>Source: B. Williams, New Trading Dimensions (1998).
 */
public final class Awesome extends ComposedBars {

    private final RunningSum fast;
    private final RunningSum slow;

    /** Means over {@code fast} and {@code slow} bars, both at least 1. */
    public Awesome(int fast, int slow) {
        super(Math.max(fast, slow) - 1, 1);
        this.fast = part(RunningSum.compensatedMean(fast));
        this.slow = part(RunningSum.compensatedMean(slow));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double middle = (high + low) / 2;
        set(0, fast.update(middle) - slow.update(middle));
    }
}
