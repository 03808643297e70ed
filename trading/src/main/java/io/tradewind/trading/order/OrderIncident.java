// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

/** What is not as it should be between us and a venue: each is told once, when it is noticed. */
public enum OrderIncident {
    /** An answer is overdue or open: the order is UNKNOWN, and the venue is asked. */
    LOST_TRACK,
    /** The venue's answer to a question ended the doubt. */
    RECOVERED,
    /** The venue never took the order in, and never will. */
    NEVER_ARRIVED,
    /** A request came back with an error that says that nothing was done. */
    REQUEST_REFUSED,
    /** A fill that was booked before came again. */
    DUPLICATE_FILL,
    /** A fill is missing between two that came. */
    MISSING_FILL,
    /** A fill came after its order's end; it is booked. */
    LATE_FILL,
    /** An order, or the orders of a group, were filled beyond what was wanted; the excess is booked and closed. */
    OVER_FILL,
    /** A fill of an order that nobody here knows; it is booked to the account and to no strategy. */
    UNTRACKED_FILL,
    /** The venue holds an order that is over or unknown here; its cancel is asked for. */
    UNTRACKED_ORDER,
    /** The stream of the venue's answers was lost. */
    STREAM_DOWN,
    /** The stream is back, and the account is compared with the venue's. */
    STREAM_UP
}
