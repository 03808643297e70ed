// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.linear;

/**
 * A symmetric positive definite matrix, factored once ({@code L L'}, Cholesky) and solved many times.
 *
 * <p>Source: G. Golub and C. Van Loan, Matrix Computations, algorithm 4.2.1. A pivot below 1e-12 of its diagonal counts as zero: what
 * is left of that variable, given those before it, is rounding.
 */
public final class PositiveDefinite {
    private static final double LEAST_PIVOT = 1e-12;

    private final double[][] lower;

    private PositiveDefinite(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Factors a matrix.
     *
     * @param name of the argument, for errors
     * @param matrix square, finite, symmetric to a relative 1e-8; its lower triangle counts
     * @return the factored matrix
     * @throws SingularMatrixException when it is not positive definite
     * @throws IllegalArgumentException when it is empty, not square, not finite or not symmetric
     */
    public static PositiveDefinite of(String name, double[][] matrix) {
        requireSymmetric(name, matrix);
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] - dot(lower[i], lower[j], j);
                if (i == j) {
                    if (!(rest > LEAST_PIVOT * matrix[i][i])) {
                        throw new SingularMatrixException(name, i);
                    }
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    lower[i][j] = rest / lower[j][j];
                }
            }
        }
        return new PositiveDefinite(lower);
    }

    /**
     * Refuses what is not a symmetric matrix.
     *
     * @param name of the argument
     * @param matrix any
     * @throws IllegalArgumentException when it is empty, not square, not finite or not symmetric to a relative 1e-8
     */
    public static void requireSymmetric(String name, double[][] matrix) {
        if (matrix.length == 0) {
            throw new IllegalArgumentException(name + " must have at least one row");
        }
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != matrix.length) {
                throw new IllegalArgumentException(name + " must be square: row " + i + " has " + matrix[i].length
                        + " values, there are " + matrix.length + " rows");
            }
            for (int j = 0; j < i; j++) {
                double allowed = 1e-8 * Math.max(Math.abs(matrix[i][j]), Math.abs(matrix[j][i]));
                double allowedByScale = 1e-12 * Math.sqrt(Math.abs(matrix[i][i] * matrix[j][j]));
                if (!(Math.abs(matrix[i][j] - matrix[j][i]) <= Math.max(allowed, allowedByScale))) {
                    throw new IllegalArgumentException(name + " must be finite and symmetric: [" + i + "][" + j
                            + "] is " + matrix[i][j] + " and [" + j + "][" + i + "] is " + matrix[j][i]);
                }
            }
            if (!Double.isFinite(matrix[i][i])) {
                throw new IllegalArgumentException(name + "[" + i + "][" + i + "] must be finite, is " + matrix[i][i]);
            }
        }
    }

    private static double dot(double[] a, double[] b, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /**
     * Number of rows.
     *
     * @return 1 or more
     */
    public int size() {
        return lower.length;
    }

    /**
     * Solves {@code A x = b}.
     *
     * @param b right side, one value per row
     * @return x
     * @throws IllegalArgumentException when the length differs
     */
    public double[] solve(double[] b) {
        if (b.length != lower.length) {
            throw new IllegalArgumentException("a right side must have " + lower.length + " values, has " + b.length);
        }
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < x.length; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }

    /**
     * The inverse matrix.
     *
     * @return a new array, symmetric to rounding
     */
    public double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            double[] unit = new double[lower.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }

    /**
     * Logarithm of the determinant.
     *
     * @return any number
     */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += StrictMath.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /**
     * The triangle L.
     *
     * @return a copy
     */
    public double[][] lower() {
        double[][] copy = new double[lower.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = lower[i].clone();
        }
        return copy;
    }
}
