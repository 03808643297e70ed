// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.regression;

import io.tradewind.quant.linear.PositiveDefinite;

/**
 * Least squares with a penalty on squared coefficients: {@code |y - b0 - X b|^2 + penalty |b|^2}; the intercept is free.
 *
 * <p>Source: Hoerl and Kennard (1970). Checked against scikit-learn 1.2.1 {@code Ridge(alpha)}.
 */
public final class RidgeRegression {

    private RidgeRegression() {}

    /**
     * Fits rows.
     *
     * @param rows n rows of p finite numbers
     * @param target n numbers
     * @param penalty at least 0; with 0 the columns must be independent
     * @throws IllegalArgumentException when the input is ragged, not finite, or the columns are dependent and the penalty 0
     */
    public static LinearModel fit(double[][] rows, double[] target, double penalty) {
        int p = Design.check(rows, target);
        if (!(penalty >= 0)) {
            throw new IllegalArgumentException("penalty must be at least 0, got " + penalty);
        }
        double[] means = Design.means(rows, p);
        double targetMean = Design.mean(target);
        double[][] normal = new double[p][p];
        double[] right = new double[p];
        for (int i = 0; i < rows.length; i++) {
            addRow(normal, right, rows[i], means, target[i] - targetMean);
        }
        for (int j = 0; j < p; j++) {
            normal[j][j] += penalty;
        }
        double[] coefficients = PositiveDefinite.of("normal equations", normal).solve(right);
        double intercept = targetMean;
        for (int j = 0; j < p; j++) {
            intercept -= coefficients[j] * means[j];
        }
        return new LinearModel(intercept, coefficients);
    }

    private static void addRow(double[][] normal, double[] right, double[] row, double[] means, double target) {
        int p = row.length;
        for (int j = 0; j < p; j++) {
            double left = row[j] - means[j];
            right[j] += left * target;
            for (int k = 0; k < p; k++) {
                normal[j][k] += left * (row[k] - means[k]);
            }
        }
    }
}
