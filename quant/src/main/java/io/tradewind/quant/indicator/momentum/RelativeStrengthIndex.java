// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.batch.StrengthBatch;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Relative strength index: {@code 100 gain / (gain + loss)} of Wilder's averages of rises and falls, 0 to 100.
 *
 * <p>The first value is at bar {@code period}; where nothing moved (the sum is within 1e-14 of zero) it is 0. Source: J. W. Wilder,
 * New Concepts in Technical Trading Systems (1978); checked against TA-Lib 0.6 RSI.
 */
public final class RelativeStrengthIndex extends RealIndicator {

    private final GainLossAverages averages;
    private double value = Double.NaN;

    /** The index over {@code period} changes, at least 2. */
    public RelativeStrengthIndex(int period) {
        this.averages = new GainLossAverages(period);
    }

    @Override
    public int lookback() {
        return averages.period();
    }

    @Override
    protected double next(double x) {
        averages.add(x);
        if (averages.isReady()) {
            double total = averages.gain() + averages.loss();
            value = ZeroTest.isZero(total) ? 0 : 100 * (averages.gain() / total);
        }
        return value;
    }

    @Override
    public double batchTolerance() {
        return StrengthBatch.tolerance(averages.period());
    }

    /** Within {@link #batchTolerance} of the stream, see {@link StrengthBatch#index}. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (StrengthBatch.index(in.close(), averages.period(), out[0])) {
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
        return averages.isReady();
    }

    @Override
    public void reset() {
        averages.reset();
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        averages.save(sink);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        averages.restore(source);
        value = source.getDouble();
    }
}
