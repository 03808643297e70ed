// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.LeastSquares;

/**
 * The KPSS test: null hypothesis stationarity around a level or a line, alternative a unit root.
 *
 * <p>Source: D. Kwiatkowski, P. C. B. Phillips, P. Schmidt and Y. Shin, Testing the null hypothesis of stationarity against the alternative of a
 * unit root, Journal of Econometrics 54 (1992); the statistic is equation 11 over the long-run variance, the critical values are table 1.
 * References: statsmodels 0.13 {@code kpss}, urca 1.3 {@code ur.kpss}, tseries 0.10 {@code kpss.test}, which differ in the
 * {@link Bandwidth} only.
 *
 * @param trend CONSTANT for a level, LINEAR for a line
 * @param bandwidth of the long-run variance
 */
public record Kpss(Trend trend, Bandwidth bandwidth) {
    private static final double[] PROBABILITIES = {0.10, 0.05, 0.025, 0.01};
    private static final double[] LEVEL = {0.347, 0.463, 0.574, 0.739};
    private static final double[] LINE = {0.119, 0.146, 0.176, 0.216};
    private static final int LEAST_VALUES = 4;

    /** Checks the options. */
    public Kpss {
        if (trend != Trend.CONSTANT && trend != Trend.LINEAR) {
            throw new IllegalArgumentException("trend must be CONSTANT or LINEAR, is " + trend);
        }
    }

    /**
     * What the test found.
     *
     * @param statistic 0 or more; large values speak against stationarity
     * @param p interpolated in the table and within 0.01 to 0.10, the ends being bounds
     * @param lags of the long-run variance
     * @param criticalValues at 10 %, 5 % and 1 %
     * @param atTwoAndAHalfPercent critical value
     */
    public record Result(
            double statistic, double p, int lags, CriticalValues criticalValues, double atTwoAndAHalfPercent) {}

    /**
     * Tests a series.
     *
     * @param series finite values that are not all alike, at least {@value #LEAST_VALUES}
     * @return statistic and p
     * @throws IllegalArgumentException when the series is short, constant, not finite or exactly a line, or the lags are too many
     */
    public Result test(double[] series) {
        Samples.requireVariation("series", Samples.requireFinite("series", series, LEAST_VALUES));
        double[] residuals = residuals(series);
        Samples.requireResiduals(series, Samples.laggedProducts(residuals, 0), residuals.length);
        int lags = bandwidth.lagsFor(residuals);
        double partialSum = 0;
        double squares = 0;
        for (double residual : residuals) {
            partialSum += residual;
            squares += partialSum * partialSum;
        }
        double n = series.length;
        double variance = Bandwidth.longRunVariance(residuals, lags);
        if (!(variance > 0)) {
            throw new IllegalArgumentException("the long-run variance must be above 0, is " + variance);
        }
        double statistic = squares / (n * n) / variance;
        double[] table = trend == Trend.CONSTANT ? LEVEL : LINE;
        double p = TabulatedP.interpolate(table, PROBABILITIES, statistic);
        return new Result(statistic, p, lags, new CriticalValues(table[3], table[1], table[0]), table[2]);
    }

    private double[] residuals(double[] series) {
        if (trend == Trend.CONSTANT) {
            return Samples.deviations(series);
        }
        int n = series.length;
        return LeastSquares.fit(series, LeastSquares.ones(n), LeastSquares.power(n, 1))
                .residuals();
    }
}
