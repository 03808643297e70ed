// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

import io.tradewind.quant.random.Xoshiro256;

/** Latencies drawn from a measured distribution, by its inverse: one latency takes one random number. */
public final class EmpiricalLatency implements LatencyModel {
    private final LatencyHistogram histogram;
    private final Xoshiro256 random;

    /**
     * A seeded sequence of latencies.
     *
     * @param histogram what was measured
     * @param seed any value
     */
    public EmpiricalLatency(LatencyHistogram histogram, long seed) {
        this.histogram = histogram;
        this.random = new Xoshiro256(seed);
    }

    @Override
    public long sampleNs(long nowNs) {
        return histogram.quantileNs(random.nextDouble());
    }
}
