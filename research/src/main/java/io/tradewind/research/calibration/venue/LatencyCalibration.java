// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.research.calibration.LongSamples;
import java.util.Arrays;
import java.util.Optional;

/**
 * Latency of the feed: time of receipt less the venue's time, plus the clocks' offset.
 *
 * <p>The offset is the least that lets no tick come before it was made, so the least latency counts as 0 and every latency is short by
 * the unknown true least. A shifted law describes the shape above that; its shift says nothing of the true delay.
 *
 * @param offsetMs added to times of receipt
 * @param count ticks with both times
 * @param meanMs of the latencies
 * @param deviationMs of the latencies
 * @param autocorrelation of successive ticks
 * @param thinnedAutocorrelation of one tick a second
 * @param laws candidates, in milliseconds
 * @param sortedMs all latencies, rising
 * @param thinnedMs first latency of each second, in order of time
 */
public record LatencyCalibration(
        double offsetMs,
        int count,
        double meanMs,
        double deviationMs,
        double autocorrelation,
        double thinnedAutocorrelation,
        LawComparison laws,
        double[] sortedMs,
        double[] thinnedMs) {
    private static final int LEAST_SECONDS = 30;
    private static final double MILLISECOND = 1e6;
    private static final double UPPER = 0.99;

    /**
     * Fits latencies.
     *
     * @param latenciesNs receipt less venue time, clocks as they were
     * @param timesNs times of receipt
     * @param seed of the bootstraps
     * @return the fit; empty when there are too few seconds, or all latencies are alike
     */
    static Optional<LatencyCalibration> of(LongSamples latenciesNs, LongSamples timesNs, long seed) {
        double[] raw = latenciesNs.over(MILLISECOND);
        double least = Arrays.stream(raw).min().orElse(0);
        double[] all = Arrays.stream(raw).map(each -> each - least).toArray();
        double[] thinned = onePerSecond(all, timesNs);
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        if (thinned.length < LEAST_SECONDS || !isSpread(all) || !isSpread(thinned)) {
            return Optional.empty();
        }
        return Optional.of(new LatencyCalibration(
                -least,
                all.length,
                SampleMoments.mean(all),
                SampleMoments.standardDeviation(all, 1),
                Autocorrelation.of(all, 1)[0],
                Autocorrelation.of(thinned, 1)[0],
                LawComparison.shifted(all, thinned, seed),
                sorted,
                thinned));
    }

    private static boolean isSpread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 3 / 4] > sorted[sorted.length / 4];
    }

    private static double[] onePerSecond(double[] all, LongSamples timesNs) {
        double[] kept = new double[all.length];
        int size = 0;
        long nextNs = Long.MIN_VALUE;
        for (int i = 0; i < all.length; i++) {
            if (timesNs.get(i) >= nextNs) {
                kept[size++] = all[i];
                nextNs = timesNs.get(i) + 1_000_000_000L;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** A quantile of all latencies, in milliseconds. */
    double quantileMs(double probability) {
        return SampleMoments.quantileOfSorted(sortedMs, probability);
    }

    /** Logarithm of the median: mu of the log-normal law with the recorded median and 99 % quantile, in ln ms. */
    double matchedMu() {
        return StrictMath.log(quantileMs(0.5));
    }

    /** Sigma of the same law. */
    double matchedSigma() {
        return (StrictMath.log(quantileMs(UPPER)) - matchedMu()) / NormalDistribution.quantile(UPPER);
    }
}
