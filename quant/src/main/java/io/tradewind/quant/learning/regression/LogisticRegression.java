// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.regression;

import io.tradewind.quant.linear.PositiveDefinite;

/**
 * Logistic regression by Newton's method with step halving, maximising {@code log L - penalty |b|^2 / 2}; the intercept is free.
 *
 * <p>Source: McCullagh and Nelder (1989). Checked against scikit-learn 1.2.1 {@code LogisticRegression(penalty='none')}; its
 * {@code C} is {@code 1 / penalty}.
 */
public final class LogisticRegression {

    private static final int MOST_STEPS = 200;
    private static final double DECREMENT = 1e-14;
    private static final double ROUNDING = 1e-12;

    private final double[][] rows;
    private final double[] target;
    private final double penalty;
    private final int p;

    private LogisticRegression(double[][] rows, double[] target, double penalty) {
        this.p = Design.check(rows, target);
        this.rows = rows;
        this.target = target;
        this.penalty = penalty;
    }

    /**
     * Fits rows.
     *
     * @param rows n rows of p finite numbers
     * @param target n values, each 0 or 1, both present
     * @param penalty at least 0
     * @return the linear predictor; its {@link #probability} is that of 1
     * @throws IllegalArgumentException when the input is ragged, not finite, singular, or of one class only
     * @throws IllegalStateException when the fit does not converge, as when a plane separates the classes and the penalty is 0
     */
    public static LinearModel fit(double[][] rows, double[] target, double penalty) {
        if (!(penalty >= 0)) {
            throw new IllegalArgumentException("penalty must be at least 0, got " + penalty);
        }
        var fit = new LogisticRegression(rows, target, penalty);
        fit.requireTwoClasses();
        return fit.solve();
    }

    /** The probability of class 1 for a linear predictor. */
    public static double probability(double predictor) {
        return 1 / (1 + StrictMath.exp(-predictor));
    }

    private void requireTwoClasses() {
        int ones = 0;
        for (double value : target) {
            if (value != 0 && value != 1) {
                throw new IllegalArgumentException("targets must be 0 or 1, got " + value);
            }
            ones += (int) value;
        }
        if (ones == 0 || ones == target.length) {
            throw new IllegalArgumentException("both classes are needed, all targets are " + target[0]);
        }
    }

    private LinearModel solve() {
        double[] beta = new double[p + 1];
        double objective = objective(beta);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[p + 1];
            double[] direction = direction(beta, gradient);
            double decrement = dot(gradient, direction);
            if (decrement < DECREMENT) {
                return model(moved(beta, direction, 1));
            }
            double length = 1;
            double[] next = moved(beta, direction, length);
            double value = objective(next);
            while (!(value >= objective - ROUNDING * StrictMath.abs(objective)) && length > ROUNDING) {
                length /= 2;
                next = moved(beta, direction, length);
                value = objective(next);
            }
            requireNotSeparated(next);
            beta = next;
            objective = value;
        }
        throw new IllegalStateException("logistic regression did not converge in " + MOST_STEPS + " steps");
    }

    private void requireNotSeparated(double[] beta) {
        if (penalty == 0 && objective(beta) > -1e-6) {
            throw new IllegalStateException(
                    "a plane separates the classes, so the coefficients have no maximum: use a penalty above 0");
        }
    }

    private LinearModel model(double[] beta) {
        double[] coefficients = new double[p];
        System.arraycopy(beta, 1, coefficients, 0, p);
        return new LinearModel(beta[0], coefficients);
    }

    /** Newton direction; fills the gradient of the objective. */
    private double[] direction(double[] beta, double[] gradient) {
        double[][] information = new double[p + 1][p + 1];
        for (int i = 0; i < rows.length; i++) {
            double probability = probability(predictor(beta, rows[i]));
            double weight = probability * (1 - probability);
            for (int j = 0; j <= p; j++) {
                double left = column(i, j);
                gradient[j] += left * (target[i] - probability);
                for (int k = 0; k <= p; k++) {
                    information[j][k] += weight * left * column(i, k);
                }
            }
        }
        for (int j = 1; j <= p; j++) {
            gradient[j] -= penalty * beta[j];
            information[j][j] += penalty;
        }
        return PositiveDefinite.of("information matrix", information).solve(gradient);
    }

    private double objective(double[] beta) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double predictor = predictor(beta, rows[i]);
            double signed = target[i] == 1 ? predictor : -predictor;
            sum -= signed > 0
                    ? StrictMath.log1p(StrictMath.exp(-signed))
                    : StrictMath.log1p(StrictMath.exp(signed)) - signed;
        }
        for (int j = 1; j <= p; j++) {
            sum -= penalty * beta[j] * beta[j] / 2;
        }
        return sum;
    }

    private double column(int row, int index) {
        return index == 0 ? 1 : rows[row][index - 1];
    }

    private static double predictor(double[] beta, double[] row) {
        double sum = beta[0];
        for (int j = 0; j < row.length; j++) {
            sum += beta[j + 1] * row[j];
        }
        return sum;
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] += length * direction[j];
        }
        return to;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
