// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

/**
 * How a quantile of a sample is placed between its values.
 *
 * <p>Source: R. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), types 1 to 9;
 * checked against R 4.2.2 {@code quantile(type = )}. Type 7 is the default of R, numpy and pandas.
 */
public enum QuantileType {
    /** 1: the smallest value that the wanted share of the sample does not exceed. */
    INVERSE_CDF(0, 0),
    /** 2: as 1, averaged where the share is met exactly. */
    AVERAGED_INVERSE_CDF(0, 0),
    /** 3: the value with the nearest number, the even one of two. */
    NEAREST_EVEN(-0.5, -0.5),
    /** 4: linear between the steps of the distribution function. */
    LINEAR_CDF(0, 1),
    /** 5: linear between the middles of the steps. */
    HAZEN(0.5, 0.5),
    /** 6: linear between expected probabilities, {@code k / (n + 1)}. */
    WEIBULL(0, 0),
    /** 7: linear between modes, {@code (k - 1) / (n - 1)}. */
    LINEAR(1, 1),
    /** 8: unbiased in the median, whatever the law. */
    MEDIAN_UNBIASED(1.0 / 3, 1.0 / 3),
    /** 9: unbiased for a normal law. */
    NORMAL_UNBIASED(3.0 / 8, 3.0 / 8);

    private static final double FUZZ = 4 * Math.ulp(1.0);

    private final double a;
    private final double b;

    QuantileType(double a, double b) {
        this.a = a;
        this.b = b;
    }

    /**
     * The type with a number.
     *
     * @param number 1 to 9
     * @return the type
     * @throws IllegalArgumentException when there is none
     */
    public static QuantileType ofNumber(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("a type of quantile is within 1 to 9, got " + number);
        }
        return values()[number - 1];
    }

    /**
     * The quantile.
     *
     * @param sorted ascending, at least one, finite
     * @param probability 0 to 1
     * @return between the least and the largest value
     * @throws IllegalArgumentException when the sample is empty or the probability out of range
     */
    public double of(double[] sorted, double probability) {
        if (sorted.length == 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a quantile needs a sample and a probability within 0 to 1, got "
                    + sorted.length + " values and " + probability);
        }
        double position = position(sorted.length, probability);
        double whole = Math.floor(position);
        double low = at(sorted, whole);
        double high = at(sorted, whole + 1);
        double share = share(position, whole);
        return low == high || share == 0 ? low : share == 1 ? high : (1 - share) * low + share * high;
    }

    /** Where the quantile lies among the values counted from 1, before rounding. */
    double position(int size, double probability) {
        double position = switch (this) {
            case INVERSE_CDF, AVERAGED_INVERSE_CDF -> size * probability;
            case NEAREST_EVEN -> size * probability - 0.5;
            case LINEAR -> 1 + (size - 1) * probability;
            default -> a + probability * (size + 1 - a - b);
        };
        double nearest = Math.rint(position);
        return this != LINEAR && Math.abs(position - nearest) < FUZZ * Math.max(1, nearest) ? nearest : position;
    }

    /** Weight of the value above, given the position and its whole part. */
    double share(double position, double whole) {
        double rest = position - whole;
        return switch (this) {
            case INVERSE_CDF -> rest > 0 ? 1 : 0;
            case AVERAGED_INVERSE_CDF -> rest > 0 ? 1 : 0.5;
            case NEAREST_EVEN -> rest == 0 && whole % 2 == 0 ? 0 : 1;
            default -> rest;
        };
    }

    private static double at(double[] sorted, double number) {
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1.0, number - 1))];
    }
}
