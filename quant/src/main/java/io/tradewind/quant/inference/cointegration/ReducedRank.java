// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.cointegration;

import io.tradewind.quant.linear.HouseholderQr;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** Canonical correlations between differences and levels, both freed of the lagged differences. */
final class ReducedRank {
    /** An eigenvalue from here on is 1 within rounding. */
    private static final double PERFECT = 1 - 0x1.0p-40;

    private final int rows;
    private final double[] eigenvalues;
    private final double[][] vectors;

    private ReducedRank(int rows, double[] eigenvalues, double[][] vectors) {
        this.rows = rows;
        this.eigenvalues = eigenvalues;
        this.vectors = vectors;
    }

    /**
     * Correlates two sets of columns after both were regressed on a third.
     *
     * @param targets differences
     * @param levels at least as many
     * @param regressors what both are freed of; perhaps none
     */
    static ReducedRank of(double[][] targets, double[][] levels, double[][] regressors) {
        return correlate(freed(targets, regressors), freed(levels, regressors));
    }

    private static double[][] freed(double[][] targets, double[][] regressors) {
        if (regressors.length == 0) {
            return targets;
        }
        HouseholderQr qr = HouseholderQr.of(regressors);
        double[][] residuals = new double[targets.length][];
        for (int i = 0; i < targets.length; i++) {
            residuals[i] = qr.residuals(targets[i]);
        }
        return residuals;
    }

    private static ReducedRank correlate(double[][] differences, double[][] levels) {
        int rows = levels[0].length;
        HouseholderQr ofLevels = HouseholderQr.of(levels);
        DMatrixRMaj product = crossProduct(basis(ofLevels), basis(HouseholderQr.of(differences)));
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(levels.length, differences.length, true, false, true);
        if (!svd.decompose(product)) {
            throw new IllegalArgumentException("the canonical correlations of the series were not found");
        }
        return sorted(rows, svd.getSingularValues(), svd.getU(null, false), ofLevels);
    }

    /** Columns of Q: rotated unit vectors back. */
    private static double[][] basis(HouseholderQr qr) {
        double[][] basis = new double[qr.columns()][];
        for (int j = 0; j < basis.length; j++) {
            basis[j] = qr.basisVector(j);
        }
        return basis;
    }

    private static DMatrixRMaj crossProduct(double[][] left, double[][] right) {
        DMatrixRMaj product = new DMatrixRMaj(left.length, right.length);
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                double sum = 0;
                for (int row = 0; row < left[i].length; row++) {
                    sum += left[i][row] * right[j][row];
                }
                product.set(i, j, sum);
            }
        }
        return product;
    }

    private static ReducedRank sorted(int rows, double[] correlations, DMatrixRMaj left, HouseholderQr ofLevels) {
        int count = left.getNumCols();
        int series = ofLevels.columns();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(correlations[b], correlations[a]));
        double[][] inverse = ofLevels.inverse(series);
        double[] eigenvalues = new double[count];
        double[][] vectors = new double[count][series];
        for (int k = 0; k < count; k++) {
            int from = order.get(k);
            eigenvalues[k] = correlations[from] * correlations[from];
            for (int i = 0; i < series; i++) {
                for (int j = i; j < series; j++) {
                    vectors[k][i] += inverse[i][j] * left.get(j, from) * Math.sqrt(rows);
                }
            }
        }
        return new ReducedRank(rows, eigenvalues, vectors);
    }

    /**
     * The likelihood ratio of each eigenvalue, {@code -rows log(1 - eigenvalue)}.
     *
     * @throws IllegalArgumentException when one is 1 within rounding
     */
    double[] likelihoodRatios() {
        double[] ratios = new double[eigenvalues.length];
        for (int i = 0; i < ratios.length; i++) {
            if (!(eigenvalues[i] < PERFECT)) {
                throw new IllegalArgumentException(
                        "levels and differences are perfectly correlated: the series are too short or depend on one another");
            }
            ratios[i] = -rows * StrictMath.log1p(-eigenvalues[i]);
        }
        return ratios;
    }

    /** Sums from each element to the last. */
    static double[] tails(double[] values) {
        double[] tails = values.clone();
        for (int i = tails.length - 2; i >= 0; i--) {
            tails[i] += tails[i + 1];
        }
        return tails;
    }

    /** Descending. */
    double[] eigenvalues() {
        return eigenvalues;
    }

    /** The relation of an eigenvalue, its first coefficient not negative. */
    List<Double> vector(int index) {
        double sign = vectors[index][0] < 0 ? -1 : 1;
        List<Double> vector = new ArrayList<>();
        for (double coefficient : vectors[index]) {
            vector.add(sign * coefficient);
        }
        return List.copyOf(vector);
    }
}
