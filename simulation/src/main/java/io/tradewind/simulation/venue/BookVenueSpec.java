// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.simulation.door.VenueRules;
import io.tradewind.simulation.fee.FeeModel;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;

/**
 * Options of the book venue.
 *
 * @param fees what fills cost
 * @param entry how long orders and cancels take to the venue
 * @param response how long its answers take back
 * @param queue how resting orders move in the queue of their level
 * @param seed of random latencies
 * @param rules what requests are judged by when they arrive; {@link VenueRules#NONE} lets all of them pass
 */
public record BookVenueSpec(
        FeeModel fees, LatencySpec entry, LatencySpec response, QueueSpec queue, long seed, VenueRules rules) {
    /**
     * A venue that judges no request.
     *
     * @param fees what fills cost
     * @param entry how long orders and cancels take to the venue
     * @param response how long its answers take back
     * @param queue how resting orders move in the queue of their level
     * @param seed of random latencies
     */
    public BookVenueSpec(FeeModel fees, LatencySpec entry, LatencySpec response, QueueSpec queue, long seed) {
        this(fees, entry, response, queue, seed, VenueRules.NONE);
    }
}
