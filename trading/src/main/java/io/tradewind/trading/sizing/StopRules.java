// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.number.Decimal;

/**
 * The stop that an entry gets when neither its strategy nor its policy brings one.
 *
 * @param fallbackDistance distance from the entry price, as a fraction of it, below 1; zero attaches none
 * @param maxDistance greatest distance of a stop that is computed here, as a fraction of the price; zero for no limit
 */
public record StopRules(Decimal fallbackDistance, Decimal maxDistance) {
    /** No stop is attached. */
    public static final StopRules NONE = new StopRules(Decimal.ZERO, Decimal.ZERO);

    /** Checks the ranges. */
    public StopRules {
        if (fallbackDistance.signum() < 0 || fallbackDistance.compareTo(Decimal.ONE) >= 0 || maxDistance.signum() < 0) {
            throw new IllegalArgumentException("a fallback stop of 0 or more and below 1 and a greatest distance of 0"
                    + " or more, not " + fallbackDistance + " and " + maxDistance);
        }
    }
}
