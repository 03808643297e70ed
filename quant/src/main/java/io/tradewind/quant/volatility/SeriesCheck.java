// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

/** What every model of this package asks of a series, and its first two moments. */
public final class SeriesCheck {

    private SeriesCheck() {}

    /**
     * Checks a series.
     *
     * @param least the fewest values
     * @throws IllegalArgumentException when it is too short, has a value that is not finite, or does not vary
     */
    public static void require(double[] series, int least) {
        if (series.length < least) {
            throw new IllegalArgumentException(
                    "the series must have " + least + " values or more, has " + series.length);
        }
        boolean varies = false;
        for (int i = 0; i < series.length; i++) {
            if (!Double.isFinite(series[i])) {
                throw new IllegalArgumentException("the series must be finite, value " + i + " is " + series[i]);
            }
            varies |= series[i] != series[0];
        }
        if (!varies || !(variance(series) > 0) || variance(series) == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the series must vary and its variance must be a number");
        }
    }

    /** The mean. */
    public static double mean(double[] series) {
        double sum = 0;
        for (double value : series) {
            sum += value;
        }
        return sum / series.length;
    }

    /** The variance, divided by the number of values. */
    public static double variance(double[] series) {
        double mean = mean(series);
        double sum = 0;
        for (double value : series) {
            sum += (value - mean) * (value - mean);
        }
        return sum / series.length;
    }
}
