// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.correlation;

/** Covariance matrices of a sample, and what they imply. */
public final class SampleCovariance {
    private SampleCovariance() {}

    /**
     * Covariances.
     *
     * @param series one array per variable, more than {@code ddof} finite values each
     * @param ddof subtracted from the divisor: 1 for an unbiased estimate (numpy, R), 0 for maximum likelihood (scikit-learn)
     * @return a symmetric matrix, one row per series
     * @throws IllegalArgumentException when the series differ in length, are too short or not finite, or ddof is neither 0 nor 1
     */
    public static double[][] of(double[][] series, int ddof) {
        if (ddof != 0 && ddof != 1) {
            throw new IllegalArgumentException("ddof must be 0 or 1, is " + ddof);
        }
        int count = SeriesTable.require(series, ddof + 1);
        double[][] centred = SeriesTable.centred(series);
        double[][] covariance = new double[series.length][series.length];
        for (int i = 0; i < series.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < count; t++) {
                    sum += centred[i][t] * centred[j][t];
                }
                covariance[i][j] = sum / (count - ddof);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    /**
     * Correlations of a covariance matrix.
     *
     * @param covariance square, diagonal above 0
     * @return ones on the diagonal, the rest cut to -1 to 1 against rounding
     * @throws IllegalArgumentException when a variance is not above 0 and finite
     */
    public static double[][] correlations(double[][] covariance) {
        double[] deviations = deviations(covariance);
        double[][] correlations = new double[covariance.length][covariance.length];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                double correlation = covariance[i][j] / (deviations[i] * deviations[j]);
                correlations[i][j] = i == j ? 1 : Math.max(-1, Math.min(1, correlation));
            }
        }
        return correlations;
    }

    /**
     * Standard deviations of a covariance matrix.
     *
     * @param covariance square, diagonal above 0
     * @return roots of the diagonal
     * @throws IllegalArgumentException when a variance is not above 0 and finite
     */
    public static double[] deviations(double[][] covariance) {
        double[] deviations = new double[covariance.length];
        for (int i = 0; i < covariance.length; i++) {
            double variance = covariance[i][i];
            if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the variance of series " + i + " must be above 0 and finite, is " + variance);
            }
            deviations[i] = Math.sqrt(variance);
        }
        return deviations;
    }

    /**
     * A covariance matrix from correlations and deviations.
     *
     * @param correlations square
     * @param deviations one per row
     * @return products
     */
    public static double[][] scaled(double[][] correlations, double[] deviations) {
        double[][] covariance = new double[correlations.length][correlations.length];
        for (int i = 0; i < correlations.length; i++) {
            for (int j = 0; j < correlations.length; j++) {
                covariance[i][j] = correlations[i][j] * deviations[i] * deviations[j];
            }
        }
        return covariance;
    }
}
