// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Williams' %R: {@code -100 (highest - close) / (highest - lowest)} over the last {@code period} bars, -100 to 0.
 *
 * <p>0 where the highest high equals the lowest low. Source: L. Williams, How I Made One Million Dollars (1973); checked against
 * TA-Lib 0.6 WILLR.
 */
public final class WilliamsR extends BarIndicator {

    private final PriceChannel channel;
    private double value = Double.NaN;

    /** The position over {@code period} bars, at least 2. */
    public WilliamsR(int period) {
        this.channel = new PriceChannel(Parameters.requireWindow(period, 2));
    }

    @Override
    public int lookback() {
        return channel.window() - 1;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        channel.add(high, low);
        if (channel.isReady()) {
            value = channel.percentBelowHigh(close);
        }
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
        return channel.isReady();
    }

    @Override
    public void reset() {
        channel.reset();
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        channel.save(sink);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        channel.restore(source);
        value = source.getDouble();
    }
}
