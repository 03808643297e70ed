// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * Stochastic oscillator with two averages of any mode, in percent: K, D and J = 3 K - 2 D.
 *
 * <p>Source: G. Lane. References: stoch (means) and kdj (Wilder's) of pandas-ta 0.3.14b0, stoch of ta 0.11.0 (K not averaged).
 */
public final class StochasticLines extends ComposedBars {

    private final double withoutRange;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;
    private final RealIndicator k;
    private final RealIndicator d;

    /** Over {@code n} bars; K averaged over {@code smoothK} and D over {@code smoothD}, all at least 1. */
    public StochasticLines(int n, int smoothK, int smoothD, AverageMode mode) {
        this(n, smoothK, smoothD, mode, Double.NaN);
    }

    /** As above; without a range the place is {@code withoutRange}. */
    public StochasticLines(int n, int smoothK, int smoothD, AverageMode mode, double withoutRange) {
        super(n - 1 + mode.of(smoothK).lookback(), 3);
        this.withoutRange = withoutRange;
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
        this.k = part(mode.of(smoothK));
        this.d = part(mode.of(smoothD));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double top = highest.update(high);
        double bottom = lowest.update(low);
        double place = top == bottom ? withoutRange : 100 * (close - bottom) / (top - bottom);
        double lineK = k.update(place);
        double lineD = d.update(lineK);
        set(0, lineK);
        set(1, lineD);
        set(2, 3 * lineK - 2 * lineD);
    }
}
