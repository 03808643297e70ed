// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.sample;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.RollingMeanDeviation;

/** Mean absolute distance of the last n values from their mean (pandas-ta 0.3.14b0: mad). */
public final class RollingDeviation extends ComposedReal {

    private final RollingMeanDeviation deviation;

    /** Over {@code n} values, at least 1. */
    public RollingDeviation(int n) {
        super(n - 1, 1);
        this.deviation = part(new RollingMeanDeviation(n));
    }

    @Override
    protected void compute(double value) {
        deviation.add(value);
        set(0, deviation.isReady() ? deviation.value() : Double.NaN);
    }
}
