// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/** Why a timer fired. */
public enum TimerKind {
    /** No more input follows: open work is settled and the last sample is taken. */
    END_OF_DATA,
    /** The end-of-data settlement is over; samples taken before are replaced. */
    AFTER_SETTLEMENT,
    /** An answer of the venue is overdue. */
    ANSWER_OVERDUE,
    /** All bars that end at this instant were told: the marks fit together. */
    BARS_COMPLETE;

    private static final TimerKind[] VALUES = values();

    /**
     * The kind of an encoded byte.
     *
     * @param code the ordinal
     * @return the kind
     */
    public static TimerKind of(int code) {
        return VALUES[code];
    }
}
