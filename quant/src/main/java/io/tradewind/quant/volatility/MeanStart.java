// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * First estimates of a mean equation: least squares for a constant and AR terms, the regression of E. J. Hannan and J. Rissanen,
 * Recursive estimation of mixed autoregressive-moving average order, Biometrika 69 (1982), with MA terms.
 */
final class MeanStart {
    private static final int LONG_LAGS = 8;

    private MeanStart() {}

    /**
     * The estimates, with the constant as an intercept.
     *
     * @return in the order constant, AR, MA; MA terms 0
     */
    static double[] leastSquares(MeanModel mean, double[] series) {
        double[] parameters = new double[mean.size()];
        double[] solution = regress(series, new double[series.length], mean.constant(), mean.ar(), 0, mean.ar());
        System.arraycopy(solution, 0, parameters, 0, solution.length);
        return parameters;
    }

    /** The estimates of all terms, with the constant as an intercept. */
    static double[] hannanRissanen(MeanModel mean, double[] series) {
        int lags = LONG_LAGS + mean.ar() + mean.ma();
        if (mean.ma() == 0 || series.length < 10 * lags) {
            return leastSquares(mean, series);
        }
        double[] autoregression = regress(series, new double[series.length], true, lags, 0, lags);
        double[] residuals = new double[series.length];
        for (int t = lags; t < series.length; t++) {
            double value = series[t] - autoregression[0];
            for (int j = 1; j <= lags; j++) {
                value -= autoregression[j] * series[t - j];
            }
            residuals[t] = value;
        }
        int from = lags + Math.max(mean.ar(), mean.ma());
        return regress(series, residuals, mean.constant(), mean.ar(), mean.ma(), from);
    }

    private static double[] regress(double[] series, double[] residuals, boolean constant, int ar, int ma, int from) {
        int size = (constant ? 1 : 0) + ar + ma;
        if (size == 0) {
            return new double[0];
        }
        DMatrixRMaj cross = new DMatrixRMaj(size, size);
        DMatrixRMaj right = new DMatrixRMaj(size, 1);
        double[] row = new double[size];
        for (int t = from; t < series.length; t++) {
            int k = 0;
            if (constant) {
                row[k++] = 1;
            }
            for (int j = 1; j <= ar; j++) {
                row[k++] = series[t - j];
            }
            for (int j = 1; j <= ma; j++) {
                row[k++] = residuals[t - j];
            }
            for (int a = 0; a < size; a++) {
                right.add(a, 0, row[a] * series[t]);
                for (int b = 0; b < size; b++) {
                    cross.add(a, b, row[a] * row[b]);
                }
            }
        }
        DMatrixRMaj solution = new DMatrixRMaj(size, 1);
        if (!CommonOps_DDRM.solve(cross, right, solution)) {
            throw new IllegalArgumentException("the series has too little variation for its mean to be estimated");
        }
        return solution.getData();
    }
}
