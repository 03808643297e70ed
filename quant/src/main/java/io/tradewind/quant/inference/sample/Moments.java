// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/**
 * Mean and central moments of a sample, with the conventions by which programs standardise them.
 *
 * <p>Source of the conventions b, g and G: D. N. Joanes and C. A. Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47
 * (1998). References: scipy 1.10 {@code skew} and {@code kurtosis} with {@code bias} true (g) and false (G); R's e1071 types 1 (g), 2 (G)
 * and 3 (b).
 *
 * @param count values
 * @param mean arithmetic
 * @param second central moment, divisor n
 * @param third central moment, divisor n
 * @param fourth central moment, divisor n
 */
public record Moments(int count, double mean, double second, double third, double fourth) {
    /** How skewness and kurtosis are standardised. */
    public enum Convention {
        /** g: by the standard deviation with divisor n; scipy's default. */
        BIASED,
        /** G: unbiased under normality; scipy {@code bias=False}, Excel. */
        UNBIASED,
        /** b: by the standard deviation with divisor n - 1; MINITAB, BMDP. */
        SAMPLE_DEVIATION
    }

    /**
     * Of a sample.
     *
     * @param sample finite values, at least one
     * @return its moments; those of a constant sample are exactly 0
     */
    public static Moments of(double[] sample) {
        Samples.requireFinite("sample", sample, 1);
        if (Arrays.stream(sample).allMatch(value -> value == sample[0])) {
            return new Moments(sample.length, sample[0], 0, 0, 0);
        }
        double n = sample.length;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double deviation : Samples.deviations(sample)) {
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }
        return new Moments(sample.length, Samples.mean(sample), second / n, third / n, fourth / n);
    }

    /**
     * Variance.
     *
     * @param ddof taken from n in the divisor: 0 or 1
     * @return 0 or more
     * @throws IllegalArgumentException when ddof is not below the number of values
     */
    public double variance(int ddof) {
        Samples.requireRange("ddof", ddof, 0, count - 1);
        return second * count / (count - ddof);
    }

    /**
     * Standard deviation.
     *
     * @param ddof taken from n in the divisor: 0 or 1
     * @return 0 or more
     */
    public double standardDeviation(int ddof) {
        return Math.sqrt(variance(ddof));
    }

    /**
     * Skewness.
     *
     * @param convention of the standardisation; UNBIASED needs 3 values
     * @return 0 for a symmetric sample; NaN for a constant one
     * @throws IllegalArgumentException when values are too few
     */
    public double skewness(Convention convention) {
        double n = count;
        double g = third / (second * Math.sqrt(second));
        return switch (convention) {
            case BIASED -> g;
            case UNBIASED -> g * Math.sqrt(n * (n - 1)) / (atLeast(3) - 2);
            case SAMPLE_DEVIATION -> g * StrictMath.pow((n - 1) / n, 1.5);
        };
    }

    /**
     * Kurtosis less 3.
     *
     * @param convention of the standardisation; UNBIASED needs 4 values
     * @return 0 for a normal law; NaN for a constant sample
     * @throws IllegalArgumentException when values are too few
     */
    public double excessKurtosis(Convention convention) {
        double n = count;
        double g = fourth / (second * second) - 3;
        return switch (convention) {
            case BIASED -> g;
            case UNBIASED -> (n - 1) / ((atLeast(4) - 2) * (n - 3)) * ((n + 1) * g + 6);
            case SAMPLE_DEVIATION -> (g + 3) * (1 - 1 / n) * (1 - 1 / n) - 3;
        };
    }

    private double atLeast(int least) {
        return Samples.requireRange("count", count, least, Integer.MAX_VALUE);
    }
}
