// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.smoothing.ExponentialAverage;

/**
 * Bull power and bear power: high and low less an exponential average of the close.
 *
 * <p>Source: A. Elder, Trading for a Living (1993).
 */
public final class ElderRay extends ComposedBars {

    private final RealIndicator average;

    /** Powers against an average over {@code n} bars, at least 1. */
    public ElderRay(int n) {
        super(n - 1, 2);
        this.average = part(ExponentialAverage.of(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double middle = average.update(close);
        set(0, high - middle);
        set(1, low - middle);
    }
}
