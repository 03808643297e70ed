// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.serial;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.LeastSquares;
import java.util.Arrays;

/**
 * Partial autocorrelations: how a series depends on itself k steps before, given the steps between.
 *
 * <p>Sources: J. Durbin, The fitting of time-series models, Review of the International Statistical Institute 28 (1960), for the recursion;
 * J. P. Burg, Maximum entropy spectral analysis (1967). Reference: statsmodels 0.13 {@code pacf} and {@code pacf_burg}.
 */
public final class PartialAutocorrelation {
    private PartialAutocorrelation() {}

    /** How they are estimated; the names of statsmodels in brackets. */
    public enum Method {
        /** Yule-Walker equations, autocovariances with divisor n - k [yw, ywadjusted, ld, ldadjusted]. */
        YULE_WALKER_ADJUSTED,
        /** Yule-Walker equations, autocovariances with divisor n [ywm, ywmle, ldb, ldbiased]. */
        YULE_WALKER,
        /** A regression with intercept for each lag, on the longest sample it has [ols]. */
        LEAST_SQUARES,
        /** As LEAST_SQUARES, times {@code n / (n - k)} [ols-adjusted]. */
        LEAST_SQUARES_ADJUSTED,
        /** Regressions of the deviations from the mean, all on the sample of the largest lag [ols-inefficient]. */
        LEAST_SQUARES_COMMON,
        /** Burg's forward and backward errors [burg]. */
        BURG
    }

    /**
     * Estimates.
     *
     * @param series finite values that are not all alike
     * @param lags largest lag, 1 to less than half of the values
     * @param method of the estimate
     * @return those at lags 1 to lags
     * @throws IllegalArgumentException when the series is short, constant, not finite or predicted without error
     */
    public static double[] of(double[] series, int lags, Method method) {
        Samples.requireVariation("series", Samples.requireFinite("series", series, 4));
        Samples.requireRange("lags", lags, 1, (series.length - 1) / 2);
        return switch (method) {
            case YULE_WALKER_ADJUSTED -> durbin(autocovariances(series, lags, true));
            case YULE_WALKER -> durbin(autocovariances(series, lags, false));
            case LEAST_SQUARES -> leastSquares(series, lags, false);
            case LEAST_SQUARES_ADJUSTED -> leastSquares(series, lags, true);
            case LEAST_SQUARES_COMMON -> onCommonSample(series, lags);
            case BURG -> burg(Samples.deviations(series), lags);
        };
    }

    private static double[] autocovariances(double[] series, int lags, boolean adjusted) {
        double[] deviations = Samples.deviations(series);
        double[] covariances = new double[lags + 1];
        for (int k = 0; k <= lags; k++) {
            covariances[k] = Samples.laggedProducts(deviations, k) / (series.length - (adjusted ? k : 0));
        }
        return covariances;
    }

    /** Durbin's recursion over the order of the autoregression. */
    private static double[] durbin(double[] covariances) {
        int lags = covariances.length - 1;
        double[] partial = new double[lags];
        double[] coefficients = new double[lags];
        double variance = covariances[0];
        for (int k = 1; k <= lags; k++) {
            double unexplained = covariances[k];
            for (int j = 1; j < k; j++) {
                unexplained -= coefficients[j - 1] * covariances[k - j];
            }
            double reflection = unexplained / variance;
            double[] before = Arrays.copyOf(coefficients, k - 1);
            for (int j = 1; j < k; j++) {
                coefficients[j - 1] = before[j - 1] - reflection * before[k - j - 1];
            }
            coefficients[k - 1] = reflection;
            partial[k - 1] = reflection;
            variance *= 1 - reflection * reflection;
        }
        return partial;
    }

    private static double[] leastSquares(double[] series, int lags, boolean adjusted) {
        double[] partial = new double[lags];
        int n = series.length;
        for (int k = 1; k <= lags; k++) {
            double[][] columns = lagged(series, k, k, 1);
            columns[0] = LeastSquares.ones(n - k);
            double last =
                    LeastSquares.fit(Arrays.copyOfRange(series, k, n), columns).coefficient(k);
            partial[k - 1] = adjusted ? last * n / (n - k) : last;
        }
        return partial;
    }

    private static double[] onCommonSample(double[] series, int lags) {
        double[] deviations = Samples.deviations(series);
        double[] target = Arrays.copyOfRange(deviations, lags, deviations.length);
        double[] partial = new double[lags];
        for (int k = 1; k <= lags; k++) {
            partial[k - 1] =
                    LeastSquares.fit(target, lagged(deviations, lags, k, 0)).coefficient(k - 1);
        }
        return partial;
    }

    /** Columns of lags 1 to count on the sample that begins at an index, with room before them. */
    private static double[][] lagged(double[] series, int from, int count, int room) {
        double[][] columns = new double[count + room][];
        for (int lag = 1; lag <= count; lag++) {
            columns[lag - 1 + room] = Arrays.copyOfRange(series, from - lag, series.length - lag);
        }
        return columns;
    }

    private static double[] burg(double[] deviations, int lags) {
        int n = deviations.length;
        double[] forward = deviations.clone();
        double[] backward = deviations.clone();
        double[] partial = new double[lags];
        for (int k = 1; k <= lags; k++) {
            double products = 0;
            double squares = 0;
            for (int i = k; i < n; i++) {
                products += forward[i] * backward[i - 1];
                squares += forward[i] * forward[i] + backward[i - 1] * backward[i - 1];
            }
            double reflection = 2 * products / squares;
            for (int i = n - 1; i >= k; i--) {
                double ahead = forward[i];
                forward[i] = ahead - reflection * backward[i - 1];
                backward[i] = backward[i - 1] - reflection * ahead;
            }
            partial[k - 1] = reflection;
        }
        return partial;
    }
}
