// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import io.tradewind.quant.distribution.NormalDistribution;

/**
 * A confidence interval; both ends are NaN when it is not defined.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

    /** The interval that says nothing. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /**
     * Wilson's score interval of a proportion (E. B. Wilson, JASA 22, 1927), without continuity correction; undefined without
     * attempts.
     *
     * @param successes from 0 to {@code attempts}
     * @param confidence probability of the interval, such as 0.95
     */
    public static Interval wilson(int successes, int attempts, double confidence) {
        if (attempts == 0) {
            return UNDEFINED;
        }
        double z = NormalDistribution.quantile(0.5 + confidence / 2);
        double share = (double) successes / attempts;
        double scale = 1 + z * z / attempts;
        double centre = share + z * z / (2.0 * attempts);
        double spread = z * StrictMath.sqrt(share * (1 - share) / attempts + z * z / (4.0 * attempts * attempts));
        double low = successes == 0 ? 0 : (centre - spread) / scale;
        double high = successes == attempts ? 1 : (centre + spread) / scale;
        return new Interval(low, high);
    }

    /** Normal-theory interval of a mean, {@code mean +- z * sd / sqrt(n)} with ddof 1; undefined below two values. */
    public static Interval ofMean(double[] values, double confidence) {
        if (values.length < 2) {
            return UNDEFINED;
        }
        double z = NormalDistribution.quantile(0.5 + confidence / 2);
        double error = SampleMoments.standardDeviation(values, 1) / StrictMath.sqrt(values.length);
        double mean = SampleMoments.mean(values);
        return new Interval(mean - z * error, mean + z * error);
    }

    /** Central interval between two quantiles (type 7) of replicates in ascending order; undefined for none. */
    public static Interval percentile(double[] sortedReplicates, double confidence) {
        double tail = (1 - confidence) / 2;
        return new Interval(
                SampleMoments.quantileOfSorted(sortedReplicates, tail),
                SampleMoments.quantileOfSorted(sortedReplicates, 1 - tail));
    }
}
