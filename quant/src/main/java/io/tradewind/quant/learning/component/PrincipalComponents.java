// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.component;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Principal components of centred columns by singular value decomposition.
 *
 * <p>Conventions: variances have divisor n - 1; each component's element of largest magnitude is positive. Checked against
 * scikit-learn 1.2.1 {@code PCA(svd_solver='full')}. The arrays are handed over, not copied.
 *
 * @param mean of each column, length p
 * @param scale that each centred column was divided by, length p; all 1 when not standardised
 * @param components one row of length p each, largest variance first, min(n, p) of them
 * @param variances of the scores
 * @param varianceShares variances over their sum
 * @param singularValues of the centred and scaled data
 */
@SuppressWarnings("ArrayRecordComponent")
public record PrincipalComponents(
        double[] mean,
        double[] scale,
        double[][] components,
        double[] variances,
        double[] varianceShares,
        double[] singularValues) {

    /**
     * Fits rows of observations.
     *
     * @param rows n rows of p finite numbers, n at least 2
     * @param standardise whether to divide each column by its standard deviation, divisor n
     * @throws IllegalArgumentException when the rows are ragged, too few or not finite, or a column to standardise is constant
     */
    public static PrincipalComponents fit(double[][] rows, boolean standardise) {
        Centred centred = Centred.of(rows, standardise);
        int n = rows.length;
        int p = rows[0].length;
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(n, p, false, true, true);
        if (!svd.decompose(new DMatrixRMaj(centred.rows()))) {
            throw new IllegalArgumentException("the singular value decomposition did not converge");
        }
        DMatrixRMaj right = svd.getV(null, false);
        DMatrixRMaj diagonal = svd.getW(null);
        SingularOps_DDRM.descendingOrder(null, false, diagonal, right, false);
        int count = StrictMath.min(n, p);
        double[][] components = new double[count][p];
        double[] singular = new double[count];
        double[] variances = new double[count];
        for (int k = 0; k < count; k++) {
            singular[k] = diagonal.get(k, k);
            variances[k] = singular[k] * singular[k] / (n - 1);
            components[k] = oriented(right, k, p);
        }
        double total = Arrays.stream(variances).sum();
        double[] shares =
                Arrays.stream(variances).map(v -> total == 0 ? 0 : v / total).toArray();
        return new PrincipalComponents(centred.mean(), centred.scale(), components, variances, shares, singular);
    }

    /** Coordinates of a row of length p on the components. */
    public double[] scores(double[] row) {
        double[] scores = new double[components.length];
        for (int k = 0; k < scores.length; k++) {
            for (int j = 0; j < row.length; j++) {
                scores[k] += (row[j] - mean[j]) / scale[j] * components[k][j];
            }
        }
        return scores;
    }

    private static double[] oriented(DMatrixRMaj right, int column, int p) {
        double[] component = new double[p];
        double largest = 0;
        for (int j = 0; j < p; j++) {
            component[j] = right.get(j, column);
            largest = StrictMath.abs(component[j]) > StrictMath.abs(largest) ? component[j] : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        return Arrays.stream(component).map(x -> sign * x).toArray();
    }
}
