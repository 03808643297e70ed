// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** Distance from the mean of n values in standard deviations; NaN where these are 0. */
public final class ZScore extends ComposedReal {

    private final RunningSum mean;
    private final RunningDeviation deviation;

    /** A score over {@code n} values with the divisor {@code n - ddof}; n is 2 or more, ddof 0 or 1. */
    public ZScore(int n, int ddof) {
        super(Parameters.requireWindow(n, 2) - 1, 1);
        if (ddof < 0 || ddof > 1) {
            throw new IllegalArgumentException("ddof must be 0 or 1, got " + ddof);
        }
        this.mean = part(RunningSum.compensatedMean(n));
        this.deviation = part(RunningDeviation.standard(n, ddof == 1, false));
    }

    @Override
    protected void compute(double value) {
        double distance = value - mean.update(value);
        double scale = deviation.update(value);
        set(0, scale == 0 ? Double.NaN : distance / scale);
    }
}
