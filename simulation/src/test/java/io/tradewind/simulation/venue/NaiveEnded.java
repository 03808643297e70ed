// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;

/** What a naive venue remembers of an order that ended. */
record NaiveEnded(long lots, long filled, long limit, VenueOrderStatus status, VenueReason reason) {
    /** What it knows of an order that it never saw. */
    static final NaiveEnded UNKNOWN = new NaiveEnded(0, 0, 0, VenueOrderStatus.NOT_FOUND, VenueReason.UNKNOWN_ORDER);

    String status(long id) {
        return EventTexts.status(id, status, filled, lots, limit, reason);
    }
}
