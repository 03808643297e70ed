// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.component;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.jspecify.annotations.Nullable;

/**
 * Independent components by the fixed-point iteration with the contrast log cosh, all components at once.
 *
 * <p>Source: Hyvärinen and Oja, <i>Independent component analysis: algorithms and applications</i> (2000). Conventions: as many
 * components as columns, data whitened to unit variance (divisor n), sources of unit variance. Checked against scikit-learn 1.2.1
 * {@code FastICA(algorithm='parallel', fun='logcosh')} up to order and sign, which the model leaves open. The arrays are handed
 * over, not copied.
 *
 * @param sources n rows of p
 * @param mixing p by p: centred data = sources times mixing transposed
 * @param contrast sum over the sources of {@code (E log cosh s - E log cosh z)^2}, z standard normal: how far from normal they are
 * @param iterations until the rotation stood still
 */
@SuppressWarnings("ArrayRecordComponent")
public record FastIca(double[][] sources, double[][] mixing, double contrast, int iterations) {

    private static final double TOLERANCE = 1e-10;
    private static final double GAUSSIAN_CONTRAST = 0.37456720749143;
    private static final int MOST_ITERATIONS = 2_000;

    /**
     * Fits rows.
     *
     * @param rows n rows of p finite numbers, n above p
     * @param starts how many first rotations to try, at least 1: the contrast has local maxima, the best is returned; the reference
     *     tries one
     * @param seed of the first rotations
     * @throws IllegalArgumentException when the rows are ragged or not finite, or the columns are linearly dependent
     * @throws IllegalStateException when no start converges in 2,000 steps
     */
    public static FastIca fit(double[][] rows, int starts, long seed) {
        if (starts < 1) {
            throw new IllegalArgumentException("at least one start is needed, got " + starts);
        }
        Centred centred = Centred.of(rows, false);
        DMatrixRMaj data = new DMatrixRMaj(centred.rows());
        DMatrixRMaj whitening = whitening(data);
        DMatrixRMaj white = new DMatrixRMaj(data.numRows, data.numCols);
        CommonOps_DDRM.mult(data, whitening, white);
        FastIca best = null;
        var random = new Xoshiro256(seed);
        for (int start = 0; start < starts; start++) {
            FastIca next = iterate(white, whitening, decorrelated(random(data.numCols, random)));
            if (next != null && (best == null || next.contrast > best.contrast)) {
                best = next;
            }
        }
        if (best == null) {
            throw new IllegalStateException("independent components did not converge from any of " + starts
                    + " starts in " + MOST_ITERATIONS + " iterations");
        }
        return best;
    }

    private static @Nullable FastIca iterate(DMatrixRMaj white, DMatrixRMaj whitening, DMatrixRMaj first) {
        DMatrixRMaj rotation = first;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            DMatrixRMaj next = decorrelated(step(white, rotation));
            double moved = distance(next, rotation);
            rotation = next;
            if (moved <= TOLERANCE) {
                return result(white, whitening, rotation, iteration);
            }
        }
        return null;
    }

    private static FastIca result(DMatrixRMaj white, DMatrixRMaj whitening, DMatrixRMaj rotation, int iterations) {
        int p = rotation.numRows;
        DMatrixRMaj sources = new DMatrixRMaj(white.numRows, p);
        CommonOps_DDRM.multTransB(white, rotation, sources);
        DMatrixRMaj unmixing = new DMatrixRMaj(p, p);
        CommonOps_DDRM.multTransB(rotation, whitening, unmixing);
        DMatrixRMaj mixing = new DMatrixRMaj(p, p);
        if (!CommonOps_DDRM.invert(unmixing, mixing)) {
            throw new IllegalArgumentException("the columns are linearly dependent");
        }
        return new FastIca(rows(sources), rows(mixing), contrast(sources), iterations);
    }

    /** p by p, so that data times it has unit variances and no correlations. */
    private static DMatrixRMaj whitening(DMatrixRMaj data) {
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(data.numRows, data.numCols, false, true, true);
        if (data.numRows <= data.numCols || !svd.decompose(data.copy())) {
            throw new IllegalArgumentException(
                    "independent components need more rows than columns, got " + data.numRows + " of " + data.numCols);
        }
        DMatrixRMaj right = svd.getV(null, false);
        DMatrixRMaj diagonal = svd.getW(null);
        SingularOps_DDRM.descendingOrder(null, false, diagonal, right, false);
        double root = StrictMath.sqrt(data.numRows);
        for (int k = 0; k < data.numCols; k++) {
            double singular = diagonal.get(k, k);
            if (singular <= 1e-12 * diagonal.get(0, 0)) {
                throw new IllegalArgumentException(
                        "the columns are linearly dependent: singular value " + k + " is " + singular);
            }
            for (int j = 0; j < data.numCols; j++) {
                right.set(j, k, right.get(j, k) * root / singular);
            }
        }
        return right;
    }

    /** One fixed-point step: {@code E[g(w x) x] - E[g'(w x)] w} for each row w. */
    private static DMatrixRMaj step(DMatrixRMaj white, DMatrixRMaj rotation) {
        int n = white.numRows;
        int p = rotation.numRows;
        DMatrixRMaj projected = new DMatrixRMaj(n, p);
        CommonOps_DDRM.multTransB(white, rotation, projected);
        double[] slopes = new double[p];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < p; k++) {
                double g = StrictMath.tanh(projected.get(i, k));
                projected.set(i, k, g);
                slopes[k] += 1 - g * g;
            }
        }
        DMatrixRMaj next = new DMatrixRMaj(p, p);
        CommonOps_DDRM.multTransA(projected, white, next);
        for (int k = 0; k < p; k++) {
            for (int j = 0; j < p; j++) {
                next.set(k, j, (next.get(k, j) - slopes[k] * rotation.get(k, j)) / n);
            }
        }
        return next;
    }

    /** {@code (W W')^(-1/2) W}, which is U V' of the singular value decomposition. */
    private static DMatrixRMaj decorrelated(DMatrixRMaj matrix) {
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, true, true);
        if (!svd.decompose(matrix.copy())) {
            throw new IllegalStateException("the rotation could not be decorrelated");
        }
        DMatrixRMaj result = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        CommonOps_DDRM.mult(svd.getU(null, false), svd.getV(null, true), result);
        return result;
    }

    private static double distance(DMatrixRMaj one, DMatrixRMaj other) {
        double largest = 0;
        for (int k = 0; k < one.numRows; k++) {
            double product = 0;
            for (int j = 0; j < one.numCols; j++) {
                product += one.get(k, j) * other.get(k, j);
            }
            largest = StrictMath.max(largest, StrictMath.abs(StrictMath.abs(product) - 1));
        }
        return largest;
    }

    private static double contrast(DMatrixRMaj sources) {
        double sum = 0;
        for (int k = 0; k < sources.numCols; k++) {
            double mean = 0;
            for (int i = 0; i < sources.numRows; i++) {
                double s = StrictMath.abs(sources.get(i, k));
                mean += s - StrictMath.log(2) + StrictMath.log1p(StrictMath.exp(-2 * s));
            }
            double distance = mean / sources.numRows - GAUSSIAN_CONTRAST;
            sum += distance * distance;
        }
        return sum;
    }

    private static DMatrixRMaj random(int p, Xoshiro256 random) {
        DMatrixRMaj matrix = new DMatrixRMaj(p, p);
        for (int i = 0; i < p * p; i++) {
            matrix.data[i] = NormalDistribution.quantile((random.nextInt(1 << 30) + 0.5) / (1 << 30));
        }
        return matrix;
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }
}
