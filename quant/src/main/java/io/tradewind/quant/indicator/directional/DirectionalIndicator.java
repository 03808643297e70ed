// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.directional;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Directional indicator: smoothed movement to one side as a percentage of the smoothed true range.
 *
 * <p>The first value is at bar {@code period}; where the range is zero (within 1e-14) it is 0. With period 1 TA-Lib gives
 * movement by range as a fraction, not a percentage, and so does this class.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978); checked against TA-Lib 0.6 PLUS_DI and MINUS_DI.
 */
public final class DirectionalIndicator extends BarIndicator {

    private final DirectionalSums sums;
    private final Direction direction;
    private double value = Double.NaN;

    /** The indicator of one side over {@code period} bars, at least 1. */
    public DirectionalIndicator(Direction direction, int period) {
        this.sums = new DirectionalSums(period);
        this.direction = direction;
    }

    @Override
    public int lookback() {
        return sums.period();
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        sums.add(high, low, close);
        if (sums.isReady()) {
            double percent = sums.indicator(direction);
            value = sums.period() == 1 ? percent / 100 : percent;
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
        return sums.isReady();
    }

    @Override
    public void reset() {
        sums.reset();
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sums.save(sink);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        sums.restore(source);
        value = source.getDouble();
    }
}
