// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Average close of the last n bars, weighted by their volumes (TTR 0.24.3: VWMA, VWAP of any price).
 *
 * <p>NaN while the window has no volume.
 */
public final class VolumeWeightedAverage extends ComposedBars {

    private final RunningSum turnover;
    private final RunningSum volumes;

    /** An average over {@code n} bars, at least 1. */
    public VolumeWeightedAverage(int n) {
        super(n - 1, 1);
        this.turnover = part(RunningSum.of(n));
        this.volumes = part(RunningSum.of(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double numerator = turnover.update(close * volume);
        double denominator = volumes.update(volume);
        set(0, denominator == 0 ? Double.NaN : numerator / denominator);
    }
}
