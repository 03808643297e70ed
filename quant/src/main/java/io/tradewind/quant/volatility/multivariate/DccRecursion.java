// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

import io.tradewind.quant.distribution.GammaFunction;

/**
 * Correlations and their log-likelihood from standardised residuals, the marginal variances left out.
 *
 * <p>Before the first observation Q is its target and the shocks are a given number: rmgarch takes 0 when it estimates and 1 when it
 * computes correlations and the likelihood it reports.
 */
final class DccRecursion {
    private static final double LOG_TWO_PI = 1.8378770664093453;
    private static final double LOG_PI = 1.1447298858494002;

    private final DccModel model;
    private final double[][] shocks;
    private final double[][] downs;
    private final double before;
    private final int size;
    private final int count;
    private final double[][] target;
    private final double[][] downTarget;
    private final double[][] history;
    private final double[][] factor;
    private final double[] solution;

    DccRecursion(DccModel model, double[][] shocks, double before) {
        this.model = model;
        this.shocks = shocks;
        this.before = before;
        this.size = shocks.length;
        this.count = shocks[0].length;
        this.downs = downs(shocks);
        this.target = Moments.covariance(shocks);
        this.downTarget = model.asymmetric() ? Moments.covariance(downs) : new double[size][size];
        this.history = new double[count + model.lags()][size * size];
        this.factor = new double[size][size];
        this.solution = new double[size];
    }

    private static double[][] downs(double[][] shocks) {
        double[][] downs = new double[shocks.length][shocks[0].length];
        for (int i = 0; i < shocks.length; i++) {
            for (int t = 0; t < shocks[i].length; t++) {
                downs[i][t] = Math.min(0, shocks[i][t]);
            }
        }
        return downs;
    }

    double[][] target() {
        return target;
    }

    double[][] downTarget() {
        return downTarget;
    }

    /** Q at an observation, as filled by the last run. */
    double[][] q(int t) {
        double[][] q = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                q[i][j] = history[t + model.lags()][i * size + j];
            }
        }
        return q;
    }

    /**
     * The log-likelihood of all observations, Jacobians of the marginal variances left out.
     *
     * @param each receives that of each observation, or is empty
     * @return NaN where a correlation matrix is not positive definite
     */
    double run(double[] parameters, double[] each) {
        for (int t = 0; t < model.lags(); t++) {
            for (int i = 0; i < size * size; i++) {
                history[t][i] = target[i / size][i % size];
            }
        }
        double degrees = model.degreesOfFreedom(parameters);
        double constant = constant(degrees);
        double sum = 0;
        for (int t = 0; t < count; t++) {
            step(parameters, t);
            double logDeterminant = decompose(history[t + model.lags()]);
            if (Double.isNaN(logDeterminant)) {
                return Double.NaN;
            }
            double distance = distance(t);
            double kernel = model.student()
                    ? 0.5 * (degrees + size) * StrictMath.log1p(distance / (degrees - 2))
                    : 0.5 * distance;
            double value = constant - 0.5 * logDeterminant - kernel;
            sum += value;
            if (each.length > 0) {
                each[t] = value;
            }
        }
        return sum;
    }

    private double constant(double degrees) {
        if (!model.student()) {
            return -0.5 * size * LOG_TWO_PI;
        }
        return GammaFunction.logarithm(0.5 * (degrees + size))
                - GammaFunction.logarithm(0.5 * degrees)
                - 0.5 * size * (LOG_PI + StrictMath.log(degrees - 2));
    }

    private void step(double[] parameters, int t) {
        double free = 1 - model.memory(parameters);
        double asymmetry = model.asymmetry(parameters);
        double[] q = history[t + model.lags()];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = free * target[i][j] - asymmetry * downTarget[i][j];
                for (int k = 1; k <= model.a(); k++) {
                    value += parameters[k - 1] * product(shocks, i, j, t - k);
                }
                for (int k = 1; k <= model.b(); k++) {
                    value += parameters[model.a() + k - 1] * history[t + model.lags() - k][i * size + j];
                }
                if (model.asymmetric()) {
                    value += asymmetry * product(downs, i, j, t - 1);
                }
                q[i * size + j] = value;
                q[j * size + i] = value;
            }
        }
    }

    private double product(double[][] values, int i, int j, int t) {
        return t >= 0 ? values[i][t] * values[j][t] : before * before;
    }

    /** Cholesky's factor of the correlations of q, and the logarithm of their determinant; NaN when there is none. */
    private double decompose(double[] q) {
        double determinant = 1;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 : q[i * size + j] / Math.sqrt(q[i * size + i] * q[j * size + j]);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i > j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > 0) {
                    factor[i][i] = Math.sqrt(sum);
                    determinant *= sum;
                } else {
                    return Double.NaN;
                }
            }
        }
        return StrictMath.log(determinant);
    }

    private double distance(int t) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double value = shocks[i][t];
            for (int k = 0; k < i; k++) {
                value -= factor[i][k] * solution[k];
            }
            solution[i] = value / factor[i][i];
            sum += solution[i] * solution[i];
        }
        return sum;
    }
}
