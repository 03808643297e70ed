// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;

/**
 * One row of {@code venue.csv}; prices and quantities in units of 10^-8.
 *
 * @param where file and line, as messages show them
 * @param sequence last tick of the instrument that the venue claims to have applied
 * @param timeNs venue time, nanoseconds since the epoch, UTC
 * @param orderId client order id
 * @param event what happened
 * @param side of the order
 * @param price of the fill, or the limit; 0 when there is none
 * @param quantity of the event
 * @param queueAhead {@link #UNKNOWN} when empty
 * @param displayed 0 when empty
 */
record VenueRow(
        String where,
        long sequence,
        long timeNs,
        String orderId,
        Event event,
        Side side,
        long price,
        long quantity,
        long queueAhead,
        long displayed) {
    /** Stands for a quantity ahead that is not known. */
    static final long UNKNOWN = -1;

    /** What happened. */
    enum Event {
        ACCEPTED,
        QUEUE,
        FILLED_MAKER,
        FILLED_TAKER,
        ENDED
    }

    boolean isFill() {
        return event == Event.FILLED_MAKER || event == Event.FILLED_TAKER;
    }
}
