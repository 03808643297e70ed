// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.directional;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.batch.DirectionalBatch;

/**
 * Average directional index: Wilder's average of the {@link DirectionalMovementIndex}, 0 to 100.
 *
 * <p>The first value, at bar {@code 2 period - 1}, is the sum of the first {@code period} indices divided by {@code period}, where
 * an undefined index counts 0; then {@code adx = (adx (period - 1) + dx) / period}, and an undefined index leaves it as it is.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978); checked against TA-Lib 0.6 ADX.
 */
public final class AverageDirectionalIndex extends BarIndicator {

    private final DirectionalSums sums;
    private double indexSum;
    private double value = Double.NaN;

    /** The average over {@code period} bars, at least 2. */
    public AverageDirectionalIndex(int period) {
        this.sums = new DirectionalSums(Parameters.requireWindow(period, 2));
    }

    @Override
    public int lookback() {
        return 2 * sums.period() - 1;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        sums.add(high, low, close);
        if (sums.isReady()) {
            average(sums.index());
        }
        return value;
    }

    private void average(double index) {
        boolean defined = !Double.isNaN(index);
        if (isReady() && !Double.isNaN(value)) {
            if (defined) {
                value = (value * (sums.period() - 1) + index) / sums.period();
            }
            return;
        }
        if (defined) {
            indexSum += index;
        }
        if (isReady()) {
            value = indexSum / sums.period();
        }
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close);
    }

    @Override
    public double batchTolerance() {
        return DirectionalBatch.tolerance(sums.period());
    }

    /** Within {@link #batchTolerance} of the stream, see {@link DirectionalBatch}. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (DirectionalBatch.average(in.high(), in.low(), in.close(), sums.period(), out[0])) {
            reset();
        } else {
            super.batch(in, out);
        }
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return sums.bars() > lookback();
    }

    @Override
    public void reset() {
        sums.reset();
        indexSum = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sums.save(sink);
        sink.putDouble(indexSum);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        sums.restore(source);
        indexSum = source.getDouble();
        value = source.getDouble();
    }
}
