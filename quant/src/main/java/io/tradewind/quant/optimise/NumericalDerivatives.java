// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import java.util.Arrays;

/**
 * Gradients and Hessian matrices by differences.
 *
 * <p>Three methods with the steps of known programs, since standard errors depend on them where a function is rough: central
 * differences with steps in proportion to the variables (statsmodels {@code approx_fprime(centered)} and {@code approx_hess3}: M. S.
 * Ridout, Statistical applications of the complex-step method, 2009, eq. 9), fixed steps as R's {@code optimHess}, and Richardson's
 * extrapolation over halved steps as R's {@code numDeriv}.
 *
 * <p>A function that is not defined at one of the points gives a result with NaN, which the caller must look for.
 */
public final class NumericalDerivatives {
    private static final double EPSILON = Math.ulp(1.0);
    private static final double CUBE_ROOT = StrictMath.cbrt(EPSILON);
    private static final double FOURTH_ROOT = Math.sqrt(Math.sqrt(EPSILON));
    private static final double SMALLEST_SCALE = 0.1;
    private static final double OPTIM_STEP = 1e-3;
    private static final int ROUNDS = 4;
    private static final double RICHARDSON_SHARE = 1e-4;
    private static final double RICHARDSON_HESSIAN_SHARE = 0.1;
    private static final double RICHARDSON_NEAR_ZERO = 1e-4;
    private static final double ZERO_BELOW = Math.sqrt(EPSILON / 7e-7);

    private NumericalDerivatives() {}

    /** The gradient by central differences, with steps of the cube root of the rounding error times max(|x|, 0.1). */
    public static double[] gradient(Objective function, double[] x) {
        return gradient(function, x, scaledSteps(x, CUBE_ROOT));
    }

