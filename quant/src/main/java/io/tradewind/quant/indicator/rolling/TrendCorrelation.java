// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Rank correlation (Spearman, mean ranks for ties) of the last n values with a straight line, from -1 to 1.
 *
 * <p>Source: J. Ehlers, Correlation Trend Indicator, Stocks and Commodities (2020); reference: CTI of TTR 0.24.3, whose result
 * has no leading blanks. Equal values have no correlation: NaN. O(n log n).
 */
public final class TrendCorrelation extends ComposedReal {

    private final int n;
    private final double direction;
    private final SortedWindow window;

    /**
     * A correlation over {@code n} values, at least 2.
     *
     * @param slope slope of the line; only its sign matters, and it is not 0
     */
    public TrendCorrelation(int n, double slope) {
        super(Parameters.requireWindow(n, 2) - 1, 1);
        if (slope == 0 || !Double.isFinite(slope)) {
            throw new IllegalArgumentException("slope must be finite and not 0, got " + slope);
        }
        this.n = n;
        this.direction = Math.signum(slope);
        this.window = part(new SortedWindow(n));
    }

    @Override
    protected void compute(double value) {
        window.add(value);
        set(0, window.isReady() ? correlation() : Double.NaN);
    }

    private double correlation() {
        double centre = (n + 1) / 2.0;
        double cross = 0;
        double squares = 0;
        double lineSquares = 0;
        for (int age = 0; age < n; age++) {
            double line = n - age - centre;
            double rank = meanRank(window.ago(age)) - centre;
            cross += line * rank;
            squares += rank * rank;
            lineSquares += line * line;
        }
        return squares == 0 ? Double.NaN : direction * cross / Math.sqrt(squares * lineSquares);
    }

    private double meanRank(double value) {
        int below = window.lowerBound(value);
        int upTo = window.countBelow(value, Double.MIN_VALUE);
        return (below + upTo + 1) / 2.0;
    }
}
