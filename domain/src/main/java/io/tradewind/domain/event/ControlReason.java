// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/** Why a person or a supervisor gives a control command. */
public enum ControlReason {
    /** Nothing was said. */
    NONE,
    /** Planned work. */
    MAINTENANCE,
    /** News, or a market that is not itself. */
    MARKET_EVENT,
    /** Something is looked into. */
    INVESTIGATION,
    /** Something is broken. */
    INCIDENT,
    /** What was broken works again. */
    INCIDENT_RESOLVED,
    /** The owner has looked at a limit and the loss behind it. */
    LIMIT_REVIEWED,
    /** What was measured is good again. */
    RECOVERED,
    /** An exercise. */
    DRILL,
    /** The session is over. */
    END_OF_SESSION,
    /** Told in the text that the command refers to. */
    OTHER;

    private static final ControlReason[] VALUES = values();

    /**
     * The constant of an encoded byte.
     *
     * @param code the ordinal
     * @return the constant
     * @throws IllegalArgumentException when there is none
     */
    public static ControlReason of(int code) {
        if (code < 0 || code >= VALUES.length) {
            throw new IllegalArgumentException("control reason must be 0 to " + (VALUES.length - 1) + ", is " + code);
        }
        return VALUES[code];
    }
}
