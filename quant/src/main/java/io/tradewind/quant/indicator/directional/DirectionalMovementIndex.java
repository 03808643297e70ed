// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.directional;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Directional movement index: {@code 100 |plus - minus| / (plus + minus)} of the two directional indicators.
 *
 * <p>The first value is at bar {@code period}. Where the true range or the sum is zero (within 1e-14) the last value stays; before
 * the first it is 0. Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978); checked against TA-Lib 0.6 DX.
 */
public final class DirectionalMovementIndex extends BarIndicator {

    private final DirectionalSums sums;
    private double value = Double.NaN;

    /** The index over {@code period} bars, at least 2. */
    public DirectionalMovementIndex(int period) {
        this.sums = new DirectionalSums(Parameters.requireWindow(period, 2));
    }

    @Override
    public int lookback() {
        return sums.period();
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        sums.add(high, low, close);
        if (sums.isReady()) {
            double index = sums.index();
            if (!Double.isNaN(index)) {
                value = index;
            } else if (Double.isNaN(value)) {
                value = 0;
            }
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
