// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * A past close less the mean of n: DPO without the future.
 *
 * <p>References: dpo of ta 0.11.0; dpo of pandas-ta 0.3.14b0 with {@code centered = False}.
 */
public final class DelayedDetrend extends ComposedReal {

    private final Delay delay;
    private final RunningSum mean;
    private final Delay meanDelay;

    /**
     * Over {@code n} values.
     *
     * @param closeShift bars by which the close is late
     * @param meanShift bars by which the mean is late
     */
    public DelayedDetrend(int n, int closeShift, int meanShift) {
        super(Math.max(closeShift, n - 1 + meanShift), 1);
        this.delay = part(new Delay(closeShift));
        this.meanDelay = part(new Delay(meanShift));
        this.mean = part(RunningSum.compensatedMean(n));
    }

    @Override
    protected void compute(double value) {
        set(0, delay.update(value) - meanDelay.update(mean.update(value)));
    }
}
