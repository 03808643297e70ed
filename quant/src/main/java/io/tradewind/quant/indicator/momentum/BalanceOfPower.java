// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Balance of power: {@code (close - open) / (high - low)}, -1 to 1; 0 where the range is below 1e-14.
 *
 * <p>Source: I. Livshin, Balance of Market Power (2001); checked against TA-Lib 0.6 BOP.
 */
public final class BalanceOfPower extends BarIndicator {

    private double value = Double.NaN;

    /** A new indicator without history. */
    public BalanceOfPower() {}

    @Override
    public int lookback() {
        return 0;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        double range = high - low;
        value = ZeroTest.isZeroOrNegative(range) ? 0 : (close - open) / range;
        return value;
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(value);
    }

    @Override
    public void reset() {
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        value = source.getDouble();
    }
}
