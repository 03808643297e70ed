// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/** What a request to a venue asks for. */
public enum VenueRequest {
    /** A new order. */
    NEW,
    /** A cancel. */
    CANCEL,
    /** An amendment. */
    AMEND,
    /** What became of an order. */
    QUERY_ORDER,
    /** Fills and working orders. */
    QUERY_ACCOUNT;

    private static final VenueRequest[] VALUES = values();

    /**
     * The request of an encoded byte.
     *
     * @param code the ordinal
     * @return the request
     */
    public static VenueRequest of(int code) {
        return VALUES[code];
    }
}
