// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Change of the middle price times the range over the volume, and a mean of it.
 *
 * <p>Source: R. Arms. References: eom of pandas-ta 0.3.14b0 and of ta 0.11.0. Outputs: mean, raw value.
 */
public final class EaseOfMove extends ComposedBars {

    private final double divisor;
    private final Delay delay;
    private final RunningSum mean;

    /** The mean of {@code n} values of the change over {@code drift} bars, volumes in units of {@code divisor}. */
    public EaseOfMove(int n, double divisor, int drift) {
        super(drift, 2);
        this.divisor = divisor;
        this.delay = part(new Delay(drift));
        this.mean = part(RunningSum.compensatedMean(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double middle = 0.5 * (high + low);
        double distance = middle - delay.update(middle);
        double ease = volume == 0 ? Double.NaN : distance * (high - low) * divisor / volume;
        set(1, ease);
        set(0, mean.update(ease));
    }
}
