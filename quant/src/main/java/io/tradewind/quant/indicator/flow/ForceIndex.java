// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.smoothing.ExponentialAverage;

/**
 * Exponential average of the change of the close times the volume.
 *
 * <p>Source: A. Elder, Trading for a Living (1993). The first raw value is that of the second bar.
 */
public final class ForceIndex extends ComposedBars {

    private final Cell previous = part(new Cell());
    private final RealIndicator average;

    /** Averaged over {@code n} bars, at least 1. */
    public ForceIndex(int n) {
        super(n, 1);
        this.average = part(ExponentialAverage.of(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, average.update((close - previous.exchange(close)) * volume));
    }
}
