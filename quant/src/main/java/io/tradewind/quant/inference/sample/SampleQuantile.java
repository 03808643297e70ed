// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/**
 * The nine definitions of a sample quantile.
 *
 * <p>Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996). References: R 4.2
 * {@code quantile} types 1 to 9; numpy 1.24 {@code quantile}, whose default {@code linear} is type 7.
 */
public enum SampleQuantile {
    /** Type 1: inverse of the empirical distribution function. */
    INVERSE_EMPIRICAL(0, 0),
    /** Type 2: as type 1 with averages at the steps; the usual median of SAS. */
    AVERAGED_EMPIRICAL(0, 0),
    /** Type 3: the nearest order statistic, the even one when two are as near. */
    NEAREST_EVEN(-0.5, 0),
    /** Type 4: interpolation of the empirical distribution function. */
    INTERPOLATED_EMPIRICAL(0, 1),
    /** Type 5: hydrologists' midpoints of the steps. */
    HAZEN(0.5, 0.5),
    /** Type 6: positions {@code p (n + 1)}; MINITAB, SPSS. */
    WEIBULL(0, 0),
    /** Type 7: positions {@code p (n - 1)}; the default of R, numpy and spreadsheets. */
    LINEAR(1, 1),
    /** Type 8: median-unbiased, whatever the law. */
    MEDIAN_UNBIASED(1 / 3.0, 1 / 3.0),
    /** Type 9: unbiased for the normal law. */
    NORMAL_UNBIASED(3 / 8.0, 3 / 8.0);

    private static final double FUZZ = 4 * 0x1.0p-52;

    private final double alpha;
    private final double beta;

    SampleQuantile(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
    }

    /**
     * The definition with a number.
     *
     * @param number 1 to 9, as Hyndman and Fan count
     * @return the type
     */
    public static SampleQuantile type(int number) {
        return values()[Samples.requireRange("type", number, 1, values().length) - 1];
    }

    /**
     * A quantile.
     *
     * @param sample finite values, at least one, in any order
     * @param probability 0 to 1
     * @return a value within the range of the sample
     * @throws IllegalArgumentException when the sample is empty or not finite, or the probability out of range
     */
    public double of(double[] sample, double probability) {
        double[] sorted = Samples.requireFinite("sample", sample, 1).clone();
        Arrays.sort(sorted);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be within 0 to 1, is " + probability);
        }
        return compareTo(INTERPOLATED_EMPIRICAL) < 0 ? stepped(sorted, probability) : interpolated(sorted, probability);
    }

    /** Types 1 to 3, with R's allowance for rounding of {@code n p}. */
    private double stepped(double[] sorted, double probability) {
        double position = sorted.length * probability + (this == NEAREST_EVEN ? -0.5 : 0);
        double below = StrictMath.floor(position + FUZZ);
        boolean beyond = position > below + (this == NEAREST_EVEN ? FUZZ * Math.max(1, below) : FUZZ);
        double share = switch (this) {
            case AVERAGED_EMPIRICAL -> beyond ? 1 : 0.5;
            case NEAREST_EVEN -> beyond || below % 2 != 0 ? 1 : 0;
            default -> beyond ? 1 : 0;
        };
        return between(sorted, (int) below, share);
    }

    private double interpolated(double[] sorted, double probability) {
        double position = alpha + probability * (sorted.length + 1 - alpha - beta);
        double below = StrictMath.floor(position + FUZZ);
        double share = position - below;
        return between(sorted, (int) below, Math.abs(share) < FUZZ ? 0 : share);
    }

    /** Between the order statistics below and below + 1, counted from 1 and held within the sample. */
    private static double between(double[] sorted, int below, double share) {
        double low = sorted[Math.max(0, Math.min(sorted.length, below) - 1)];
        double high = sorted[Math.max(0, Math.min(sorted.length, below + 1) - 1)];
        return share == 1 ? high : low + share * (high - low);
    }
}
