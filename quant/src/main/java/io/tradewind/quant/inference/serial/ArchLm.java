// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.serial;

import io.tradewind.quant.distribution.ChiSquareDistribution;
import io.tradewind.quant.distribution.FisherF;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.LeastSquares;
import java.util.Arrays;

/**
 * Engle's test: null hypothesis that the squares of residuals do not depend on those before.
 *
 * <p>Source: R. F. Engle, Autoregressive conditional heteroscedasticity with estimates of the variance of United Kingdom inflation, Econometrica
 * 50 (1982): the squares are regressed on an intercept and their lags. Reference: statsmodels 0.13 {@code het_arch}.
 *
 * @param lagrangeMultiplier {@code (n - lags - ddof) R^2}
 * @param lagrangeMultiplierP by the chi-square law with as many degrees of freedom as lags
 * @param f F-statistic of all lags
 * @param fP by the F law
 */
public record ArchLm(double lagrangeMultiplier, double lagrangeMultiplierP, double f, double fP) {
    /**
     * Tests residuals.
     *
     * @param residuals of a model, or returns around their mean; finite
     * @param lags of the squares, at least 1
     * @return both forms
     */
    public static ArchLm of(double[] residuals, int lags) {
        return of(residuals, lags, 0);
    }

    /**
     * Tests residuals of a model with fitted parameters.
     *
     * @param residuals finite
     * @param lags of the squares, at least 1
     * @param ddof taken from the number of observations
     * @return both forms
     * @throws IllegalArgumentException when the residuals are too few for the lags, not finite or their squares are constant
     */
    public static ArchLm of(double[] residuals, int lags, int ddof) {
        Samples.requireRange("lags", lags, 1, Math.max(1, (residuals.length - 2) / 2));
        Samples.requireFinite("residuals", residuals, 2 * lags + 2);
        double[] squares = new double[residuals.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = residuals[i] * residuals[i];
        }
        int rows = squares.length - lags;
        double[] target =
                Samples.requireVariation("squares of residuals", Arrays.copyOfRange(squares, lags, squares.length));
        double[][] columns = new double[lags + 1][];
        columns[0] = LeastSquares.ones(rows);
        for (int lag = 1; lag <= lags; lag++) {
            columns[lag] = Arrays.copyOfRange(squares, lags - lag, lags - lag + rows);
        }
        LeastSquares fit = LeastSquares.fit(target, columns);
        Samples.requireResiduals(squares, fit.rss(), rows);
        double multiplier = (rows - ddof) * fit.rSquared();
        double f = fit.fStatistic();
        return new ArchLm(
                multiplier,
                new ChiSquareDistribution(lags).survival(multiplier),
                f,
                new FisherF(lags, fit.degreesOfFreedom()).survival(f));
    }
}
