// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.distribution.GammaFunction;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.linear.PositiveDefinite;
import io.tradewind.quant.random.Xoshiro256;

/** What elliptical copulas share: correlation matrices as lists of pairs, quadratic forms, densities at quantiles, draws. */
public final class Elliptical {
    private static final double ROUNDING = 1e-9;

    private Elliptical() {}

    static double[][] require(double[][] correlation) {
        if (correlation.length < 2) {
            throw new IllegalArgumentException("a copula needs at least 2 variables, got " + correlation.length);
        }
        for (int i = 0; i < correlation.length; i++) {
            if (correlation[i].length != correlation.length || !(Math.abs(correlation[i][i] - 1) < ROUNDING)) {
                throw new IllegalArgumentException(
                        "correlation must be square with ones on its diagonal, see row " + i);
            }
        }
        return correlation;
    }

    /** Pairs (1,0), (2,0), ... (2,1), ...: the columns of the lower triangle, as R's {@code copula} numbers them. */
    public static double[][] fromPairs(double[] pairs, int dimension) {
        double[][] matrix = new double[dimension][dimension];
        int next = 0;
        for (int j = 0; j < dimension; j++) {
            matrix[j][j] = 1;
            for (int i = j + 1; i < dimension; i++) {
                matrix[i][j] = pairs[next];
                matrix[j][i] = pairs[next++];
            }
        }
        return matrix;
    }

    /** The list of pairs of a matrix, see {@link #fromPairs}. */
    public static double[] toPairs(double[][] matrix) {
        double[] pairs = new double[pairs(matrix.length)];
        int next = 0;
        for (int j = 0; j < matrix.length; j++) {
            for (int i = j + 1; i < matrix.length; i++) {
                pairs[next++] = matrix[i][j];
            }
        }
        return pairs;
    }

    /** Number of pairs of so many variables. */
    public static int pairs(int dimension) {
        return dimension * (dimension - 1) / 2;
    }

    /** x' M x. */
    public static double quadratic(double[][] matrix, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                sum += x[i] * matrix[i][j] * x[j];
            }
        }
        return sum;
    }

    /** The logarithm of the density for normal quantiles. */
    public static double gaussianLogDensity(double[] x, double quadratic, double logDeterminant) {
        double squares = 0;
        for (double value : x) {
            squares += value * value;
        }
        return -0.5 * (logDeterminant + quadratic - squares);
    }

    /** The logarithm of the density for quantiles of the margin. */
    public static double studentLogDensity(double[] x, double quadratic, double logDeterminant, StudentT margin) {
        double df = margin.degreesOfFreedom();
        double joint = logConstant(df, x.length)
                - 0.5 * logDeterminant
                - 0.5 * (df + x.length) * StrictMath.log1p(quadratic / df);
        for (double value : x) {
            joint -= margin.logDensity(value);
        }
        return joint;
    }

    private static double logConstant(double df, int dimension) {
        return GammaFunction.logarithm(0.5 * (df + dimension))
                - GammaFunction.logarithm(0.5 * df)
                - 0.5 * dimension * StrictMath.log(Math.PI * df);
    }

    static double[] draw(PositiveDefinite correlation, Xoshiro256 random) {
        double[][] lower = correlation.lower();
        double[] independent = new double[lower.length];
        double[] x = new double[lower.length];
        for (int i = 0; i < x.length; i++) {
            independent[i] = NormalDistribution.quantile(Coordinates.uniform(random));
            for (int j = 0; j <= i; j++) {
                x[i] += lower[i][j] * independent[j];
            }
        }
        return x;
    }
}
