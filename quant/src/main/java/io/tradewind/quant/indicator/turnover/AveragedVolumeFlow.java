// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Average of the change of the close times the volume (Elder's force).
 *
 * <p>References: efi of pandas-ta 0.3.14b0, force_index of ta 0.11.0.
 */
public final class AveragedVolumeFlow extends ComposedBars {

    private final Delay delay;
    private final RealIndicator average;

    /** A fresh average of the change over {@code drift} bars. */
    public AveragedVolumeFlow(RealIndicator average, int drift) {
        super(drift + average.lookback(), 1);
        this.delay = part(new Delay(drift));
        this.average = part(average);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, average.update((close - delay.update(close)) * volume));
    }
}
