// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.range;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Volatility from the range of each of the last n bars: {@code sqrt(N / n * sum)} of the estimator's terms.
 *
 * <p>Reference: volatility of TTR 0.24.3. A negative sum can only come from rounding, or from bars whose open or close is outside
 * of their range; it counts as 0, where TTR has NaN. Prices must be above 0; other bars start the window anew.
 */
public final class RangeVolatility extends ComposedBars {

    private static final double OPEN_CLOSE = 2 * StrictMath.log(2) - 1;

    /** What each bar contributes. */
    public enum Estimator {
        /** {@code 0.5 log(H/L)^2 - (2 log 2 - 1) log(C/O)^2}; Garman and Klass, Journal of Business (1980). */
        GARMAN_KLASS,
        /** {@code log(H/L)^2 / (4 log 2)}; M. Parkinson, Journal of Business (1980). */
        PARKINSON,
        /** {@code log(H/C) log(H/O) + log(L/C) log(L/O)}; Rogers and Satchell, Annals of Applied Probability (1991). */
        ROGERS_SATCHELL,
        /** Garman and Klass plus {@code log(O / previous C)^2}: the extension for opening jumps (Yang and Zhang, 2000). */
        GK_YZ;

        double term(double open, double high, double low, double close, double previousClose) {
            return switch (this) {
                case GARMAN_KLASS ->
                    0.5 * square(StrictMath.log(high / low)) - OPEN_CLOSE * square(StrictMath.log(close / open));
                case PARKINSON -> square(StrictMath.log(high / low)) / (4 * StrictMath.log(2));
                case ROGERS_SATCHELL ->
                    StrictMath.log(high / close) * StrictMath.log(high / open)
                            + StrictMath.log(low / close) * StrictMath.log(low / open);
                case GK_YZ ->
                    square(StrictMath.log(open / previousClose))
                            + GARMAN_KLASS.term(open, high, low, close, previousClose);
            };
        }

        private static double square(double x) {
            return x * x;
        }
    }

    private final Estimator estimator;
    private final double scale;
    private final Cell previousClose = part(new Cell());
    private final RunningSum sum;

    /** A volatility over {@code n} bars, at least 1, annualised by {@code barsPerYear}, above 0. */
    public RangeVolatility(Estimator estimator, int n, double barsPerYear) {
        super(estimator == Estimator.GK_YZ ? n : n - 1, 1);
        this.estimator = estimator;
        this.scale = barsPerYear / n;
        this.sum = part(RunningSum.of(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double term = estimator.term(open, high, low, close, previousClose.exchange(close));
        set(0, Math.sqrt(scale * Math.max(0, sum.update(term))));
    }
}
