// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingExtreme;

/** Mean of the largest and the smallest of the last n values (TA-Lib 0.6: MIDPOINT). */
public final class WindowMidpoint extends RealIndicator {

    private final RollingExtreme highest;
    private final RollingExtreme lowest;
    private double midpoint = Double.NaN;

    /** A midpoint over {@code period} values, at least 1. */
    public WindowMidpoint(int period) {
        this.highest = new RollingExtreme(period, RollingExtreme.Side.MAXIMUM);
        this.lowest = new RollingExtreme(period, RollingExtreme.Side.MINIMUM);
    }

    @Override
    protected double next(double value) {
        midpoint = (highest.add(value) + lowest.add(value)) / 2.0;
        return midpoint;
    }

    @Override
    public int lookback() {
        return highest.window() - 1;
    }

    @Override
    public double value(int output) {
        return midpoint;
    }

    @Override
    public boolean isReady() {
        return highest.isReady();
    }

    @Override
    public void reset() {
        highest.reset();
        lowest.reset();
        midpoint = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        highest.save(sink);
        lowest.save(sink);
        sink.putDouble(midpoint);
    }

    @Override
    public void restore(StateSource source) {
        highest.restore(source);
        lowest.restore(source);
        midpoint = source.getDouble();
    }
}