    /**
     * The gradient by central differences.
     *
     * @param steps one for each variable, above 0
     */
    public static double[] gradient(Objective function, double[] x, double[] steps) {
        double[] point = x.clone();
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = slope(function, point, i, steps[i]);
        }
        return gradient;
    }

    /**
     * The gradient by Richardson's extrapolation of four central differences (numDeriv's {@code grad} with its usual arguments): eight
     * evaluations for a variable, about ten correct digits of a smooth function.
     */
    public static double[] richardsonGradient(Objective function, double[] x) {
        double[] point = x.clone();
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] rows = new double[ROUNDS];
            double step = richardsonStep(x[i], RICHARDSON_SHARE);
            for (int round = 0; round < ROUNDS; round++, step /= 2) {
                rows[round] = slope(function, point, i, step);
            }
            gradient[i] = extrapolate(rows);
        }
        return gradient;
    }

    /** The Hessian matrix by central differences, with steps of the fourth root of the rounding error times max(|x|, 0.1). */
    public static double[][] hessian(Objective function, double[] x) {
        return hessian(function, x, scaledSteps(x, FOURTH_ROOT));
    }

    /**
     * The Hessian matrix by central differences of four points for each pair of variables.
     *
     * @param steps one for each variable, above 0
     * @return symmetric
     */
    public static double[][] hessian(Objective function, double[] x, double[] steps) {
        double[] point = x.clone();
        double[][] hessian = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                double up = slopeAt(function, point, i, steps[i], j, steps[j]);
                double down = slopeAt(function, point, i, -steps[i], j, steps[j]);
                hessian[i][j] = (up - down) / (2 * steps[i]);
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }

    /** The Hessian matrix as R's {@code optimHess} computes it with its usual steps of 0.001 for each variable. */
    public static double[][] optimHessian(Objective function, double[] x) {
        double[] steps = new double[x.length];
        Arrays.fill(steps, OPTIM_STEP);
        return optimHessian(function, x, steps);
    }

    /**
     * The Hessian matrix as R's {@code optimHess} computes it: central differences of central differences, made symmetric.
     *
     * @param steps R's {@code ndeps} times {@code parscale}, one for each variable, above 0
     * @return symmetric
     */
    public static double[][] optimHessian(Objective function, double[] x, double[] steps) {
        double[] point = x.clone();
        double[][] hessian = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            point[i] = x[i] + steps[i];
            double[] up = gradient(function, point, steps);
            point[i] = x[i] - steps[i];
            double[] down = gradient(function, point, steps);
            point[i] = x[i];
            for (int j = 0; j < x.length; j++) {
                up[j] = (up[j] - down[j]) / (2 * steps[i]);
            }
            hessian[i] = up;
        }
        return symmetric(hessian);
    }

    /**
     * The Hessian matrix by Richardson's extrapolation of four differences for each pair of variables, with the points and steps of
     * numDeriv's {@code hessian}: a tenth of a variable, or 1e-4 near zero, halved three times. For functions that are smooth over that
     * distance.
     */
    public static double[][] richardsonHessian(Objective function, double[] x) {
        double[] point = x.clone();
        double middle = function.valueAt(point);
        double[][] hessian = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            hessian[i][i] = richardsonCurvature(function, point, i, middle);
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                hessian[i][j] = richardsonMixed(function, point, i, j, middle, hessian);
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }

    private static double richardsonCurvature(Objective function, double[] point, int i, double middle) {
        double[] rows = new double[ROUNDS];
        double step = richardsonStep(point[i], RICHARDSON_HESSIAN_SHARE);
        for (int round = 0; round < ROUNDS; round++, step /= 2) {
            double up = valueAt(function, point, i, step, i, 0);
            double down = valueAt(function, point, i, -step, i, 0);
            rows[round] = (up - 2 * middle + down) / (step * step);
        }
        return extrapolate(rows);
    }

    private static double richardsonMixed(
            Objective function, double[] point, int i, int j, double middle, double[][] hessian) {
        double[] rows = new double[ROUNDS];
        double stepI = richardsonStep(point[i], RICHARDSON_HESSIAN_SHARE);
        double stepJ = richardsonStep(point[j], RICHARDSON_HESSIAN_SHARE);
        for (int round = 0; round < ROUNDS; round++, stepI /= 2, stepJ /= 2) {
            double up = valueAt(function, point, i, stepI, j, stepJ);
            double down = valueAt(function, point, i, -stepI, j, -stepJ);
            double squares = hessian[i][i] * stepI * stepI + hessian[j][j] * stepJ * stepJ;
            rows[round] = (up - 2 * middle + down - squares) / (2 * stepI * stepJ);
        }
        return extrapolate(rows);
    }

    private static double valueAt(Objective function, double[] point, int i, double stepI, int j, double stepJ) {
        double beforeI = point[i];
        double beforeJ = point[j];
        point[i] = beforeI + stepI;
        point[j] += stepJ;
        double value = function.valueAt(point);
        point[j] = beforeJ;
        point[i] = beforeI;
        return value;
    }

    /** Removes the errors of second, fourth ... order from values with halved steps. */
    private static double extrapolate(double[] rows) {
        double factor = 4;
        for (int last = rows.length - 1; last > 0; last--, factor *= 4) {
            for (int k = 0; k < last; k++) {
                rows[k] = (factor * rows[k + 1] - rows[k]) / (factor - 1);
            }
        }
        return rows[0];
    }

    private static double richardsonStep(double x, double share) {
        return share * Math.abs(x) + (Math.abs(x) < ZERO_BELOW ? RICHARDSON_NEAR_ZERO : 0);
    }

    private static double slopeAt(
            Objective function, double[] point, int shifted, double shift, int along, double step) {
        double before = point[shifted];
        point[shifted] = before + shift;
        double slope = slope(function, point, along, step);
        point[shifted] = before;
        return slope;
    }

    private static double slope(Objective function, double[] point, int i, double step) {
        double before = point[i];
        point[i] = before + step;
        double up = function.valueAt(point);
        point[i] = before - step;
        double down = function.valueAt(point);
        point[i] = before;
        return (up - down) / (2 * step);
    }

    private static double[] scaledSteps(double[] x, double share) {
        double[] steps = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            steps[i] = share * Math.max(Math.abs(x[i]), SMALLEST_SCALE);
        }
        return steps;
    }

    private static double[][] symmetric(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
