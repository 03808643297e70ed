// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

import io.tradewind.domain.event.VenueReason;

/** The venue read the request and said no to the order, its amendment or its cancel. */
public sealed interface OrderError extends VenueError {
    /**
     * The order breaks a rule of the market.
     *
     * @param code what was said
     * @param reason which rule
     */
    record Refused(VenueCode code, VenueReason reason) implements OrderError {}

    /**
     * The request is no valid request: a fault of ours.
     *
     * @param code what was said
     */
    record Malformed(VenueCode code) implements OrderError {}

    /**
     * The client order id was seen before: an order of that name may well be working.
     *
     * @param code what was said
     */
    record Duplicate(VenueCode code) implements OrderError {}

    /**
     * The venue holds no working order of that id: it ended, or it never arrived.
     *
     * @param code what was said
     */
    record NotFound(VenueCode code) implements OrderError {}
}
