// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.correlation;

/**
 * A covariance matrix pulled towards a simple one, by the share that the sample itself suggests: {@code (1 - intensity) sample +
 * intensity target}. It is positive definite for an intensity above 0, however short the sample.
 *
 * @param covariance shrunk matrix
 * @param intensity 0 (sample) to 1 (target)
 */
public record Shrinkage(double[][] covariance, double intensity) {

    /**
     * Ledoit and Wolf's shrinkage towards a multiple of the unit matrix.
     *
     * <p>Source: O. Ledoit and M. Wolf, A well-conditioned estimator for large-dimensional covariance matrices, Journal of
     * Multivariate Analysis 88 (2004). The sample covariance has divisor n. Checked against scikit-learn 1.2.1 {@code LedoitWolf}.
     *
     * @param series one array per variable, at least two finite values each
     * @return the shrunk matrix
     * @throws IllegalArgumentException when the series differ in length, are too short or not finite
     */
    public static Shrinkage ledoitWolf(double[][] series) {
        int count = SeriesTable.require(series, 2);
        double[][] centred = SeriesTable.centred(series);
        double[][] sample = SampleCovariance.of(series, 0);
        int size = series.length;
        double mean = trace(sample) / size;
        double squares = sumOfSquares(sample);
        double fourth = 0;
        for (int t = 0; t < count; t++) {
            double length = 0;
            for (double[] column : centred) {
                length += column[t] * column[t];
            }
            fourth += length * length;
        }
        double noise = (fourth / count - squares) / ((double) size * count);
        double distance = (squares - 2 * mean * trace(sample) + size * mean * mean) / size;
        double bounded = Math.min(noise, distance);
        double intensity = bounded <= 0 ? 0 : bounded / distance;
        return towards(sample, identity(size, mean), intensity);
    }

    /**
     * Ledoit and Wolf's shrinkage towards equal correlations.
     *
     * <p>Source: O. Ledoit and M. Wolf, Honey, I shrunk the sample covariance matrix, Journal of Portfolio Management 30 (2004),
     * appendix B, divisor n.
     *
     * @param series one array per variable, two or more, at least two finite values each, none constant
     * @return the shrunk matrix
     * @throws IllegalArgumentException when there is one series only, they differ in length, are too short, not finite or constant
     */
    public static Shrinkage constantCorrelation(double[][] series) {
        int count = SeriesTable.require(series, 2);
        if (series.length < 2) {
            throw new IllegalArgumentException("equal correlations need at least two series");
        }
        double[][] sample = SampleCovariance.of(series, 0);
        double[][] target = equalCorrelations(sample);
        return towards(sample, target, new ConstantCorrelation(series, sample, target, count).intensity());
    }

    /**
     * Oracle approximating shrinkage towards a multiple of the unit matrix, for normal data.
     *
     * <p>Source: Y. Chen, A. Wiesel, Y. Eldar and A. Hero, Shrinkage algorithms for MMSE covariance estimation, IEEE Transactions on
     * Signal Processing 58 (2010), in the form of scikit-learn 1.2.1 {@code OAS}, which leaves out the terms {@code 2 / p};
     * the sample covariance has divisor n.
     *
     * @param series one array per variable, at least two finite values each
     * @return the shrunk matrix
     * @throws IllegalArgumentException when the series differ in length, are too short or not finite
     */
    public static Shrinkage oracleApproximating(double[][] series) {
        int count = SeriesTable.require(series, 2);
        double[][] sample = SampleCovariance.of(series, 0);
        int size = series.length;
        double mean = trace(sample) / size;
        double meanSquare = sumOfSquares(sample) / ((double) size * size);
        double numerator = meanSquare + mean * mean;
        double denominator = (count + 1) * (meanSquare - mean * mean / size);
        double intensity = denominator <= 0 ? 1 : Math.min(1, numerator / denominator);
        return towards(sample, identity(size, mean), intensity);
    }

    private static Shrinkage towards(double[][] sample, double[][] target, double intensity) {
        double[][] shrunk = new double[sample.length][sample.length];
        for (int i = 0; i < sample.length; i++) {
            for (int j = 0; j < sample.length; j++) {
                shrunk[i][j] = (1 - intensity) * sample[i][j] + intensity * target[i][j];
            }
        }
        return new Shrinkage(shrunk, intensity);
    }

    private static double[][] identity(int size, double value) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = value;
        }
        return identity;
    }

    private static double[][] equalCorrelations(double[][] sample) {
        double[][] correlations = SampleCovariance.correlations(sample);
        int size = sample.length;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                sum += correlations[i][j];
            }
        }
        double mean = 2 * sum / (size * (size - 1.0));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                correlations[i][j] = i == j ? 1 : mean;
            }
        }
        return SampleCovariance.scaled(correlations, SampleCovariance.deviations(sample));
    }

    private static double trace(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            sum += matrix[i][i];
        }
        return sum;
    }

    private static double sumOfSquares(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    /** The three asymptotic sums of the paper: pi (noise of the sample), rho (its covariance with the target), gamma (distance). */
    private static final class ConstantCorrelation {
        private final double[][] centred;
        private final double[][] sample;
        private final double[][] target;
        private final int count;

        ConstantCorrelation(double[][] series, double[][] sample, double[][] target, int count) {
            this.centred = SeriesTable.centred(series);
            this.sample = sample;
            this.target = target;
            this.count = count;
        }

        double intensity() {
            double[] deviations = SampleCovariance.deviations(sample);
            double noise = 0;
            double together = 0;
            double distance = 0;
            for (int i = 0; i < sample.length; i++) {
                for (int j = 0; j < sample.length; j++) {
                    double pi = productVariance(i, j);
                    noise += pi;
                    double difference = target[i][j] - sample[i][j];
                    distance += difference * difference;
                    if (i == j) {
                        together += pi;
                    } else {
                        double correlation = target[i][j] / (deviations[i] * deviations[j]);
                        double ratio = deviations[j] / deviations[i];
                        together += 0.5 * correlation * (ratio * theta(i, j) + theta(j, i) / ratio);
                    }
                }
            }
            double raw = (noise - together) / distance / count;
            return distance > 0 ? Math.max(0, Math.min(1, raw)) : 0;
        }

        private double productVariance(int i, int j) {
            double sum = 0;
            for (int t = 0; t < count; t++) {
                double product = centred[i][t] * centred[j][t] - sample[i][j];
                sum += product * product;
            }
            return sum / count;
        }

        /** Covariance of the squares of series i with its products with series j. */
        private double theta(int i, int j) {
            double sum = 0;
            for (int t = 0; t < count; t++) {
                double square = centred[i][t] * centred[i][t] - sample[i][i];
                sum += square * (centred[i][t] * centred[j][t] - sample[i][j]);
            }
            return sum / count;
        }
    }
}
