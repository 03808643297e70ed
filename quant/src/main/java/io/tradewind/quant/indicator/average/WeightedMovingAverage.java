// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ring;

/**
 * Average with weights that fall linearly from n (latest) to 1 (oldest) (TA-Lib 0.6: WMA).
 *
 * <p>Two running sums: the plain sum is taken off the weighted one after each bar, so that each weight falls by one.
 */
public final class WeightedMovingAverage extends RealIndicator {

    private final Ring ring;
    private final int period;
    private final double divisor;
    private int missing;
    private double sum;
    private double weighted;
    private double leaving;
    private double average = Double.NaN;

    /** An average over {@code period} values, at least 1. */
    public WeightedMovingAverage(int period) {
        this.period = Parameters.requireWindow(period, 1);
        this.ring = new Ring(period);
        this.divisor = (double) period * (period + 1.0) / 2;
        this.missing = period;
    }

    @Override
    protected double next(double value) {
        ring.push(value);
        sum += value;
        if (missing > 1) {
            weighted += value * (period - missing + 1);
            missing--;
            return Double.NaN;
        }
        missing = 0;
        sum -= leaving;
        weighted += value * period;
        leaving = ring.oldest();
        average = weighted / divisor;
        weighted -= sum;
        return average;
    }

    @Override
    public int lookback() {
        return period - 1;
    }

    @Override
    public double value(int output) {
        return average;
    }

    @Override
    public boolean isReady() {
        return missing == 0;
    }

    @Override
    public void reset() {
        ring.reset();
        missing = period;
        sum = 0;
        weighted = 0;
        leaving = 0;
        average = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        ring.save(sink);
        sink.putLong(missing);
        sink.putDouble(sum);
        sink.putDouble(weighted);
        sink.putDouble(leaving);
        sink.putDouble(average);
    }

    @Override
    public void restore(StateSource source) {
        ring.restore(source);
        missing = (int) source.getLong();
        sum = source.getDouble();
        weighted = source.getDouble();
        leaving = source.getDouble();
        average = source.getDouble();
    }
}
