// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.distribution.KolmogorovDistribution;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The largest distance between the distribution of a sample and a law, or another sample.
 *
 * <p>The p-value is by default the asymptotic one with Stephens' correction, {@code Q((sqrt n + 0.12 + 0.11 / sqrt n) D)} (M. A. Stephens,
 * EDF statistics for goodness of fit, JASA 69, 1974); {@link PValue} names the others. It holds for a law fixed beforehand; where the
 * law's parameters come from the same sample it is too large. With 10^4 values and more, every model of a market is refuted: read the
 * distance. References: scipy 1.10 {@code ks_1samp} and {@code ks_2samp}, R 4.2 {@code ks.test}.
 *
 * @param distance largest difference of the distribution functions, 0 to 1
 * @param p probability of a distance at least as large if the law were true
 * @param count values in the sample; of two samples, their harmonic size
 */
public record KolmogorovSmirnov(double distance, double p, double count) {
    private static final int TERMS = 100;

    /** Which law of the distance gives the p-value. */
    public enum PValue {
        /** The limit at Stephens' argument. */
        STEPHENS,
        /** Kolmogorov's limit at {@code sqrt(n) D}: scipy's {@code asymp} for one sample, R's for both. */
        LIMIT,
        /** The exact law, for two samples that of samples without ties: scipy's {@code exact}. */
        EXACT,
        /** The exact law of one sample at the rounded effective size {@code n m / (n + m)}: scipy's {@code asymp} for two samples. */
        EFFECTIVE_SIZE
    }

    /**
     * A sample against a law.
     *
     * @param sample values, at least one
     * @param cumulative the law's distribution function
     * @param law of the distance; of one sample the effective size is its size
     * @return distance and p
     */
    public static KolmogorovSmirnov of(double[] sample, DoubleUnaryOperator cumulative, PValue law) {
        KolmogorovSmirnov byStephens = of(sample, cumulative);
        double distance = byStephens.distance;
        double p = switch (law) {
            case STEPHENS -> byStephens.p;
            case LIMIT -> KolmogorovDistribution.limitSurvival(StrictMath.sqrt(sample.length) * distance);
            case EXACT, EFFECTIVE_SIZE -> KolmogorovDistribution.survival(sample.length, distance);
        };
        return new KolmogorovSmirnov(distance, p, sample.length);
    }

    /**
     * Two samples against each other.
     *
     * @param first values, at least one
     * @param second values, at least one
     * @param law of the distance; the exact one takes as many steps as the product of the sizes
     * @return distance and p
     */
    public static KolmogorovSmirnov between(double[] first, double[] second, PValue law) {
        KolmogorovSmirnov byStephens = between(first, second);
        double distance = byStephens.distance;
        double size = byStephens.count;
        double p = switch (law) {
            case STEPHENS -> byStephens.p;
            case LIMIT -> KolmogorovDistribution.limitSurvival(StrictMath.sqrt(size) * distance);
            case EFFECTIVE_SIZE -> KolmogorovDistribution.survival((int) Math.max(1, StrictMath.rint(size)), distance);
            case EXACT -> {
                long steps = StrictMath.round(distance * first.length * second.length);
                yield KolmogorovDistribution.twoSampleSurvival(first.length, second.length, steps);
            }
        };
        return new KolmogorovSmirnov(distance, p, size);
    }

    /**
     * A sample against a law.
     *
     * @param sample values, at least one
     * @param cumulative the law's distribution function
     * @return distance and p
     */
    public static KolmogorovSmirnov of(double[] sample, DoubleUnaryOperator cumulative) {
        double[] sorted = sorted(sample);
        int n = sorted.length;
        double distance = 0;
        int i = 0;
        while (i < n) {
            int end = i + 1;
            while (end < n && sorted[end] == sorted[i]) {
                end++;
            }
            double expected = cumulative.applyAsDouble(sorted[i]);
            double before = cumulative.applyAsDouble(StrictMath.nextDown(sorted[i]));
            distance = StrictMath.max(distance, StrictMath.abs((double) end / n - expected));
            distance = StrictMath.max(distance, StrictMath.abs(before - (double) i / n));
            i = end;
        }
        return new KolmogorovSmirnov(distance, survival(distance, n), n);
    }

    /**
     * Two samples against each other.
     *
     * @param first values, at least one
     * @param second values, at least one
     * @return distance and p
     */
    public static KolmogorovSmirnov between(double[] first, double[] second) {
        double[] left = sorted(first);
        double[] right = sorted(second);
        double distance = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            double value = StrictMath.min(left[i], right[j]);
            while (i < left.length && left[i] <= value) {
                i++;
            }
            while (j < right.length && right[j] <= value) {
                j++;
            }
            double difference = (double) i / left.length - (double) j / right.length;
            distance = StrictMath.max(distance, StrictMath.abs(difference));
        }
        double size = (double) left.length * right.length / (left.length + right.length);
        return new KolmogorovSmirnov(distance, survival(distance, size), size);
    }

    private static double[] sorted(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("a sample without values has no distribution");
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("a sample with NaN has no distribution");
        }
        return sorted;
    }

    /** Kolmogorov's limit {@code Q(x) = 2 sum (-1)^(j-1) exp(-2 j^2 x^2)} at Stephens' argument. */
    private static double survival(double distance, double count) {
        double root = StrictMath.sqrt(count);
        double x = (root + 0.12 + 0.11 / root) * distance;
        if (x < 0.2) {
            return 1;
        }
        double sum = 0;
        double sign = 1;
        for (int j = 1; j <= TERMS; j++) {
            sum += sign * StrictMath.exp(-2.0 * j * j * x * x);
            sign = -sign;
        }
        return StrictMath.max(0, StrictMath.min(1, 2 * sum));
    }
}
