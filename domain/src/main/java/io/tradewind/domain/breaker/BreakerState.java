// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** What a breaker does with calls. */
public enum BreakerState {
    /** Calls pass and are counted. */
    CLOSED,
    /** Calls are rejected until the cooldown is over. */
    OPEN,
    /** A few probes pass; they decide whether it closes or opens again. */
    HALF_OPEN;

    private static final BreakerState[] VALUES = values();

    /**
     * The state of a code.
     *
     * @param code 0 closed, 1 open, 2 half open
     * @return the state
     */
    public static BreakerState of(int code) {
        return VALUES[code];
    }

    /**
     * The value of the metric {@code circuit_state}.
     *
     * @return 0 closed, 1 open, 2 half open
     */
    public int code() {
        return ordinal();
    }
}
