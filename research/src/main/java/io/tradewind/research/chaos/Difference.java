// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

/**
 * Something in which a core and its venue differ at the end.
 *
 * @param kind what differs
 * @param subject the instrument, order or fill
 * @param core what the core has
 * @param venue what the venue has
 */
public record Difference(Kind kind, String subject, String core, String venue) {
    /** What can differ. */
    public enum Kind {
        /** Positions of an instrument. */
        POSITION,
        /** The state of an order. */
        ORDER_STATE,
        /** The filled quantity of an order. */
        ORDER_FILLED,
        /** The venue made more than one order of a client order id. */
        DOUBLED_ORDER,
        /** The venue holds an order that the core never made or believes to be over. */
        UNTRACKED_ORDER,
        /** A fill of the venue is not booked. */
        LOST_FILL,
        /** A fill is booked more than once. */
        DOUBLED_FILL,
        /** A fill is booked that the venue never made. */
        INVENTED_FILL
    }

    @Override
    public String toString() {
        return kind + " " + subject + ": core " + core + ", venue " + venue;
    }
}
