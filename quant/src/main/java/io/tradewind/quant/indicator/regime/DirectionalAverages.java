// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;

/**
 * Directional movement with averages of any mode: index, plus and minus, in units of the average true range, and the raw movements.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). References: adx and dm of pandas-ta 0.3.14b0, which start
 * their averages with the second bar, so the first hundred values differ from TA-Lib's. Outputs: index, plus, minus, raw plus, raw minus.
 */
public final class DirectionalAverages extends ComposedBars {

    private final double scalar;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RealIndicator average;
    private final RealIndicator rises;
    private final RealIndicator falls;
    private final RealIndicator index;
    private final Cell previousHigh = part(new Cell());
    private final Cell previousLow = part(new Cell());

    /** Over {@code n} bars, the index over {@code signal}, both at least 1. */
    public DirectionalAverages(int n, int signal, double scalar, AverageMode mode) {
        super(1 + mode.of(n, 1).lookback(), 5);
        this.scalar = scalar;
        this.average = part(EwmAverage.wilder(n));
        this.rises = part(mode.of(n, 1));
        this.falls = part(mode.of(n, 1));
        this.index = part(mode.of(signal, n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double width = average.update(range.add(high, low, close));
        double up = high - previousHigh.exchange(high);
        double down = previousLow.exchange(low) - low;
        double rawPlus = rises.update(Double.isNaN(up) ? up : up > down && up > 0 ? up : 0);
        double rawMinus = falls.update(Double.isNaN(up) ? up : down > up && down > 0 ? down : 0);
        double plus = width == 0 ? Double.NaN : scalar * rawPlus / width;
        double minus = width == 0 ? Double.NaN : scalar * rawMinus / width;
        double balance = plus + minus == 0 ? Double.NaN : scalar * Math.abs(plus - minus) / (plus + minus);
        set(0, index.update(balance));
        set(1, plus);
        set(2, minus);
        set(3, rawPlus);
        set(4, rawMinus);
    }
}
