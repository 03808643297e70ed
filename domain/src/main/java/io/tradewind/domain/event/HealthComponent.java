// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/** A part of the platform whose health is measured, with the unit of the measurement. */
public enum HealthComponent {
    /** Offset of the clock, nanoseconds. */
    CLOCK,
    /** Circuit breakers that are open, a count. */
    BREAKERS,
    /** Age of the market data, nanoseconds. */
    FEED,
    /** Errors of the venue in its window, a count. */
    VENUE,
    /** Age of the oldest record that is not written, nanoseconds. */
    STORE,
    /** Age of the last answer of the console, nanoseconds. */
    CONSOLE,
    /** Differences between our account and the venue's, a count. */
    RECONCILIATION,
    /** Largest correlation between positions, scaled by 10^8. */
    CORRELATION,
    /** Age of the last answer of a model, nanoseconds. */
    MODEL;

    private static final HealthComponent[] VALUES = values();

    /**
     * The constant of an encoded byte.
     *
     * @param code the ordinal
     * @return the constant
     * @throws IllegalArgumentException when there is none
     */
    public static HealthComponent of(int code) {
        if (code < 0 || code >= VALUES.length) {
            throw new IllegalArgumentException("health component must be 0 to " + (VALUES.length - 1) + ", is " + code);
        }
        return VALUES[code];
    }
}
