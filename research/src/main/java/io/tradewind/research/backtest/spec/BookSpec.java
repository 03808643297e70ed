// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;

/**
 * How a venue over a replayed book behaves.
 *
 * @param feed time that a tick takes from the venue to the core; recorded: as received in the data
 * @param entry time that an order or cancel takes to the venue
 * @param response time that an answer takes to the core
 * @param queue what moves the queue ahead of a resting order
 */
public record BookSpec(LatencySpec feed, LatencySpec entry, LatencySpec response, QueueSpec queue) {
    /**
     * The same with another queue model.
     *
     * @param model the other
     * @return a copy
     */
    public BookSpec with(QueueSpec model) {
        return new BookSpec(feed, entry, response, model);
    }
}
