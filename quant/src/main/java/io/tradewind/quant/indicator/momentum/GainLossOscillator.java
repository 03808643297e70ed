// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/** A percentage of Wilder's averages of gains and losses; 0 where both are zero. */
abstract sealed class GainLossOscillator extends RealIndicator permits ChandeMomentumOscillator, RelativeStrengthIndex {

    private final GainLossAverages averages;
    private double value = Double.NaN;

    /** An oscillator over {@code period} changes, at least 2. */
    GainLossOscillator(int period) {
        this.averages = new GainLossAverages(period);
    }

    /** The share of gain and loss, whose sum is not zero. */
    abstract double share(double gain, double loss);

    /** Number of changes averaged. */
    final int period() {
        return averages.period();
    }

    @Override
    protected final double next(double x) {
        averages.add(x);
        if (averages.isReady()) {
            double gain = averages.gain();
            double loss = averages.loss();
            value = ZeroTest.isZero(gain + loss) ? 0 : 100 * share(gain, loss);
        }
        return value;
    }

    @Override
    public final int lookback() {
        return averages.period();
    }

    @Override
    public final double value(int output) {
        return value;
    }

    @Override
    public final boolean isReady() {
        return averages.isReady();
    }

    @Override
    public final void reset() {
        averages.reset();
        value = Double.NaN;
    }

    @Override
    public final void save(StateSink sink) {
        averages.save(sink);
        sink.putDouble(value);
    }

    @Override
    public final void restore(StateSource source) {
        averages.restore(source);
        value = source.getDouble();
    }
}
