// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.range;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Volatility of close-to-close returns: {@code sqrt(N) * sd} of the last n - 1 returns, divisor n - 2.
 *
 * <p>Reference: volatility of TTR 0.24.3 with {@code calc = "close"}. With {@code mean0} the mean of the returns is taken as 0.
 * A logarithmic return of a price that is not above 0 is undefined and starts the window anew.
 */
public final class ReturnVolatility extends ComposedReal {

    private final double scale;
    private final int n;
    private final boolean continuous;
    private final boolean zeroMean;
    private final Cell previous = part(new Cell());
    private final RunningDeviation deviation;
    private final RunningSum squares;

    /**
     * A volatility.
     *
     * @param n bars, at least 3
     * @param barsPerYear N, above 0
     * @param zeroMean whether the mean of the returns is taken as 0
     * @param continuous whether returns are logarithmic
     */
    public ReturnVolatility(int n, double barsPerYear, boolean zeroMean, boolean continuous) {
        super(Parameters.requireWindow(n, 3) - 1, 1);
        this.n = n;
        this.scale = Math.sqrt(barsPerYear);
        this.zeroMean = zeroMean;
        this.continuous = continuous;
        this.deviation = part(RunningDeviation.standard(n - 1, true, false));
        this.squares = part(RunningSum.of(n - 1));
    }

    @Override
    protected void compute(double value) {
        double ratio = value / previous.exchange(value);
        double change = continuous ? StrictMath.log(ratio) : ratio - 1;
        double sum = squares.update(change * change);
        double sd = deviation.update(change);
        set(0, scale * (zeroMean ? Math.sqrt(Math.max(0, sum) / (n - 2)) : sd));
    }
}
