// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * Wilder's averages of the rises and of the falls of a series: the mean of the first {@code period} changes, then
 * {@code average = (average (period - 1) + change) / period}.
 */
final class GainLossAverages implements StreamingKernel {

    private final int period;
    private long values;
    private double previous;
    private double gain;
    private double loss;

    GainLossAverages(int period) {
        this.period = Parameters.requireWindow(period, 2);
    }

    void add(double value) {
        double change = value - previous;
        previous = value;
        values++;
        if (values > period + 1) {
            double weightedLoss = loss * (period - 1);
            double weightedGain = gain * (period - 1);
            loss = (change < 0 ? weightedLoss - change : weightedLoss) / period;
            gain = (change < 0 ? weightedGain : weightedGain + change) / period;
        } else if (values > 1) {
            warmUp(change);
        }
    }

    private void warmUp(double change) {
        if (change < 0) {
            loss -= change;
        } else {
            gain += change;
        }
        if (isReady()) {
            loss /= period;
            gain /= period;
        }
    }

    int period() {
        return period;
    }

    double gain() {
        return gain;
    }

    double loss() {
        return loss;
    }

    @Override
    public boolean isReady() {
        return values > period;
    }

    @Override
    public void reset() {
        values = 0;
        gain = 0;
        loss = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(period);
        sink.putLong(values);
        sink.putDouble(previous);
        sink.putDouble(gain);
        sink.putDouble(loss);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", period, source.getLong());
        values = source.getLong();
        previous = source.getDouble();
        gain = source.getDouble();
        loss = source.getDouble();
    }
}
