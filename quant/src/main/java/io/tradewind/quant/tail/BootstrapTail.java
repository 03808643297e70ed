// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.performance.Interval;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;

/**
 * Confidence intervals of historical value at risk and expected shortfall by resampling.
 *
 * <p>Resampling a single-period law repeats the historical figure; what it adds is the interval. The sample is sorted once; a
 * resample is a count per rank, from which quantile and tail mean are read without sorting: the cost is {@code resamples * n} draws
 * and increments.
 */
public final class BootstrapTail {
    /** Fewest returns for which intervals are given. */
    public static final int LEAST_OBSERVATIONS = 30;

    private final int resamples;
    private final double intervalConfidence;
    private final long seed;
    private final Resampling resampling;

    /**
     * Point figures and their percentile intervals, all negative for losses.
     *
     * @param historical figures of the sample itself
     * @param valueAtRisk interval of the quantile
     * @param expectedShortfall interval of the tail mean
     */
    public record Estimate(TailRisk historical, Interval valueAtRisk, Interval expectedShortfall) {}

    /**
     * A bootstrap with a fixed seed: the same returns give the same intervals.
     *
     * @param resamples 100 to 10,000,000; 10,000 is usual
     * @param intervalConfidence probability of the intervals, above 0 and below 1
     * @param seed of the draws
     * @param resampling independent draws or blocks
     * @throws IllegalArgumentException when a figure is out of its range
     */
    public BootstrapTail(int resamples, double intervalConfidence, long seed, Resampling resampling) {
        Samples.requireRange("resamples", resamples, 100, 10_000_000);
        if (!(intervalConfidence > 0 && intervalConfidence < 1)) {
            throw new IllegalArgumentException(
                    "the confidence of an interval must be above 0 and below 1, is " + intervalConfidence);
        }
        this.resamples = resamples;
        this.intervalConfidence = intervalConfidence;
        this.seed = seed;
        this.resampling = resampling;
    }

    /**
     * Intervals for one sample, with quantiles of type 7.
     *
     * @param returns at least {@link #LEAST_OBSERVATIONS}, finite, in time order
     * @param confidence of the value at risk, above 0.5 and below 1
     * @return figures and intervals
     * @throws IllegalArgumentException when there are too few returns, one is not finite, or the confidence is out of range
     */
    public Estimate estimate(double[] returns, double confidence) {
        Samples.requireFinite("returns", returns, LEAST_OBSERVATIONS);
        TailRisk historical = HistoricalTail.of(returns).at(confidence);
        RankedSample sample = new RankedSample(returns, 1 - confidence);
        double[] quantiles = new double[resamples];
        double[] means = new double[resamples];
        int[] positions = new int[returns.length];
        Xoshiro256 random = new Xoshiro256(seed);
        for (int i = 0; i < resamples; i++) {
            resampling.draw(random, positions);
            sample.count(positions);
            quantiles[i] = sample.quantile();
            means[i] = sample.meanUpToQuantile();
        }
        return new Estimate(historical, interval(quantiles), interval(means));
    }

    /**
     * What the figures are called.
     *
     * @return {@link TailMethod#BOOTSTRAP}
     */
    public TailMethod method() {
        return TailMethod.BOOTSTRAP;
    }

    private Interval interval(double[] replicates) {
        Arrays.sort(replicates);
        return Interval.percentile(replicates, intervalConfidence);
    }

    /** A sorted sample whose values can be counted by their position in time. */
    private static final class RankedSample {
        private final double[] sorted;
        private final int[] rankOf;
        private final int[] counts;
        private final int below;
        private final double share;
        private double quantile;

        RankedSample(double[] returns, double probability) {
            int size = returns.length;
            this.sorted = returns.clone();
            Arrays.sort(sorted);
            this.rankOf = ranks(returns, sorted);
            this.counts = new int[size];
            double position = QuantileType.LINEAR.position(size, probability);
            this.below = (int) Math.floor(position);
            this.share = position - below;
        }

        private static int[] ranks(double[] returns, double[] sorted) {
            int[] used = new int[sorted.length];
            int[] ranks = new int[returns.length];
            for (int i = 0; i < returns.length; i++) {
                int first = Arrays.binarySearch(sorted, returns[i]);
                while (first > 0 && sorted[first - 1] == returns[i]) {
                    first--;
                }
                ranks[i] = first + used[first]++;
            }
            return ranks;
        }

        void count(int[] positions) {
            Arrays.fill(counts, 0);
            for (int position : positions) {
                counts[rankOf[position]]++;
            }
        }

        /** Type 7: between the values number {@code below} and {@code below + 1} of the resample, counted from 1. */
        double quantile() {
            int rank = 0;
            int seen = counts[0];
            while (seen < below) {
                seen += counts[++rank];
            }
            double low = sorted[rank];
            while (seen < below + 1) {
                seen += counts[++rank];
            }
            double high = sorted[rank];
            quantile = low == high ? low : (1 - share) * low + share * high;
            return quantile;
        }

        double meanUpToQuantile() {
            double sum = 0;
            int seen = 0;
            for (int rank = 0; rank < sorted.length && sorted[rank] <= quantile; rank++) {
                sum += counts[rank] * sorted[rank];
                seen += counts[rank];
            }
            return sum / seen;
        }
    }
}
