// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.cointegration;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.inference.unitroot.AugmentedDickeyFuller;
import io.tradewind.quant.inference.unitroot.CriticalValues;
import io.tradewind.quant.inference.unitroot.LagRule;
import io.tradewind.quant.inference.unitroot.MacKinnon;
import io.tradewind.quant.inference.unitroot.Trend;
import io.tradewind.quant.linear.LeastSquares;
import java.util.Arrays;

/**
 * The augmented Engle-Granger test: null hypothesis no cointegration.
 *
 * <p>Source: R. F. Engle and C. W. J. Granger, Co-integration and error correction, Econometrica 55 (1987). One series is regressed on the others and
 * the terms, and the residuals are tested for a unit root without terms; p-values and critical values are MacKinnon's for the number
 * of series and the terms of the first regression. Reference: statsmodels 0.13 {@code coint}, which also gives the sizes: the critical values
 * are those for one observation less than the series have.
 *
 * @param trend terms of the first regression
 * @param rule how the lags of the second are chosen
 * @param mostLags as in {@link AugmentedDickeyFuller}
 */
public record EngleGranger(Trend trend, LagRule rule, int mostLags) {
    /** Beyond this R^2 the residuals are rounding errors: {@code 1 - 100 sqrt(2^-52)}. */
    private static final double COLLINEAR = 1 - 100 * 0x1.0p-26;

    private static final int LEAST_VALUES = 8;

    /**
     * What the test found.
     *
     * @param statistic t-statistic of the residuals' level; minus infinity when the series are the same up to a linear map
     * @param p MacKinnon's p-value; NaN for more than six series
     * @param lags differences in the second regression; 0 when the series are the same
     * @param criticalValues MacKinnon's; NaN without terms, where there are none
     * @param firstStage regression of the first series on the others and the terms
     */
    public record Result(double statistic, double p, int lags, CriticalValues criticalValues, LeastSquares firstStage) {
        /**
         * Coefficient of one of the other series.
         *
         * @param series its index among the others, from 0
         * @return the hedge ratio
         */
        public double slope(int series) {
            return firstStage.coefficient(series);
        }

        /**
         * What the regression leaves of the first series.
         *
         * @return the spread
         */
        public double[] spread() {
            return firstStage.residuals();
        }
    }

    /**
     * Tests series.
     *
     * @param dependent the series that is explained
     * @param others one to eleven series as long
     * @return statistic and p
     * @throws IllegalArgumentException when series are short, of unequal length, not finite or the others depend on one another
     */
    public Result test(double[] dependent, double[]... others) {
        Samples.requireVariation("dependent", Samples.requireFinite("dependent", dependent, LEAST_VALUES));
        Samples.requireRange("number of other series", others.length, 1, MacKinnon.MOST_SERIES - 1);
        LeastSquares fit = LeastSquares.fit(dependent, regressors(dependent.length, others));
        int series = others.length + 1;
        CriticalValues criticalValues = trend == Trend.NONE
                ? new CriticalValues(Double.NaN, Double.NaN, Double.NaN)
                : CriticalValues.of(MacKinnon.criticalValues(trend, series, dependent.length - 1.0));
        double explained = trend == Trend.NONE ? fit.uncentredRSquared() : fit.rSquared();
        if (!(explained < COLLINEAR)) {
            return new Result(Double.NEGATIVE_INFINITY, p(Double.NEGATIVE_INFINITY, series), 0, criticalValues, fit);
        }
        AugmentedDickeyFuller.Result second =
                new AugmentedDickeyFuller(Trend.NONE, rule, mostLags).test(fit.residuals());
        return new Result(second.statistic(), p(second.statistic(), series), second.lags(), criticalValues, fit);
    }

    private double[][] regressors(int rows, double[]... others) {
        double[][] columns = Arrays.copyOf(others, others.length + trend.terms());
        for (int i = 0; i < others.length; i++) {
            Samples.requireFinite("series " + i, others[i], LEAST_VALUES);
        }
        for (int term = 0; term < trend.terms(); term++) {
            columns[others.length + term] = LeastSquares.power(rows, term);
        }
        return columns;
    }

    private double p(double statistic, int series) {
        return series > MacKinnon.MOST_SERIES_WITH_P ? Double.NaN : MacKinnon.pValue(statistic, trend, series);
    }
}
