// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.kernel.RollingExtreme;

/**
 * How long ago the highest high and the lowest low of n + 1 bars were, as a share of n, and the difference: up, down, oscillator.
 *
 * <p>Source: T. Chande, Stocks and Commodities (1995). References: aroon of pandas-ta 0.3.14b0 (of equal extremes the latest counts) and of
 * ta 0.11.0 (the earliest).
 */
public final class AroonLines extends ComposedBars {

    private final int n;
    private final double scale;
    private final RollingExtreme highest;
    private final RollingExtreme lowest;

    /** Over {@code n} bars, at least 1, in a scale of usually 100. */
    public AroonLines(int n, double scale, RollingExtreme.Ties ties) {
        super(n, 3);
        this.n = n;
        this.scale = scale;
        this.highest = part(new RollingExtreme(n + 1, RollingExtreme.Side.MAXIMUM, ties));
        this.lowest = part(new RollingExtreme(n + 1, RollingExtreme.Side.MINIMUM, ties));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        boolean ready = !Double.isNaN(highest.add(high));
        lowest.add(low);
        double up = ready ? scale * (n - highest.age()) / n : Double.NaN;
        double down = ready ? scale * (n - lowest.age()) / n : Double.NaN;
        set(0, up);
        set(1, down);
        set(2, up - down);
    }
}
