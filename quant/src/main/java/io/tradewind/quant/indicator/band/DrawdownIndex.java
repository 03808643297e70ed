// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.RollingExtreme;
import io.tradewind.quant.indicator.rolling.RunningExtreme;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Root of the mean square of the drawdowns, in percent, of the last n closes from the highest of up to n closes.
 *
 * <p>Source: P. Martin and B. McCann, The Investor's Guide to Fidelity Funds (1989). References: ulcer of ta 0.11.0, whose first
 * windows are shorter; ui of pandas-ta 0.3.14b0, where the first needs n closes.
 */
public final class DrawdownIndex extends ComposedReal {

    private final double scale;
    private final RealIndicator highest;
    private final RunningSum squares;

    /** Over {@code n} closes; {@code started} gives values from the n-th close on, else from the (2 n - 1)-th. */
    public DrawdownIndex(int n, boolean started, double scale) {
        super(started ? n - 1 : 2 * n - 2, 1);
        this.scale = scale;
        this.highest = part(started ? new StartedWindow(RollingExtreme.Side.MAXIMUM, n) : RunningExtreme.maximum(n));
        this.squares = part(RunningSum.compensatedMean(n));
    }

    @Override
    protected void compute(double value) {
        double top = highest.update(value);
        double drawdown = scale * (value - top) / top;
        double mean = squares.update(drawdown * drawdown);
        set(0, Double.isNaN(mean) ? Double.NaN : Math.sqrt(Math.max(0, mean)));
    }
}
