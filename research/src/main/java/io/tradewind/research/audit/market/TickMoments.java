// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.port.TickBatch;

/**
 * When the ticks of one instrument happened at the venue.
 *
 * <pre>
 *  with an event time      t = min(event, received), latency = received - t
 *  without                 t = received - latency of the last tick that had one
 *  both                    never before the tick before
 * </pre>
 */
final class TickMoments {
    private long latencyNs;
    private long lastNs = Long.MIN_VALUE;

    long next(TickBatch ticks, int i) {
        long receivedNs = ticks.receiveTimeNs(i);
        if (ticks.eventTimeNs(i) != TickBatch.NO_TIME) {
            latencyNs = receivedNs - Math.min(ticks.eventTimeNs(i), receivedNs);
        }
        lastNs = Math.max(lastNs, receivedNs - latencyNs);
        return lastNs;
    }
}
