// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingExtreme;

/** Mean of the highest high and the lowest low of the last n bars (TA-Lib 0.6: MIDPRICE). */
public final class WindowMidprice extends PairIndicator {

    private final RollingExtreme highest;
    private final RollingExtreme lowest;
    private double midprice = Double.NaN;

    /** A midprice over {@code period} bars, at least 1. */
    public WindowMidprice(int period) {
        this.highest = new RollingExtreme(period, RollingExtreme.Side.MAXIMUM);
        this.lowest = new RollingExtreme(period, RollingExtreme.Side.MINIMUM);
    }

    @Override
    protected double next(double high, double low) {
        midprice = (highest.add(high) + lowest.add(low)) / 2.0;
        return midprice;
    }

    @Override
    public int lookback() {
        return highest.window() - 1;
    }

    @Override
    public double value(int output) {
        return midprice;
    }

    @Override
    public boolean isReady() {
        return highest.isReady();
    }

    @Override
    public void reset() {
        highest.reset();
        lowest.reset();
        midprice = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        highest.save(sink);
        lowest.save(sink);
        sink.putDouble(midprice);
    }

    @Override
    public void restore(StateSource source) {
        highest.restore(source);
        lowest.restore(source);
        midprice = source.getDouble();
    }
}
