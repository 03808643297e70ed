// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/**
 * Covariance of the state of a stationary ARMA process with innovations of variance 1.
 *
 * <p>The state is Harvey's: component i is what the values and innovations up to now contribute to the value i steps ahead. The
 * equation P = T P T' + V is what G. Gardner, A. C. Harvey and G. D. A. Phillips solve in Algorithm AS 154, Applied Statistics 29
 * (1980). Here it is reduced to its first row: each element is a sum down its diagonal of products with elements of that row, which
 * leaves as many linear equations as the state has components.
 */
final class StationaryCovariance {
    private StationaryCovariance() {}

    /**
     * The covariance matrix.
     *
     * @param phi autoregressive coefficients, of the state's length r, zeros behind the order
     * @param theta moving average with its leading 1, of length r
     * @return r rows of r; null when the autoregression is not stationary to rounding
     */
    static double @Nullable [][] of(double[] phi, double[] theta) {
        int r = phi.length;
        DMatrixRMaj system = new DMatrixRMaj(r, r);
        DMatrixRMaj constants = new DMatrixRMaj(r, 1);
        for (int k = 0; k < r; k++) {
            equation(k, phi, theta, system, constants);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(r);
        if (!solver.setA(system)) {
            return null;
        }
        DMatrixRMaj first = new DMatrixRMaj(r, 1);
        solver.solve(constants, first);
        return first.get(0) > 0 && Double.isFinite(first.get(0)) ? expand(first.data, phi, theta) : null;
    }

    /** The equation of element (0, k), with the elements of the first row as unknowns. */
    private static void equation(int k, double[] phi, double[] theta, DMatrixRMaj system, DMatrixRMaj constants) {
        int r = phi.length;
        system.add(k, k, 1);
        double constant = 0;
        for (int m = 0; k + m < r; m++) {
            system.add(k, 0, -phi[m] * phi[k + m]);
            if (k + m + 1 < r) {
                system.add(k, k + m + 1, -phi[m]);
            }
            if (m + 1 < r) {
                system.add(k, m + 1, -phi[k + m]);
            }
            constant += theta[m] * theta[k + m];
        }
        constants.set(k, 0, constant);
    }

    private static double[][] expand(double[] first, double[] phi, double[] theta) {
        int r = phi.length;
        double[][] result = new double[r][r];
        for (int i = r - 1; i >= 0; i--) {
            for (int k = r - 1; k >= i; k--) {
                double next = i + 1 < r && k + 1 < r ? result[i + 1][k + 1] : 0;
                double value = phi[i] * phi[k] * first[0]
                        + phi[i] * (k + 1 < r ? first[k + 1] : 0)
                        + phi[k] * (i + 1 < r ? first[i + 1] : 0)
                        + next
                        + theta[i] * theta[k];
                result[i][k] = value;
                result[k][i] = value;
            }
        }
        return result;
    }
}
