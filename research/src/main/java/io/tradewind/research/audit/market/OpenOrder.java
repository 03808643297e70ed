// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;

/** An order that the venue has taken in and that may still trade. */
final class OpenOrder {
    private final Side side;
    private final long limit;
    private final long quantity;
    private long filled;

    OpenOrder(VenueRow accepted) {
        side = accepted.side();
        limit = accepted.price();
        quantity = accepted.quantity();
    }

    /** Its limit; 0 when it has none. */
    long limit() {
        return limit;
    }

    /** Whether it may trade with others at a price. */
    boolean takes(long price) {
        return limit == 0 || side.sign() * (limit - price) >= 0;
    }

    /** Whether a fill leaves nothing of it. */
    boolean isFilledBy(long fillQuantity) {
        return filled + fillQuantity >= quantity;
    }

    void fill(long fillQuantity) {
        filled += fillQuantity;
    }
}
