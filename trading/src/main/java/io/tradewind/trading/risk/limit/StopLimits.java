// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * The stop that every entry carries.
 *
 * @param required true when an entry without a stop is refused
 * @param fallbackDistance distance of the stop that is attached to an entry that brings none, as a share of its price; zero attaches none
 * @param maxDistance greatest distance of a stop, as a share of the price; zero for no limit
 */
public record StopLimits(boolean required, Decimal fallbackDistance, Decimal maxDistance) {
    /** No stop is asked for. */
    public static final StopLimits OFF = new StopLimits(false, Decimal.ZERO, Decimal.ZERO);

    /** Checks the ranges. */
    public StopLimits {
        Ranges.require(
                fallbackDistance.signum() >= 0 && fallbackDistance.compareTo(Decimal.ONE) < 0,
                "fallback_stop",
                fallbackDistance,
                "0 or more and below 1");
        Ranges.require(
                maxDistance.signum() >= 0 && maxDistance.compareTo(Decimal.ONE) <= 0,
                "max_stop_distance",
                maxDistance,
                "0 to 1");
        Ranges.require(
                maxDistance.signum() == 0 || fallbackDistance.compareTo(maxDistance) <= 0,
                "fallback_stop",
                fallbackDistance,
                "at most max_stop_distance, " + maxDistance);
    }
}
