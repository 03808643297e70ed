// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/** Why a request did not get an answer of its own, and what that says about the order. */
public enum RequestError {
    /** Too many requests: the venue did nothing, and says when to come back (HTTP 429). */
    RATE_LIMITED(true),
    /** The request was older than the venue's window, or ahead of its clock: the venue did nothing. */
    OUTSIDE_WINDOW(true),
    /** The venue is down or refuses to serve: it did nothing. */
    UNAVAILABLE(true),
    /** The connection broke after the request was sent: it may have been carried out or not. */
    NO_ANSWER(false),
    /** A code that nobody knows: it may have been carried out or not. */
    UNKNOWN(false);

    private static final RequestError[] VALUES = values();

    private final boolean stateKnown;

    RequestError(boolean stateKnown) {
        this.stateKnown = stateKnown;
    }

    /**
     * The error of an encoded byte.
     *
     * @param code the ordinal
     * @return the error
     */
    public static RequestError of(int code) {
        return VALUES[code];
    }

    /**
     * Whether the error says what became of the request.
     *
     * @return true when the venue certainly did nothing
     */
    public boolean isStateKnown() {
        return stateKnown;
    }
}
