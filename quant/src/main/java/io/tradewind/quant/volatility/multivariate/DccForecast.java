// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

/**
 * Correlations and covariances of the steps after the end of the series. The first step is exact; correlations beyond it go from there to
 * those of the target as the persistence's powers (R. F. Engle and K. Sheppard, NBER working paper 8554, 2001), as in rmgarch.
 *
 * @param correlations by step, from 1
 * @param covariances by step, from 1
 */
public record DccForecast(double[][][] correlations, double[][][] covariances) {

    static DccForecast of(DccFit fit, double[][] shocks, double[][] lastQ, double[][] downTarget, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("the horizon must be 1 or more, is " + horizon);
        }
        double[][] first = Moments.correlation(next(fit, shocks, lastQ, downTarget));
        double[][] target = Moments.correlation(fit.target());
        double[][] variances = fit.margins().stream()
                .map(margin -> margin.forecast(horizon).variances())
                .toArray(double[][]::new);
        double[][][] correlations = new double[horizon][][];
        double[][][] covariances = new double[horizon][][];
        double share = 1;
        for (int step = 0; step < horizon; step++, share *= fit.persistence()) {
            correlations[step] = mix(first, target, share);
            double[] deviations = new double[variances.length];
            for (int i = 0; i < deviations.length; i++) {
                deviations[i] = Math.sqrt(variances[i][step]);
            }
            covariances[step] = Moments.scale(correlations[step], deviations);
        }
        return new DccForecast(correlations, covariances);
    }

    /** Q one step after the end. */
    private static double[][] next(DccFit fit, double[][] shocks, double[][] lastQ, double[][] downTarget) {
        DccModel model = fit.model();
        double[] parameters = fit.parameters();
        int count = fit.observations();
        double asymmetry = model.asymmetry(parameters);
        double[][] q = fit.target();
        for (int i = 0; i < q.length; i++) {
            for (int j = 0; j < q.length; j++) {
                double value = (1 - fit.persistence()) * q[i][j] - asymmetry * downTarget[i][j];
                for (int k = 1; k <= model.a(); k++) {
                    value += parameters[k - 1] * shocks[i][count - k] * shocks[j][count - k];
                }
                for (int k = 1; k <= model.b(); k++) {
                    double earlier = k == 1 ? lastQ[i][j] : fit.q(count - k)[i][j];
                    value += parameters[model.a() + k - 1] * earlier;
                }
                value += asymmetry * Math.min(0, shocks[i][count - 1]) * Math.min(0, shocks[j][count - 1]);
                q[i][j] = value;
            }
        }
        return q;
    }

    private static double[][] mix(double[][] first, double[][] target, double share) {
        double[][] mixed = new double[first.length][first.length];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                mixed[i][j] = share * first[i][j] + (1 - share) * target[i][j];
            }
        }
        return mixed;
    }
}
