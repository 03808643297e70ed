// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

/** Moments, extremes and quantiles of a sample. */
public final class SampleMoments {

    private SampleMoments() {}

    /** Sum in the order of the array; 0 for an empty one. */
    public static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Arithmetic mean; NaN for an empty sample. */
    public static double mean(double[] values) {
        return sum(values) / values.length;
    }

    /** Variance around the mean with the divisor {@code n - ddof}; NaN unless n exceeds ddof. */
    public static double variance(double[] values, int ddof) {
        if (values.length <= ddof) {
            return Double.NaN;
        }
        return centralPowerSum(values, 2) / (values.length - ddof);
    }

    /** Square root of {@link #variance}. */
    public static double standardDeviation(double[] values, int ddof) {
        return StrictMath.sqrt(variance(values, ddof));
    }

    /** Third standardised central moment, divisor n; NaN for a constant or empty sample. */
    public static double skewness(double[] values) {
        double deviation = standardDeviation(values, 0);
        return centralPowerSum(values, 3) / values.length / (deviation * deviation * deviation);
    }

    /** Fourth standardised central moment, divisor n, 3 for a normal law; NaN for a constant or empty sample. */
    public static double kurtosis(double[] values) {
        double variance = variance(values, 0);
        return centralPowerSum(values, 4) / values.length / (variance * variance);
    }

    /** Largest value; NaN for an empty sample. */
    public static double maximum(double[] values) {
        double best = Double.NaN;
        for (double value : values) {
            best = best >= value ? best : value;
        }
        return best;
    }

    /** Smallest value; NaN for an empty sample. */
    public static double minimum(double[] values) {
        double least = Double.NaN;
        for (double value : values) {
            least = least <= value ? least : value;
        }
        return least;
    }

    /**
     * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan); NaN for an empty sample.
     *
     * @param sorted values in ascending order
     * @param probability from 0 to 1
     */
    public static double quantileOfSorted(double[] sorted, double probability) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        if (below + 1 >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }

    private static double centralPowerSum(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            double deviation = value - mean;
            double square = deviation * deviation;
            sum += switch (power) {
                case 2 -> square;
                case 3 -> square * deviation;
                default -> square * square;
            };
        }
        return sum;
    }
}
