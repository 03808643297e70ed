// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingMeanDeviation;

/** Mean distance of the last n values from their mean (TA-Lib 0.6: AVGDEV). */
public final class AverageDeviation extends RealIndicator {

    private final RollingMeanDeviation window;
    private double deviation = Double.NaN;

    /** A deviation over {@code period} values, at least 1. */
    public AverageDeviation(int period) {
        this.window = new RollingMeanDeviation(period);
    }

    @Override
    protected double next(double value) {
        window.add(value);
        deviation = window.value();
        return deviation;
    }

    @Override
    public int lookback() {
        return window.window() - 1;
    }

    @Override
    public double value(int output) {
        return deviation;
    }

    @Override
    public boolean isReady() {
        return window.isReady();
    }

    @Override
    public void reset() {
        window.reset();
        deviation = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        window.save(sink);
        sink.putDouble(deviation);
    }

    @Override
    public void restore(StateSource source) {
        window.restore(source);
        deviation = source.getDouble();
    }
}
