// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.correlation;

import io.tradewind.quant.linear.PositiveDefinite;
import io.tradewind.quant.optimise.NotConvergedException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Turns a symmetric matrix that is no correlation matrix (estimated pair by pair, stressed by hand) into one: ones on the diagonal, no
 * negative eigenvalue.
 */
public final class NearestCorrelation {
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_ROUNDS = 20_000;

    private NearestCorrelation() {}

    /**
     * The nearest one by the sum of squared differences.
     *
     * <p>Source: N. Higham, Computing the nearest correlation matrix: a problem from finance, IMA Journal of Numerical Analysis 22
     * (2002), algorithm 3.3: alternating projections with Dykstra's correction.
     *
     * @param matrix square, symmetric, finite
     * @return a correlation matrix; eigenvalues may be 0
     * @throws IllegalArgumentException when the matrix is not square, symmetric and finite
     * @throws NotConvergedException when the projections do not settle
     */
    public static double[][] higham(double[][] matrix) {
        PositiveDefinite.requireSymmetric("matrix", matrix);
        double[][] y = copy(matrix);
        double[][] correction = new double[matrix.length][matrix.length];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] r = minus(y, correction);
            double[][] x = clipped(r, 0);
            correction = minus(x, r);
            double[][] next = copy(x);
            for (int i = 0; i < next.length; i++) {
                next[i][i] = 1;
            }
            double change = distance(next, y);
            y = next;
            if (change <= TOLERANCE * matrix.length && distance(y, x) <= 1e-7 * matrix.length) {
                return byDiagonal(clipped(y, 0));
            }
        }
        throw new NotConvergedException("the nearest correlation matrix was not reached in " + MOST_ROUNDS + " rounds");
    }

    /**
     * One with eigenvalues of at least a floor: raises the smaller ones, then scales the diagonal back to one. Not the nearest, but
     * positive definite and found at once.
     *
     * @param matrix square, symmetric, finite, diagonal above 0
     * @param floor least eigenvalue before scaling, above 0 and below 1
     * @return a positive definite correlation matrix
     * @throws IllegalArgumentException when the matrix is not square, symmetric and finite, or the floor is out of range
     */
    public static double[][] eigenvalueClipped(double[][] matrix, double floor) {
        PositiveDefinite.requireSymmetric("matrix", matrix);
        if (!(floor > 0 && floor < 1)) {
            throw new IllegalArgumentException("the floor of eigenvalues must be above 0 and below 1, is " + floor);
        }
        return byDiagonal(clipped(matrix, floor));
    }

    /**
     * The smallest eigenvalue.
     *
     * @param matrix square, symmetric, finite
     * @return below 0 when the matrix is not positive semidefinite
     * @throws IllegalArgumentException when the matrix is not square, symmetric and finite
     */
    public static double leastEigenvalue(double[][] matrix) {
        PositiveDefinite.requireSymmetric("matrix", matrix);
        EigenDecomposition_F64<DMatrixRMaj> eigen = decompose(matrix);
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < matrix.length; k++) {
            least = Math.min(least, eigen.getEigenvalue(k).getReal());
        }
        return least;
    }

    private static EigenDecomposition_F64<DMatrixRMaj> decompose(double[][] matrix) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.length, true, true);
        if (!eigen.decompose(new DMatrixRMaj(matrix))) {
            throw new NotConvergedException("the eigenvalues of a matrix of " + matrix.length + " rows were not found");
        }
        return eigen;
    }

    private static double[][] clipped(double[][] matrix, double floor) {
        int size = matrix.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = decompose(matrix);
        double[][] clipped = new double[size][size];
        for (int k = 0; k < size; k++) {
            double value = Math.max(floor, eigen.getEigenvalue(k).getReal());
            double[] vector = eigen.getEigenVector(k).getData();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    clipped[i][j] += value * vector[i] * vector[j];
                }
            }
        }
        return clipped;
    }

    private static double[][] byDiagonal(double[][] matrix) {
        return SampleCovariance.correlations(matrix);
    }

    private static double[][] minus(double[][] a, double[][] b) {
        double[][] difference = copy(a);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                difference[i][j] -= b[i][j];
            }
        }
        return difference;
    }

    private static double distance(double[][] a, double[][] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                largest = Math.max(largest, Math.abs(a[i][j] - b[i][j]));
            }
        }
        return largest;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
