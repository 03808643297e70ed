// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingMoments;

/** Population variance of the last n values as {@code mean(x^2) - mean(x)^2}, not cut at 0 (TA-Lib 0.6: VAR). */
public final class Variance extends RealIndicator {

    private final RollingMoments moments;
    private double variance = Double.NaN;

    /** A variance over {@code period} values, at least 1. */
    public Variance(int period) {
        this.moments = new RollingMoments(period);
    }

    @Override
    protected double next(double value) {
        moments.add(value);
        variance = moments.variance();
        return variance;
    }

    @Override
    public int lookback() {
        return moments.window() - 1;
    }

    @Override
    public double value(int output) {
        return variance;
    }

    @Override
    public boolean isReady() {
        return moments.isReady();
    }

    @Override
    public void reset() {
        moments.reset();
        variance = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        moments.save(sink);
        sink.putDouble(variance);
    }

    @Override
    public void restore(StateSource source) {
        moments.restore(source);
        variance = source.getDouble();
    }
}
