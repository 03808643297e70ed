// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ema;

/**
 * {@code 3 * ema1 - 3 * ema2 + ema3}, where each is the average of the one before (TA-Lib 0.6: TEMA).
 *
 * <p>Source: P. G. Mulloy, Smoothing Data with Less Lag, Stocks &amp; Commodities 12:2 (1994).
 */
public final class TripleExponentialMovingAverage extends RealIndicator {

    private final Ema first;
    private final Ema second;
    private final Ema third;
    private double average = Double.NaN;

    /** An average with {@code alpha = 2 / (period + 1)}; period at least 1. */
    public TripleExponentialMovingAverage(int period) {
        this.first = new Ema(period);
        this.second = new Ema(period);
        this.third = new Ema(period);
    }

    @Override
    protected double next(double value) {
        double ema1 = first.add(value);
        if (!first.isReady()) {
            return Double.NaN;
        }
        double ema2 = second.add(ema1);
        if (second.isReady()) {
            average = third.add(ema2) + (3.0 * ema1 - 3.0 * ema2);
        }
        return average;
    }

    @Override
    public int lookback() {
        return 3 * (first.period() - 1);
    }

    @Override
    public double value(int output) {
        return average;
    }

    @Override
    public boolean isReady() {
        return third.isReady();
    }

    @Override
    public void reset() {
        first.reset();
        second.reset();
        third.reset();
        average = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        first.save(sink);
        second.save(sink);
        third.save(sink);
        sink.putDouble(average);
    }

    @Override
    public void restore(StateSource source) {
        first.restore(source);
        second.restore(source);
        third.restore(source);
        average = source.getDouble();
    }
}
