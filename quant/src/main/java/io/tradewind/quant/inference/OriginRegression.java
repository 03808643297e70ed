// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;

/**
 * A line through the origin by least squares, {@code y = coefficient x}, over observations that lie in cells of equal time.
 *
 * <p>Observations of neighbouring cells may depend on one another, as responses over overlapping horizons do. The standard error is
 * that of W. K. Newey and K. D. West (A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix,
 * Econometrica 55, 1987) on the sums of each cell; the interval draws blocks of cells in a circle (D. N. Politis and J. P. Romano, A circular
 * block-resampling procedure for stationary data, 1992). With few blocks both are too narrow.
 *
 * @param coefficient of x
 * @param standardError of the coefficient
 * @param lower end of the interval
 * @param upper end of the interval
 * @param r2 share of the squares of y that the line explains; not centred, since there is no intercept
 * @param aic Akaike's information criterion under normal errors, comparable between laws for the same y
 * @param count observations
 */
public record OriginRegression(
        double coefficient, double standardError, double lower, double upper, double r2, double aic, int count) {

    /**
     * How the errors depend on time.
     *
     * @param cells of the whole time, at least 2
     * @param lags cells over which errors depend on one another, not negative
     * @param block cells drawn together, at least 1
     * @param resamples of the interval, at least 1
     * @param confidence of the interval, above 0 and below 1
     * @param seed of the draws
     */
    public record Dependence(int cells, int lags, int block, int resamples, double confidence, long seed) {}

    /**
     * Fits the line.
     *
     * @param x one value for each observation, not all 0
     * @param y as many
     * @param cell of each observation, from 0 on
     * @param dependence of the errors
     * @return the fit
     * @throws IllegalArgumentException when there are fewer than three observations
     */
    public static OriginRegression of(double[] x, double[] y, int[] cell, Dependence dependence) {
        int n = x.length;
        if (n < 3) {
            throw new IllegalArgumentException("a line needs three observations, not " + n);
        }
        double[] xx = new double[dependence.cells()];
        double[] xy = new double[dependence.cells()];
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xx[cell[i]] += x[i] * x[i];
            xy[cell[i]] += x[i] * y[i];
            yy += y[i] * y[i];
        }
        double coefficient = sum(xy) / sum(xx);
        double rest = StrictMath.max(Double.MIN_NORMAL, yy - coefficient * sum(xy));
        double[] interval = interval(xx, xy, dependence);
        return new OriginRegression(
                coefficient,
                standardError(xx, xy, coefficient, dependence.lags()),
                interval[0],
                interval[1],
                1 - rest / yy,
                n * StrictMath.log(rest / n) + 2,
                n);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double standardError(double[] xx, double[] xy, double coefficient, int lags) {
        double[] scores = new double[xx.length];
        Arrays.setAll(scores, i -> xy[i] - coefficient * xx[i]);
        double variance = lagged(scores, 0);
        for (int lag = 1; lag <= lags && lag < scores.length; lag++) {
            variance += 2 * (1 - lag / (lags + 1.0)) * lagged(scores, lag);
        }
        return StrictMath.sqrt(StrictMath.max(0, variance)) / sum(xx);
    }

    private static double lagged(double[] scores, int lag) {
        double sum = 0;
        for (int i = lag; i < scores.length; i++) {
            sum += scores[i] * scores[i - lag];
        }
        return sum;
    }

    private static double[] interval(double[] xx, double[] xy, Dependence dependence) {
        Xoshiro256 random = new Xoshiro256(dependence.seed());
        double[] drawn = new double[dependence.resamples()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = resample(xx, xy, dependence.block(), random);
        }
        Arrays.sort(drawn);
        int outside = (int) (drawn.length * (1 - dependence.confidence()) / 2);
        return new double[] {drawn[outside], drawn[drawn.length - 1 - outside]};
    }

    private static double resample(double[] xx, double[] xy, int block, Xoshiro256 random) {
        double squares = 0;
        double products = 0;
        for (int taken = 0; taken < xx.length; ) {
            int start = random.nextInt(xx.length);
            for (int i = 0; i < block && taken < xx.length; i++, taken++) {
                squares += xx[(start + i) % xx.length];
                products += xy[(start + i) % xx.length];
            }
        }
        return squares > 0 ? products / squares : 0;
    }
}
