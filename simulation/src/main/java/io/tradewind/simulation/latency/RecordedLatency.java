// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

/**
 * Messages take as long as the last recorded tick took from the venue to the recorder: what the network did then, it does to
 * orders too.
 */
public final class RecordedLatency implements LatencyModel {
    private long lastNs;

    /** Nothing was recorded yet: latency zero. */
    public RecordedLatency() {}

    /**
     * A tick arrived.
     *
     * @param latencyNs its receive time less its venue time; a negative one, which a clock error makes, counts as zero
     */
    public void onFeed(long latencyNs) {
        lastNs = Math.max(0, latencyNs);
    }

    @Override
    public long sampleNs(long nowNs) {
        return lastNs;
    }
}
