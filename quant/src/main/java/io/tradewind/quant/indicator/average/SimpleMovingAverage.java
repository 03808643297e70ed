// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.batch.AverageBatch;
import io.tradewind.quant.indicator.kernel.RollingWindowSum;

/** Mean of the last n values (TA-Lib 0.6: SMA). */
public final class SimpleMovingAverage extends RealIndicator {

    private final RollingWindowSum sum;
    private final double divisor;
    private double average = Double.NaN;

    /** An average over {@code period} values, at least 1. */
    public SimpleMovingAverage(int period) {
        this.sum = new RollingWindowSum(period);
        this.divisor = period;
    }

    @Override
    protected double next(double value) {
        double total = sum.add(value);
        double mean = sum.isReady() ? total / divisor : Double.NaN;
        average = mean;
        return mean;
    }

    /** Number of values averaged. */
    public int period() {
        return sum.window();
    }

    @Override
    public int lookback() {
        return sum.window() - 1;
    }

    @Override
    public double batchTolerance() {
        return 1e-12;
    }

    /** Within {@link #batchTolerance} of the stream up to a million bars, see {@link AverageBatch#simple}. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (AverageBatch.simple(in.close(), period(), out[0])) {
            reset();
        } else {
            super.batch(in, out);
        }
    }

    @Override
    public double value(int output) {
        return average;
    }

    @Override
    public boolean isReady() {
        return sum.isReady();
    }

    @Override
    public void reset() {
        sum.reset();
        average = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sum.save(sink);
        sink.putDouble(average);
    }

    @Override
    public void restore(StateSource source) {
        sum.restore(source);
        average = source.getDouble();
    }
}
