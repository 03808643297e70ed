// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.performance.SampleMoments;

/** Correlation of a series with itself some steps later, and of two series. */
public final class Autocorrelation {
    private Autocorrelation() {}

    /**
     * Sample autocorrelations: the lagged sum of products of deviations from the mean over the sum of their squares.
     *
     * @param series at least lags + 1 values
     * @param lags largest lag, at least 1
     * @return those at lags 1 to lags; zeros when the series is constant
     */
    public static double[] of(double[] series, int lags) {
        if (lags < 1 || series.length <= lags) {
            throw new IllegalArgumentException(
                    "autocorrelation at lag " + lags + " needs more than that many values, not " + series.length);
        }
        double mean = SampleMoments.mean(series);
        double squares = lagged(series, mean, 0);
        double[] result = new double[lags];
        for (int lag = 1; lag <= lags && squares > 0; lag++) {
            result[lag - 1] = lagged(series, mean, lag) / squares;
        }
        return result;
    }

    /**
     * Sample autocorrelations of autocovariances with the divisor n less the lag; statsmodels {@code adjusted=True}.
     *
     * @param series at least lags + 1 values
     * @param lags largest lag, at least 1
     * @return those at lags 1 to lags, perhaps beyond 1; zeros when the series is constant
     */
    public static double[] adjusted(double[] series, int lags) {
        double[] correlations = of(series, lags);
        for (int lag = 1; lag <= lags; lag++) {
            correlations[lag - 1] *= (double) series.length / (series.length - lag);
        }
        return correlations;
    }

    private static double lagged(double[] series, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < series.length; i++) {
            sum += (series[i] - mean) * (series[i - lag] - mean);
        }
        return sum;
    }

    /**
     * Sample correlation of two series.
     *
     * @param first a series
     * @param second one of the same length, at least 2
     * @return -1 to 1; NaN when one of them is constant
     */
    public static double between(double[] first, double[] second) {
        if (first.length != second.length || first.length < 2) {
            throw new IllegalArgumentException(
                    "two series of one length are needed, not of " + first.length + " and " + second.length);
        }
        double meanFirst = SampleMoments.mean(first);
        double meanSecond = SampleMoments.mean(second);
        double products = 0;
        for (int i = 0; i < first.length; i++) {
            products += (first[i] - meanFirst) * (second[i] - meanSecond);
        }
        double squares = lagged(first, meanFirst, 0) * lagged(second, meanSecond, 0);
        return products / StrictMath.sqrt(squares);
    }
}
