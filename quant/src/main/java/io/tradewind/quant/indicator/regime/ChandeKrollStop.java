// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * Chande and Kroll's stops: the highest of q of the highest high less a multiple of the range, and the lowest for shorts.
 *
 * <p>Source: T. Chande and S. Kroll, The New Technical Trader (1994). Reference: cksp of pandas-ta 0.3.14b0.
 */
public final class ChandeKrollStop extends ComposedBars {

    private final double multiple;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RealIndicator average;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;
    private final RunningExtreme longStop;
    private final RunningExtreme shortStop;

    /** Ranges over {@code p} bars averaged by {@code mode}, stops over {@code q}; both at least 1. */
    public ChandeKrollStop(int p, double multiple, int q, AverageMode mode) {
        super(mode.of(p, 1).lookback() + q, 2);
        this.multiple = multiple;
        this.average = part(mode.of(p, 1));
        this.highest = part(RunningExtreme.maximum(p));
        this.lowest = part(RunningExtreme.minimum(p));
        this.longStop = part(RunningExtreme.maximum(q));
        this.shortStop = part(RunningExtreme.minimum(q));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double width = multiple * average.update(range.add(high, low, close));
        set(0, longStop.update(highest.update(high) - width));
        set(1, shortStop.update(lowest.update(low) + width));
    }
}
