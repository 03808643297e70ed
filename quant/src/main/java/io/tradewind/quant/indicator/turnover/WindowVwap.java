// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.compose.TypicalPrice;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** Volume-weighted typical price of the last n bars (ta 0.11.0: VolumeWeightedAveragePrice); NaN without volume. */
public final class WindowVwap extends ComposedBars {

    private final RunningSum turnover;
    private final RunningSum volumes;

    /** Over {@code n} bars, at least 1. */
    public WindowVwap(int n) {
        super(n - 1, 1);
        this.turnover = part(RunningSum.compensated(n));
        this.volumes = part(RunningSum.compensated(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double sum = turnover.update(TypicalPrice.of(high, low, close) * volume);
        double total = volumes.update(volume);
        set(0, total == 0 ? Double.NaN : sum / total);
    }
}
