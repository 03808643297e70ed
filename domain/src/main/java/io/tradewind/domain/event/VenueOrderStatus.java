// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/** What a venue says of an order when it is asked. */
public enum VenueOrderStatus {
    /** The venue never accepted an order of this id, or no longer remembers it. */
    NOT_FOUND,
    /** It rests, or waits for its condition. */
    WORKING,
    /** All of it was filled. */
    FILLED,
    /** It was cancelled; what was filled stays. */
    CANCELLED,
    /** It was refused. */
    REJECTED,
    /** Its time in force ended. */
    EXPIRED;

    private static final VenueOrderStatus[] VALUES = values();

    /**
     * The status of an encoded byte.
     *
     * @param code the ordinal
     * @return the status
     */
    public static VenueOrderStatus of(int code) {
        return VALUES[code];
    }
}
