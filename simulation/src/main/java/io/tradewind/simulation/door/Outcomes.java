// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.event.VenueReason;

/** How the desk keeps a refusal where an accepted order has its venue id: as a negative number. */
final class Outcomes {
    private Outcomes() {}

    static long of(VenueReason reason) {
        return -1L - reason.ordinal();
    }

    static VenueReason reason(long outcome) {
        return VenueReason.of((int) (-1L - outcome));
    }
}
