// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

/** Every message takes equally long. */
public final class FixedLatency implements LatencyModel {
    private final long latencyNs;

    /**
     * A constant.
     *
     * @param latencyNs nanoseconds, not negative
     */
    public FixedLatency(long latencyNs) {
        if (latencyNs < 0) {
            throw new IllegalArgumentException("a latency must not be negative: " + latencyNs + " ns");
        }
        this.latencyNs = latencyNs;
    }

    @Override
    public long sampleNs(long nowNs) {
        return latencyNs;
    }
}
