// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Elder's thermometer: the larger move of high or low, its average, and whether it is below or above multiples of that: 1 or 0.
 *
 * <p>Source: A. Elder, Come Into My Trading Room (2002). Reference: thermo of pandas-ta 0.3.14b0.
 */
public final class Thermometer extends ComposedBars {

    private final double longFactor;
    private final double shortFactor;
    private final Cell previousHigh = part(new Cell());
    private final Cell previousLow = part(new Cell());
    private final RealIndicator average;

    /** The average of {@code mode} over {@code n} moves. */
    public Thermometer(int n, double longFactor, double shortFactor, AverageMode mode) {
        super(0, 4);
        this.longFactor = longFactor;
        this.shortFactor = shortFactor;
        this.average = part(mode.of(n, 1));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double down = Math.abs(previousLow.exchange(low) - low);
        double up = Math.abs(high - previousHigh.exchange(high));
        double move = Math.max(up, down);
        double mean = average.update(move);
        set(0, move);
        set(1, mean);
        set(2, move < mean * longFactor ? 1 : 0);
        set(3, move > mean * shortFactor ? 1 : 0);
    }
}
