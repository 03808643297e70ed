// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Averages of the close and of high and low widened by their relative range: lower, middle, upper.
 *
 * <p>Source: P. Headley, Big Trends in Trading (2002). Reference: accbands of pandas-ta 0.3.14b0, any factor and average.
 */
public final class AccelerationEnvelope extends ComposedBars {

    private final double factor;
    private final RealIndicator lower;
    private final RealIndicator middle;
    private final RealIndicator upper;

    /** Averages of {@code mode} over {@code n} bars. */
    public AccelerationEnvelope(int n, double factor, AverageMode mode) {
        super(mode.of(n).lookback(), 3);
        this.factor = factor;
        this.lower = part(mode.of(n));
        this.middle = part(mode.of(n));
        this.upper = part(mode.of(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double sum = high + low;
        double share = sum == 0 ? Double.NaN : factor * (high - low) / sum;
        set(0, lower.update(low * (1 - share)));
        set(1, middle.update(close));
        set(2, upper.update(high * (1 + share)));
    }
}
