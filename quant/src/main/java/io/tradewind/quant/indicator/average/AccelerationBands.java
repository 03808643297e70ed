// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingWindowSum;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Simple averages of the highs and lows moved away by the relative range, and of the closes (TA-Lib 0.6: ACCBANDS).
 *
 * <p>Outputs: upper = mean of {@code high * (1 + w)}, middle = mean of closes, lower = mean of {@code low * (1 - w)} with {@code w = 4 * (high - low) /
 * (high + low)}, 0 when the sum is below 1e-14 in size. Source: P. Headley, Big Trends in Trading (2002).
 */
public final class AccelerationBands extends BarIndicator {

    private final RollingWindowSum highs;
    private final RollingWindowSum closes;
    private final RollingWindowSum lows;

    /** Bands over {@code period} bars, at least 1. */
    public AccelerationBands(int period) {
        this.highs = new RollingWindowSum(period);
        this.closes = new RollingWindowSum(period);
        this.lows = new RollingWindowSum(period);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close);
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        double total = high + low;
        double width = ZeroTest.isZero(total) ? 0 : 4 * (high - low) / total;
        highs.add(high * (1 + width));
        lows.add(low * (1 - width));
        closes.add(close);
        return highs.mean();
    }

    @Override
    public int lookback() {
        return closes.window() - 1;
    }

    @Override
    public int outputs() {
        return 3;
    }

    @Override
    public double value(int output) {
        return switch (output) {
            case 0 -> highs.mean();
            case 1 -> closes.mean();
            default -> lows.mean();
        };
    }

    @Override
    public boolean isReady() {
        return closes.isReady();
    }

    @Override
    public void reset() {
        highs.reset();
        closes.reset();
        lows.reset();
    }

    @Override
    public void save(StateSink sink) {
        highs.save(sink);
        closes.save(sink);
        lows.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        highs.restore(source);
        closes.restore(source);
        lows.restore(source);
    }
}
