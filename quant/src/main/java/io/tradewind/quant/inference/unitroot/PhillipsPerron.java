// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.LeastSquares;
import java.util.Arrays;

/**
 * The Phillips-Perron test: null hypothesis a unit root, with a correction for dependent errors in place of lagged differences.
 *
 * <p>Source: P. C. B. Phillips and P. Perron, Testing for a unit root in time series regression, Biometrika 75 (1988), on the regression
 * {@code x(t) = terms + alpha x(t-1) + e(t)}. References: urca 1.3 {@code ur.pp}, whose correction takes the moments of x(t), and
 * tseries 0.10 {@code pp.test}, which takes those of x(t-1). For 0 lags neither is followed: urca counts the first autocovariance
 * there, this class none.
 *
 * @param trend CONSTANT or LINEAR
 * @param bandwidth of the long-run variance: SHORT, LONG or given
 * @param convention the reference that is followed
 */
public record PhillipsPerron(Trend trend, Bandwidth bandwidth, Convention convention) {
    private static final int LEAST_VALUES = 5;

    /** Which moments correct the statistic. */
    public enum Convention {
        /** Those of x(t), as in urca. */
        URCA,
        /** Those of x(t-1), as in tseries; with a trend always. */
        TSERIES
    }

    /**
     * What the test found.
     *
     * @param zTau corrected t-statistic of {@code alpha - 1}
     * @param zAlpha corrected {@code n (alpha - 1)}
     * @param lags of the long-run variance
     * @param observations of the regression
     * @param tau critical values of zTau for so many observations, by urca's response surface
     */
    public record Result(double zTau, double zAlpha, int lags, int observations, CriticalValues tau) {
        /**
         * p-value of zTau by the table of tseries, for a regression with a trend.
         *
         * @param alternative against which the unit root is tested
         * @return within 0.01 to 0.99, the ends being bounds
         */
        public double pOfTau(TseriesDickeyFuller.Alternative alternative) {
            return alternative.of(TseriesTables.ofT(zTau, observations));
        }

        /**
         * p-value of zAlpha by the table of tseries, for a regression with a trend.
         *
         * @param alternative against which the unit root is tested
         * @return within 0.01 to 0.99, the ends being bounds
         */
        public double pOfAlpha(TseriesDickeyFuller.Alternative alternative) {
            return alternative.of(TseriesTables.ofCoefficient(zAlpha, observations));
        }
    }

    /** Checks the options. */
    public PhillipsPerron {
        if (trend != Trend.LINEAR && (trend != Trend.CONSTANT || convention == Convention.TSERIES)) {
            throw new IllegalArgumentException("trend must be LINEAR, or CONSTANT by urca's convention, is " + trend);
        }
    }

    /**
     * Tests a series.
     *
     * @param series finite values that are not all alike, at least {@value #LEAST_VALUES}
     * @return both statistics
     * @throws IllegalArgumentException when the series is short, constant, not finite or predicted without error, or the lags are too many
     */
    public Result test(double[] series) {
        Samples.requireVariation("series", Samples.requireFinite("series", series, LEAST_VALUES));
        int n = series.length - 1;
        double[] now = Arrays.copyOfRange(series, 1, n + 1);
        double[] before = Arrays.copyOf(series, n);
        LeastSquares fit = LeastSquares.fit(now, withTerms(before));
        Samples.requireResiduals(series, fit.rss(), n);
        double[] residuals = fit.residuals();
        int lags = bandwidth.lagsFor(residuals);
        double variance = fit.rss() / n;
        double longRun = Bandwidth.longRunVariance(residuals, lags);
        if (!(longRun > 0)) {
            throw new IllegalArgumentException("the long-run variance must be above 0, is " + longRun);
        }
        int level = trend.terms();
        double t = (fit.coefficient(level) - 1) / fit.standardError(level);
        double moment = moment(convention == Convention.URCA ? now : before);
        double half = (longRun - variance) / 2;
        double zTau = Math.sqrt(variance / longRun) * t - half / Math.sqrt(longRun * moment);
        double zAlpha = n * (fit.coefficient(level) - 1) - half / moment;
        return new Result(zTau, zAlpha, lags, n, criticalValues(n));
    }

    private double[][] withTerms(double[] level) {
        double[] ones = LeastSquares.ones(level.length);
        return trend == Trend.CONSTANT
                ? new double[][] {ones, level}
                : new double[][] {ones, LeastSquares.power(level.length, 1), level};
    }

    /** The residual sum of squares of the level on the terms over n^2; with a trend times {@code 1 - n^-2}. */
    private double moment(double[] level) {
        double n = level.length;
        double[] ones = LeastSquares.ones(level.length);
        if (trend == Trend.CONSTANT) {
            return LeastSquares.fit(level, ones).rss() / (n * n);
        }
        double rss = LeastSquares.fit(level, ones, LeastSquares.power(level.length, 1))
                .rss();
        return (1 - 1 / (n * n)) * rss / (n * n);
    }

    private CriticalValues criticalValues(double n) {
        return trend == Trend.CONSTANT
                ? new CriticalValues(
                        -3.4335 - 5.999 / n - 29.25 / (n * n),
                        -2.8621 - 2.738 / n - 8.36 / (n * n),
                        -2.5671 - 1.438 / n - 4.48 / (n * n))
                : new CriticalValues(
                        -3.9638 - 8.353 / n - 47.44 / (n * n),
                        -3.4126 - 4.039 / n - 17.83 / (n * n),
                        -3.1279 - 2.418 / n - 7.58 / (n * n));
    }
}
