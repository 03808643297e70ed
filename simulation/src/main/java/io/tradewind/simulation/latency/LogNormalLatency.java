// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;

/**
 * Latencies whose logarithm is normally distributed: {@code exp(mu + sigma z)} units, {@code z} standard normal.
 *
 * <p>The median is {@code exp(mu)} and the 99th percentile {@code exp(mu + 2.326 sigma)} units. Draws are neither floored nor
 * capped. {@code z} is the normal quantile of a uniform number, so one latency takes one random number.
 */
public final class LogNormalLatency implements LatencyModel {
    /** Half the least step of a uniform draw: stands for a draw of 0, whose logarithm does not exist. */
    private static final double LEAST_DRAW = 0x1.0p-54;

    private final double mu;
    private final double sigma;
    private final long unitNs;
    private final Xoshiro256 random;

    /**
     * A seeded sequence of latencies.
     *
     * @param mu mean of the logarithm, finite
     * @param sigma standard deviation of the logarithm, finite, not negative
     * @param unitNs the unit, at least 1 nanosecond
     * @param seed any value
     */
    public LogNormalLatency(double mu, double sigma, long unitNs, long seed) {
        this.mu = mu;
        this.sigma = sigma;
        this.unitNs = unitNs;
        this.random = new Xoshiro256(seed);
    }

    @Override
    public long sampleNs(long nowNs) {
        double z = NormalDistribution.quantile(StrictMath.max(random.nextDouble(), LEAST_DRAW));
        return (long) (StrictMath.exp(mu + sigma * z) * unitNs);
    }
}
