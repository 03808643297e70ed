// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.linear;

/**
 * A linear regression by ordinary least squares, {@code y = X b + e}.
 *
 * <p>Source: the decomposition {@link HouseholderQr}; log-likelihood and information criteria under normal errors with the variance at
 * its maximum likelihood value, the variance not counted as a parameter, as statsmodels 0.13 {@code OLS} has them (R's {@code AIC} counts
 * it). Standard errors divide the residual sum of squares by rows less columns.
 */
public final class LeastSquares {
    private final int observations;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[][] inverse;
    private final double rss;
    private final double centredSquares;
    private final double plainSquares;

    private LeastSquares(HouseholderQr qr, double[] target) {
        double[] rotated = qr.rotate(target);
        this.observations = target.length;
        this.coefficients = qr.solve(rotated, qr.columns());
        this.residuals = qr.residuals(target);
        this.inverse = qr.inverse(qr.columns());
        this.rss = sumOfSquares(residuals, 0);
        this.plainSquares = sumOfSquares(target, 0);
        this.centredSquares = sumOfSquares(target, mean(target));
    }

    /**
     * Fits.
     *
     * @param target y, all finite
     * @param regressors columns of X, each as long as y; an intercept is a column of ones
     * @return the fit
     * @throws RankDeficientException when a regressor depends on those before it
     * @throws IllegalArgumentException when lengths differ, rows are not more than columns, or a value is not finite
     */
    public static LeastSquares fit(double[] target, double[]... regressors) {
        if (target.length <= regressors.length) {
            throw new IllegalArgumentException(
                    regressors.length + " regressors need more observations than " + target.length);
        }
        for (int i = 0; i < target.length; i++) {
            if (!Double.isFinite(target[i])) {
                throw new IllegalArgumentException("target " + i + " must be finite, is " + target[i]);
            }
        }
        return new LeastSquares(HouseholderQr.of(regressors), target);
    }

    /**
     * A column of ones.
     *
     * @param rows its length
     * @return the regressor of an intercept
     */
    public static double[] ones(int rows) {
        return power(rows, 0);
    }

    /**
     * A trend: {@code (1, 2, 3, ...)} to a power.
     *
     * @param rows its length
     * @param exponent 0 for an intercept, 1 for a line, 2 for its square
     * @return the regressor
     */
    public static double[] power(int rows, int exponent) {
        double[] column = new double[rows];
        for (int i = 0; i < rows; i++) {
            double value = 1;
            for (int k = 0; k < exponent; k++) {
                value *= i + 1.0;
            }
            column[i] = value;
        }
        return column;
    }

    /**
     * Coefficients in the order of the regressors.
     *
     * @return a copy
     */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /**
     * One coefficient.
     *
     * @param regressor its index
     * @return the estimate
     */
    public double coefficient(int regressor) {
        return coefficients[regressor];
    }

    /**
     * Standard error of a coefficient, for errors that are alike and independent.
     *
     * @param regressor its index
     * @return 0 or more
     */
    public double standardError(int regressor) {
        return Math.sqrt(variance() * covarianceFactor(regressor, regressor));
    }

    /**
     * A coefficient over its standard error.
     *
     * @param regressor its index
     * @return the t-statistic; infinite or NaN for a fit without residuals
     */
    public double tStatistic(int regressor) {
        return coefficients[regressor] / standardError(regressor);
    }

    /**
     * Covariance of two coefficients.
     *
     * @param first index of a regressor
     * @param second index of a regressor
     * @return the covariance
     */
    public double covariance(int first, int second) {
        return variance() * covarianceFactor(first, second);
    }

    private double covarianceFactor(int first, int second) {
        double sum = 0;
        for (int k = Math.max(first, second); k < coefficients.length; k++) {
            sum += inverse[first][k] * inverse[second][k];
        }
        return sum;
    }

    /**
     * Residuals, one an observation.
     *
     * @return a copy
     */
    public double[] residuals() {
        return residuals.clone();
    }

    /**
     * Sum of the squares of the residuals.
     *
     * @return 0 or more
     */
    public double rss() {
        return rss;
    }

    /**
     * Variance of the errors, divisor {@link #degreesOfFreedom}.
     *
     * @return 0 or more
     */
    public double variance() {
        return rss / degreesOfFreedom();
    }

    /**
     * Number of observations.
     *
     * @return more than the regressors
     */
    public int observations() {
        return observations;
    }

    /**
     * Observations less regressors.
     *
     * @return at least 1
     */
    public int degreesOfFreedom() {
        return observations - coefficients.length;
    }

    /**
     * Share of the squares around the mean that the fit explains: for models with an intercept.
     *
     * @return at most 1; NaN when the target is constant
     */
    public double rSquared() {
        return 1 - rss / centredSquares;
    }

    /**
     * Share of the plain squares that the fit explains: for models without an intercept.
     *
     * @return 0 to 1; NaN when the target is 0
     */
    public double uncentredRSquared() {
        return 1 - rss / plainSquares;
    }

    /**
     * F-statistic of all slopes together, for models with an intercept: against {@code FisherF(columns - 1, degreesOfFreedom)}.
     *
     * @return 0 or more; NaN when the intercept is the only regressor
     */
    public double fStatistic() {
        return (centredSquares - rss) / (coefficients.length - 1) / variance();
    }

    /**
     * Log-likelihood under normal errors at its maximum.
     *
     * @return the logarithm; plus infinity for a fit without residuals
     */
    public double logLikelihood() {
        return logLikelihood(rss, observations);
    }

    /**
     * Akaike's criterion.
     *
     * @return {@code -2 logLikelihood + 2 columns}
     */
    public double aic() {
        return -2 * logLikelihood() + 2.0 * coefficients.length;
    }

    /**
     * Schwarz's criterion.
     *
     * @return {@code -2 logLikelihood + log(rows) columns}
     */
    public double bic() {
        return -2 * logLikelihood() + StrictMath.log(observations) * coefficients.length;
    }

    /**
     * Log-likelihood of any regression with normal errors.
     *
     * @param rss residual sum of squares
     * @param observations number of them
     * @return {@code -n/2 (log(2 pi rss / n) + 1)}
     */
    public static double logLikelihood(double rss, int observations) {
        double half = observations / 2.0;
        return -half * StrictMath.log(2 * StrictMath.PI) - half * StrictMath.log(rss / observations) - half;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double sumOfSquares(double[] values, double centre) {
        double sum = 0;
        for (double value : values) {
            sum += (value - centre) * (value - centre);
        }
        return sum;
    }
}
