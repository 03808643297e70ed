// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ema;

/**
 * {@code 2 * ema1 - ema2}, where ema2 is the average of ema1 (TA-Lib 0.6: DEMA).
 *
 * <p>Source: P. G. Mulloy, Smoothing Data with Faster Moving Averages, Stocks &amp; Commodities 12:1 (1994).
 */
public final class DoubleExponentialMovingAverage extends RealIndicator {

    private final Ema first;
    private final Ema second;
    private double average = Double.NaN;

    /** An average with {@code alpha = 2 / (period + 1)}; period at least 1. */
    public DoubleExponentialMovingAverage(int period) {
        this.first = new Ema(period);
        this.second = new Ema(period);
    }

    @Override
    protected double next(double value) {
        double ema1 = first.add(value);
        if (first.isReady()) {
            average = 2.0 * ema1 - second.add(ema1);
        }
        return average;
    }

    @Override
    public int lookback() {
        return 2 * (first.period() - 1);
    }

    @Override
    public double value(int output) {
        return average;
    }

    @Override
    public boolean isReady() {
        return second.isReady();
    }

    @Override
    public void reset() {
        first.reset();
        second.reset();
        average = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        first.save(sink);
        second.save(sink);
        sink.putDouble(average);
    }

    @Override
    public void restore(StateSource source) {
        first.restore(source);
        second.restore(source);
        average = source.getDouble();
    }
}
