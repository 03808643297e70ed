// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.volume;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * On-balance volume: running sum of the volume of bars that closed higher minus that of bars that closed lower.
 *
 * <p>Starts at the volume of the first bar; an unchanged close adds nothing. Source: J. E. Granville, New Key to Stock Market Profits
 * (1963); checked against TA-Lib 0.6 OBV.
 */
public final class OnBalanceVolume extends BarIndicator {

    private boolean started;
    private double previousClose;
    private double total;

    /** A new sum without history. */
    public OnBalanceVolume() {}

    @Override
    public int lookback() {
        return 0;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        if (!started) {
            total = volume;
            started = true;
        } else if (close > previousClose) {
            total += volume;
        } else if (close < previousClose) {
            total -= volume;
        }
        previousClose = close;
        return total;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
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
        started = false;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(started ? 1 : 0);
        sink.putDouble(previousClose);
        sink.putDouble(total);
    }

    @Override
    public void restore(StateSource source) {
        started = source.getLong() != 0;
        previousClose = source.getDouble();
        total = source.getDouble();
    }
}
