// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** What an order does when its turn comes. */
public enum MatchType {
    /** Takes at any price; what is left expires. */
    MARKET,
    /** Takes up to its price. */
    LIMIT,
    /** A market order that waits for a trade at its stop price. */
    STOP,
    /** A limit order that waits for a trade at its stop price. */
    STOP_LIMIT;

    /**
     * Whether it waits for a trade price.
     *
     * @return true for stops
     */
    public boolean waits() {
        return this == STOP || this == STOP_LIMIT;
    }

    /**
     * Whether it has a limit price.
     *
     * @return true for limits
     */
    public boolean limited() {
        return this == LIMIT || this == STOP_LIMIT;
    }
}
