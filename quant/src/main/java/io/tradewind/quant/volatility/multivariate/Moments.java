// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

/** Sample covariance, and correlation from covariance. */
final class Moments {

    private Moments() {}

    /** The covariance of columns about their means, divided by one less than their length. */
    static double[][] covariance(double[][] columns) {
        int size = columns.length;
        int count = columns[0].length;
        double[] means = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (double value : columns[i]) {
                sum += value;
            }
            means[i] = sum / count;
        }
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < count; t++) {
                    sum += (columns[i][t] - means[i]) * (columns[j][t] - means[j]);
                }
                covariance[i][j] = sum / (count - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    /** The matrix scaled to ones on its diagonal. */
    static double[][] correlation(double[][] covariance) {
        int size = covariance.length;
        double[][] correlation = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                correlation[i][j] = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
                correlation[j][i] = correlation[i][j];
            }
            correlation[i][i] = 1;
        }
        return correlation;
    }

    /** A correlation matrix scaled by standard deviations. */
    static double[][] scale(double[][] correlation, double[] deviations) {
        int size = correlation.length;
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                covariance[i][j] = correlation[i][j] * deviations[i] * deviations[j];
            }
        }
        return covariance;
    }
}
