// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

/** How long the next message is on its way. */
@FunctionalInterface
public interface LatencyModel {
    /**
     * Latency of a message.
     *
     * @param nowNs when it is sent, nanoseconds since the epoch, UTC
     * @return nanoseconds, not negative
     */
    long sampleNs(long nowNs);
}
