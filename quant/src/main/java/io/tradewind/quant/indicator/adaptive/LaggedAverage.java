// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;

/** An average of {@code 2 x - x(lag bars ago)}, or with lag 0 of another average. */
public final class LaggedAverage extends ComposedReal {

    private final RealIndicator inner;
    private final RealIndicator outer;
    private final int lag;

    /** {@code outer} of {@code inner} when the lag is 0, else of twice the value less {@code inner}. */
    LaggedAverage(RealIndicator inner, RealIndicator outer, int lag) {
        super(inner.lookback() + outer.lookback(), 1);
        this.inner = part(inner);
        this.outer = part(outer);
        this.lag = lag;
    }

    /**
     * Zero lag average (pandas-ta 0.3.14b0: zlma) with the lag {@code (n - 1) / 2}.
     *
     * @param first index of the bar at which the input starts
     */
    public static LaggedAverage zeroLag(AverageMode mode, int n, int first) {
        int lag = (n - 1) / 2;
        return new LaggedAverage(new Delay(lag), mode.of(n, first + lag), Math.max(1, lag));
    }

    @Override
    protected void compute(double value) {
        double part = inner.update(value);
        set(0, outer.update(lag == 0 ? part : 2 * value - part));
    }
}
