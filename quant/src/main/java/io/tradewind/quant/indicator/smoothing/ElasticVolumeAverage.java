// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Elastic volume-weighted average {@code ((V - v) * previous + v * close) / V} with V the volume of the last n bars.
 *
 * <p>Source: C. Fries, Elastic Moving Averages, Stocks and Commodities (2001). Reference: EVWMA of TTR 0.24.3; it starts with the
 * close of the n-th bar. NaN at a bar without volume in its window; the average goes on from its last value.
 */
public final class ElasticVolumeAverage extends ComposedBars {

    private final RunningSum volumes;
    private final Cell average = part(new Cell());

    /** An average over {@code n} bars, at least 1. */
    public ElasticVolumeAverage(int n) {
        super(n - 1, 1);
        this.volumes = part(RunningSum.of(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double total = volumes.update(volume);
        if (Double.isNaN(total) || total == 0) {
            set(0, Double.NaN);
        } else if (average.isReady()) {
            set(0, average.set(((total - volume) * average.get() + volume * close) / total));
        } else {
            set(0, average.set(close));
        }
    }
}
