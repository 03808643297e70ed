// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Sum of the volume times the relative change of the close.
 *
 * <p>References: pvt of pandas-ta 0.3.14b0 (percent) and vpt of ta 0.11.0 (fractions, a mean of it on request).
 */
public final class PriceVolumeTrend extends ComposedBars {

    private final double scale;
    private final Delay delay;
    private final Cell total = part(new Cell(0));
    private final RunningSum mean;

    /** A sum of {@code scale} times the change over {@code drift} bars, averaged over {@code smoothing} bars, 1 for none. */
    public PriceVolumeTrend(double scale, int drift, int smoothing) {
        super(drift + smoothing - 1, 1);
        this.scale = scale;
        this.delay = part(new Delay(drift));
        this.mean = part(RunningSum.compensatedMean(smoothing));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double before = delay.update(close);
        double change = (close - before) / before;
        if (Double.isNaN(before)) {
            set(0, Double.NaN);
            return;
        }
        if (Double.isFinite(change)) {
            total.add(scale * change * volume);
        }
        set(0, mean.update(total.get()));
    }
}
