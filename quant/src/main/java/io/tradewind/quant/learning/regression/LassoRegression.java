// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.regression;

/**
 * Least squares with a penalty on absolute coefficients: {@code |y - b0 - X b|^2 / (2 n) + penalty |b|_1}; the intercept is free.
 *
 * <p>Source: Tibshirani (1996); cyclic coordinate descent of Friedman, Hastie and Tibshirani (2010). Checked against scikit-learn
 * 1.2.1 {@code Lasso(alpha)}.
 */
public final class LassoRegression {

    private static final int MOST_SWEEPS = 100_000;
    private static final double TOLERANCE = 1e-12;

    private LassoRegression() {}

    /**
     * Fits rows.
     *
     * @param rows n rows of p finite numbers
     * @param target n numbers
     * @param penalty above 0
     * @throws IllegalArgumentException when the input is ragged or not finite, or the penalty is not above 0
     * @throws IllegalStateException when the descent does not converge
     */
    public static LinearModel fit(double[][] rows, double[] target, double penalty) {
        int p = Design.check(rows, target);
        if (!(penalty > 0)) {
            throw new IllegalArgumentException("penalty must be above 0, got " + penalty);
        }
        double[] means = Design.means(rows, p);
        double targetMean = Design.mean(target);
        double[][] columns = columns(rows, means, p);
        double[] residuals = new double[target.length];
        for (int i = 0; i < target.length; i++) {
            residuals[i] = target[i] - targetMean;
        }
        double[] coefficients = new double[p];
        double limit = penalty * target.length;
        int sweeps = 0;
        while (sweep(columns, residuals, coefficients, limit) > TOLERANCE) {
            if (++sweeps > MOST_SWEEPS) {
                throw new IllegalStateException(
                        "the coordinate descent did not converge in " + MOST_SWEEPS + " sweeps");
            }
        }
        double intercept = targetMean;
        for (int j = 0; j < p; j++) {
            intercept -= coefficients[j] * means[j];
        }
        return new LinearModel(intercept, coefficients);
    }

    /** Updates each coefficient once; the largest change of a fitted value's scale. */
    private static double sweep(double[][] columns, double[] residuals, double[] coefficients, double limit) {
        double largest = 0;
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            double squares = dot(column, column);
            if (squares == 0) {
                continue;
            }
            double before = coefficients[j];
            double gradient = dot(column, residuals) + squares * before;
            double after = StrictMath.signum(gradient) * StrictMath.max(0, StrictMath.abs(gradient) - limit) / squares;
            if (after != before) {
                for (int i = 0; i < residuals.length; i++) {
                    residuals[i] -= (after - before) * column[i];
                }
                coefficients[j] = after;
                largest = StrictMath.max(
                        largest, StrictMath.abs(after - before) * StrictMath.sqrt(squares / residuals.length));
            }
        }
        return largest;
    }

    private static double[][] columns(double[][] rows, double[] means, int p) {
        double[][] columns = new double[p][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < p; j++) {
                columns[j][i] = rows[i][j] - means[j];
            }
        }
        return columns;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
