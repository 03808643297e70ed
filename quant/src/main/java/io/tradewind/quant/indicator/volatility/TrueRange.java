// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.volatility;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * True range: {@code max(high - low, |previous close - high|, |previous close - low|)} in price units, from the second bar on.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978); checked against TA-Lib 0.6 TRANGE.
 */
public final class TrueRange extends BarIndicator {

    private double previousClose = Double.NaN;
    private double value = Double.NaN;

    /** A new range without history. */
    public TrueRange() {}

    /** The true range of a bar after {@code previousClose}; NaN when that is NaN. */
    public static double of(double high, double low, double previousClose) {
        return Math.max(high - low, Math.max(Math.abs(previousClose - high), Math.abs(previousClose - low)));
    }

    @Override
    public int lookback() {
        return 1;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        value = of(high, low, previousClose);
        previousClose = close;
        return value;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close);
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
        previousClose = Double.NaN;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(previousClose);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        previousClose = source.getDouble();
        value = source.getDouble();
    }
}
