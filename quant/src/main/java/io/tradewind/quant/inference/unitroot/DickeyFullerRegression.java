// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.HouseholderQr;
import io.tradewind.quant.linear.LeastSquares;
import java.util.Arrays;

/**
 * The regression {@code dx(t) = terms + rho x(t-1) + sum gamma(i) dx(t-i) + e(t)}, decomposed once for all nested numbers of regressors.
 *
 * <p>The columns are the terms, the level and the lagged differences in this order, or with the level last. Time is scaled to -1 to 1, which
 * changes neither the fit nor the statistics of the level and keeps its square apart from the line.
 */
final class DickeyFullerRegression {
    private final int rows;
    private final HouseholderQr qr;
    private final double[] effects;

    /** At k: residual sum of squares of the first k columns. */
    private final double[] rss;

    private DickeyFullerRegression(int rows, HouseholderQr qr, double[] target) {
        this.rows = rows;
        this.qr = qr;
        this.effects = qr.rotate(target);
        int columns = qr.columns();
        this.rss = new double[columns + 1];
        for (int i = rows - 1; i >= columns; i--) {
            rss[columns] += effects[i] * effects[i];
        }
        for (int k = columns - 1; k >= 0; k--) {
            rss[k] = rss[k + 1] + effects[k] * effects[k];
        }
    }

    /** Terms, level, lags: the leading columns are the regressions with fewer lags. */
    static DickeyFullerRegression nested(double[] series, double[] differences, Trend trend, int lags) {
        return of(series, differences, trend, lags, false);
    }

    /** Terms, lags, level: the statistic of the level is that of the last column. */
    static DickeyFullerRegression levelLast(double[] series, double[] differences, Trend trend, int lags) {
        return of(series, differences, trend, lags, true);
    }

    private static DickeyFullerRegression of(
            double[] series, double[] differences, Trend trend, int lags, boolean levelLast) {
        int rows = differences.length - lags;
        int terms = trend.terms();
        int columns = terms + 1 + lags;
        if (rows <= columns) {
            throw new IllegalArgumentException(
                    series.length + " values are too few for " + lags + " lags and " + terms + " deterministic terms");
        }
        double[] packed = new double[rows * columns];
        fillTerms(packed, rows, terms);
        System.arraycopy(series, lags, packed, (levelLast ? columns - 1 : terms) * rows, rows);
        int firstLag = levelLast ? terms : terms + 1;
        for (int lag = 1; lag <= lags; lag++) {
            System.arraycopy(differences, lags - lag, packed, (firstLag + lag - 1) * rows, rows);
        }
        double[] target = Arrays.copyOfRange(differences, lags, differences.length);
        DickeyFullerRegression regression =
                new DickeyFullerRegression(rows, HouseholderQr.ofPacked(packed, rows, columns), target);
        Samples.requireResiduals(series, regression.rss[columns], rows);
        return regression;
    }

    private static void fillTerms(double[] packed, int rows, int terms) {
        double middle = (rows - 1) / 2.0;
        for (int i = 0; i < rows; i++) {
            double time = (i - middle) / Math.max(middle, 1);
            double power = 1;
            for (int term = 0; term < terms; term++) {
                packed[term * rows + i] = power;
                power *= time;
            }
        }
    }

    int rows() {
        return rows;
    }

    /** Residual sum of squares with the first k columns. */
    double rss(int leading) {
        return rss[leading];
    }

    /** t-statistic of the last of the first k columns. */
    double lastStatistic(int leading) {
        double deviation = Math.sqrt(rss[leading] / (rows - leading));
        double effect = effects[leading - 1];
        return (qr.diagonal(leading - 1) < 0 ? -effect : effect) / deviation;
    }

    /** t-statistic of the last column of all. */
    double lastStatistic() {
        return lastStatistic(qr.columns());
    }

    double aic(int leading) {
        return -2 * LeastSquares.logLikelihood(rss[leading], rows) + 2.0 * leading;
    }

    double bic(int leading) {
        return -2 * LeastSquares.logLikelihood(rss[leading], rows) + StrictMath.log(rows) * leading;
    }
}
