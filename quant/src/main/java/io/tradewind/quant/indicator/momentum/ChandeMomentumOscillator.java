// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Chande's momentum oscillator in TA-Lib's form: {@code 100 (gain - loss) / (gain + loss)} of Wilder's averages, -100 to 100.
 *
 * <p>The first value is at bar {@code period}; where nothing moved (the sum is within 1e-14 of zero) it is 0. Chande's own definition
 * takes plain sums over the window. Source: T. S. Chande and S. Kroll, The New Technical Trader (1994); checked against TA-Lib 0.6
 * CMO.
 */
public final class ChandeMomentumOscillator extends RealIndicator {

    private final GainLossAverages averages;
    private double value = Double.NaN;

    /** The oscillator over {@code period} changes, at least 2. */
    public ChandeMomentumOscillator(int period) {
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
            value = ZeroTest.isZero(total) ? 0 : 100 * ((averages.gain() - averages.loss()) / total);
        }
        return value;
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
