// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/** What a control command asks for. */
public enum ControlAction {
    /** Go to another trading mode. */
    SET_MODE,
    /** Latch the kill switch. */
    TRIP_KILL,
    /** Unlatch the kill switch; the mode stays. */
    RESET_KILL,
    /** Accept the losses so far: high-water mark, periods and streak begin anew at the present equity. */
    REBASE_LOSSES;

    private static final ControlAction[] VALUES = values();

    /**
     * The constant of an encoded byte.
     *
     * @param code the ordinal
     * @return the constant
     * @throws IllegalArgumentException when there is none
     */
    public static ControlAction of(int code) {
        if (code < 0 || code >= VALUES.length) {
            throw new IllegalArgumentException("control action must be 0 to " + (VALUES.length - 1) + ", is " + code);
        }
        return VALUES[code];
    }
}
