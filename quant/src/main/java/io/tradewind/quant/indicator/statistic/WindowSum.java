// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingWindowSum;

/** Sum of the last n values (TA-Lib 0.6: SUM). */
public final class WindowSum extends RealIndicator {

    private final RollingWindowSum sum;

    /** A sum over {@code period} values, at least 1. */
    public WindowSum(int period) {
        this.sum = new RollingWindowSum(period);
    }

    @Override
    protected double next(double value) {
        sum.add(value);
        return value(0);
    }

    @Override
    public int lookback() {
        return sum.window() - 1;
    }

    @Override
    public double value(int output) {
        return sum.isReady() ? sum.sum() : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return sum.isReady();
    }

    @Override
    public void reset() {
        sum.reset();
    }

    @Override
    public void save(StateSink sink) {
        sum.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        sum.restore(source);
    }
}
