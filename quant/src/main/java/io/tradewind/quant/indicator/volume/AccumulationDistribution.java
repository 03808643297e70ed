// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.volume;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Accumulation/distribution line: running sum of {@code volume ((close - low) - (high - close)) / (high - low)}.
 *
 * <p>A bar without a positive range adds nothing. Source: M. Chaikin, after L. Williams; checked against TA-Lib 0.6 AD.
 */
public final class AccumulationDistribution extends BarIndicator {

    private double total;
    private boolean started;

    /** A new line without history. */
    public AccumulationDistribution() {}

    @Override
    public int lookback() {
        return 0;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        double range = high - low;
        if (range > 0) {
            total += ((close - low) - (high - close)) / range * volume;
        }
        started = true;
        return total;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    public double value(int output) {
        return started ? total : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return started;
    }

    @Override
    public void reset() {
        total = 0;
        started = false;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(started ? 1 : 0);
        sink.putDouble(total);
    }

    @Override
    public void restore(StateSource source) {
        started = source.getLong() != 0;
        total = source.getDouble();
    }
}
