// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.batch.MomentsBatch;
import io.tradewind.quant.indicator.kernel.RollingMoments;

/** Population standard deviation of the last n values times a factor (TA-Lib 0.6: STDDEV); 0 when the variance is below 1e-14. */
public final class StandardDeviation extends RealIndicator {

    private final RollingMoments moments;
    private final double factor;
    private double deviation = Double.NaN;

    /** A deviation over {@code period} values, at least 1, times any finite factor. */
    public StandardDeviation(int period, double factor) {
        this.moments = new RollingMoments(period);
        this.factor = Parameters.requireRange("factor", factor, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    protected double next(double value) {
        moments.add(value);
        deviation = moments.standardDeviation() * factor;
        return deviation;
    }

    @Override
    public int lookback() {
        return moments.window() - 1;
    }

    /** Bit for bit the stream, in one pass. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (MomentsBatch.deviation(in.close(), moments.window(), factor, out[0])) {
            reset();
        } else {
            super.batch(in, out);
        }
    }

    @Override
    public double value(int output) {
        return deviation;
    }

    @Override
    public boolean isReady() {
        return moments.isReady();
    }

    @Override
    public void reset() {
        moments.reset();
        deviation = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(factor);
        moments.save(sink);
        sink.putDouble(deviation);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSameReal("factor", factor, source.getDouble());
        moments.restore(source);
        deviation = source.getDouble();
    }
}
