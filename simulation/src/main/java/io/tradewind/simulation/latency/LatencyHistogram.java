// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

import java.util.Arrays;

/**
 * A measured distribution of latencies: probabilities at rising bounds, and a straight line between two bounds.
 *
 * <p>Within a bucket latencies count as spread evenly, so a quantile is off by less than the bucket's width.
 */
public final class LatencyHistogram {
    private final long[] boundsNs;
    private final double[] probabilities;

    private LatencyHistogram(long[] boundsNs, double[] probabilities) {
        this.boundsNs = boundsNs;
        this.probabilities = probabilities;
    }

    /**
     * From counts by bucket.
     *
     * @param boundsNs edges of the buckets in nanoseconds, rising from 0 or more, one more than buckets
     * @param counts latencies from an edge to the next, each 0 or more, at least one above 0
     * @return the distribution
     */
    public static LatencyHistogram ofCounts(long[] boundsNs, long[] counts) {
        if (boundsNs.length != counts.length + 1) {
            throw new IllegalArgumentException(
                    counts.length + " buckets have " + (counts.length + 1) + " edges, not " + boundsNs.length);
        }
        double[] sums = new double[boundsNs.length];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException("a count must not be negative: " + counts[i]);
            }
            sums[i + 1] = sums[i] + counts[i];
        }
        double total = sums[counts.length];
        if (!(total > 0)) {
            throw new IllegalArgumentException("a histogram without latencies has no distribution");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return of(boundsNs, sums);
    }

    /**
     * From quantiles.
     *
     * @param probabilities rising from 0 to 1
     * @param latenciesNs quantiles in nanoseconds, as many, not falling, from 0 or more
     * @return the distribution
     */
    public static LatencyHistogram ofQuantiles(double[] probabilities, long[] latenciesNs) {
        int last = probabilities.length - 1;
        if (last < 1
                || probabilities.length != latenciesNs.length
                || probabilities[0] != 0
                || probabilities[last] != 1) {
            throw new IllegalArgumentException(
                    "quantiles need as many latencies as probabilities, and these from 0 to 1");
        }
        for (int i = 1; i <= last; i++) {
            if (!(probabilities[i] > probabilities[i - 1])) {
                throw new IllegalArgumentException("probabilities must rise: " + Arrays.toString(probabilities));
            }
        }
        return of(latenciesNs, probabilities);
    }

    private static LatencyHistogram of(long[] boundsNs, double[] probabilities) {
        for (int i = 0; i < boundsNs.length; i++) {
            if (boundsNs[i] < 0 || i > 0 && boundsNs[i] < boundsNs[i - 1]) {
                throw new IllegalArgumentException(
                        "latencies must not fall or be negative: " + Arrays.toString(boundsNs));
            }
        }
        return new LatencyHistogram(boundsNs.clone(), probabilities.clone());
    }

    /**
     * The latency that a share of all messages stays within.
     *
     * @param probability 0 to 1
     * @return nanoseconds
     */
    public long quantileNs(double probability) {
        int below = 0;
        int above = probabilities.length - 1;
        while (above - below > 1) {
            int middle = (above + below) >>> 1;
            if (probabilities[middle] < probability) {
                below = middle;
            } else {
                above = middle;
            }
        }
        double width = probabilities[above] - probabilities[below];
        double share = width > 0 ? (probability - probabilities[below]) / width : 1;
        return boundsNs[below] + StrictMath.round(share * (boundsNs[above] - boundsNs[below]));
    }

    /**
     * Share of messages that take longer.
     *
     * @param latencyNs nanoseconds
     * @return 0 to 1
     */
    public double survival(double latencyNs) {
        int last = boundsNs.length - 1;
        if (latencyNs < boundsNs[0] || latencyNs >= boundsNs[last]) {
            return latencyNs < boundsNs[0] ? 1 : 0;
        }
        int above = 1;
        while (boundsNs[above] <= latencyNs) {
            above++;
        }
        double share = (latencyNs - boundsNs[above - 1]) / (boundsNs[above] - boundsNs[above - 1]);
        return 1 - probabilities[above - 1] - share * (probabilities[above] - probabilities[above - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyHistogram that
                && Arrays.equals(boundsNs, that.boundsNs)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(boundsNs) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return boundsNs.length - 1 + " buckets, median " + quantileNs(0.5) + " ns";
    }
}
