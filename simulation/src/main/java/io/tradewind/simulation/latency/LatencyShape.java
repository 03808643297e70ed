// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

import org.jspecify.annotations.Nullable;

/**
 * What is laid over a model's latencies, in this order: an even jitter is added, rare ones are made long, and all are kept within
 * bounds.
 *
 * @param jitterNs the most that is added, each amount from 0 being equally likely; nanoseconds, not negative
 * @param floorNs the least latency, nanoseconds, not negative
 * @param capNs the largest latency, nanoseconds, at least the floor
 * @param tail rare long latencies, null for none
 */
public record LatencyShape(
        long jitterNs, long floorNs, long capNs, @Nullable LatencyTail tail) {
    /** Nothing. */
    public static final LatencyShape PLAIN = new LatencyShape(0, 0, Long.MAX_VALUE, null);

    /** Checks the ranges. */
    public LatencyShape {
        if (jitterNs < 0 || jitterNs > LatencyTail.DAY_NS || floorNs < 0 || capNs < floorNs) {
            throw new IllegalArgumentException(
                    "jitter and floor of a latency must not be negative, and the cap not below the floor");
        }
        if (tail != null && (tail.p999Ns() > capNs || tail.p999Ns() < floorNs)) {
            throw new IllegalArgumentException("the 99.9th percentile of a latency tail must be within floor and cap");
        }
    }

    boolean isPlain() {
        return equals(PLAIN);
    }
}
