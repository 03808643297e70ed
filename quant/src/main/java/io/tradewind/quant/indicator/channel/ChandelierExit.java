// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeAverage;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * Stops that hang from the highest high and stand on the lowest low of n bars, at a multiple of Wilder's ATR(n): long, short.
 *
 * <p>Source: C. Le Beau; A. Elder, Come Into My Trading Room (2002).
 */
public final class ChandelierExit extends ComposedBars {

    private final double multiple;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;
    private final TrueRangeAverage range;

    /** Stops over {@code n} bars, at least 1. */
    public ChandelierExit(int n, double multiple) {
        super(n, 2);
        this.multiple = multiple;
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
        this.range = part(TrueRangeAverage.wilder(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        range.update(open, high, low, close, volume);
        double width = multiple * range.average();
        set(0, highest.update(high) - width);
        set(1, lowest.update(low) + width);
    }
}
