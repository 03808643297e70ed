// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

/** Checks of samples and sums that several tests share. */
public final class Samples {
    private Samples() {}

    /**
     * Refuses a sample that is too short or has a value that is not finite.
     *
     * @param name of the argument
     * @param values the sample
     * @param least number of values needed
     * @return the same array
     * @throws IllegalArgumentException that names the argument, the index and the value
     */
    public static double[] requireFinite(String name, double[] values, int least) {
        if (values.length < least) {
            throw new IllegalArgumentException(name + " must have at least " + least + " values, has " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] must be finite, is " + values[i]);
            }
        }
        return values;
    }

    /**
     * Refuses a sample without variation.
     *
     * @param name of the argument
     * @param values the sample, at least one
     * @return the same array
     * @throws IllegalArgumentException when all values are alike
     */
    public static double[] requireVariation(String name, double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return values;
            }
        }
        throw new IllegalArgumentException(name + " must vary, has only the value " + values[0]);
    }

    /**
     * Refuses an integer out of its range.
     *
     * @param name of the argument
     * @param value its value
     * @param least allowed
     * @param most allowed
     * @return the value
     * @throws IllegalArgumentException when it is out of the range
     */
    public static int requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be within " + least + " to " + most + ", is " + value);
        }
        return value;
    }

    /**
     * Refuses residuals that are rounding errors of the series they come from: a statistic of them is noise.
     *
     * @param series whose values were rounded
     * @param rss residual sum of squares
     * @param count residuals
     * @throws IllegalArgumentException when the root mean square residual is not above 2^-50 of the largest value
     */
    public static void requireResiduals(double[] series, double rss, int count) {
        double largest = 0;
        for (double value : series) {
            largest = Math.max(largest, Math.abs(value));
        }
        double rounding = largest * 0x1.0p-50;
        if (!(rss > count * rounding * rounding)) {
            throw new IllegalArgumentException(
                    "the regressors explain the series without error, so no statistic of what they leave is defined");
        }
    }

    /**
     * Differences of neighbours.
     *
     * @param values at least one
     * @return one value fewer
     */
    public static double[] differences(double[] values) {
        double[] differences = new double[values.length - 1];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i + 1] - values[i];
        }
        return differences;
    }

    /**
     * Deviations from the mean.
     *
     * @param values at least one
     * @return as many
     */
    public static double[] deviations(double[] values) {
        double mean = mean(values);
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] - mean;
        }
        return deviations;
    }

    /**
     * Arithmetic mean.
     *
     * @param values at least one
     * @return the mean
     */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * Sum of products of a series with itself some steps later.
     *
     * @param values the series
     * @param lag 0 or more
     * @return the sum; 0 from the length on
     */
    public static double laggedProducts(double[] values, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += values[i] * values[i - lag];
        }
        return sum;
    }
}
