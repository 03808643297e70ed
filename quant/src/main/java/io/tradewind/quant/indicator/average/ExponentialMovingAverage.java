// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.batch.AverageBatch;
import io.tradewind.quant.indicator.kernel.Ema;

/** Exponential average {@code ema = (x - ema) * alpha + ema} (TA-Lib 0.6: EMA). */
public final class ExponentialMovingAverage extends RealIndicator {

    private final Ema ema;
    private final int lookback;

    /** TA-Lib's: {@code alpha = 2 / (period + 1)}, started by the mean of the first {@code period} values, at least 1. */
    public ExponentialMovingAverage(int period) {
        this.ema = new Ema(period);
        this.lookback = period - 1;
    }

    /**
     * An average with other conventions.
     *
     * @param period number of values of the seed, at least 1
     * @param alpha weight of the latest value, above 0 and at most 1
     * @param seeding what the recursion starts from
     */
    public ExponentialMovingAverage(int period, double alpha, Ema.Seeding seeding) {
        this.ema = new Ema(period, alpha, seeding);
        this.lookback = seeding == Ema.Seeding.FIRST_VALUE ? 0 : period - 1;
    }

    @Override
    protected double next(double value) {
        return ema.add(value);
    }

    /** Number of values of the seed. */
    public int period() {
        return ema.period();
    }

    @Override
    public int lookback() {
        return lookback;
    }

    @Override
    public double batchTolerance() {
        return AverageBatch.exponentialTolerance(ema.alpha());
    }

    /** Within {@link #batchTolerance} of the stream, see {@link AverageBatch#exponential}. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (AverageBatch.exponential(in.close(), lookback + 1, ema.alpha(), out[0])) {
            reset();
        } else {
            super.batch(in, out);
        }
    }

    @Override
    public double value(int output) {
        return ema.value();
    }

    @Override
    public boolean isReady() {
        return ema.isReady();
    }

    @Override
    public void reset() {
        ema.reset();
    }

    @Override
    public void save(StateSink sink) {
        ema.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        ema.restore(source);
    }
}
