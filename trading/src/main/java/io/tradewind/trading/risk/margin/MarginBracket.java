// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import io.tradewind.domain.number.Decimal;

/**
 * One row of a venue's table of brackets.
 *
 * @param upToNotional largest position value of the bracket, inclusive, in the settlement currency with at most 2 decimals; zero for no
 *     bound, which only the last row may have
 * @param initialRate margin of the whole position over its value, above 0 and at most 1: one over the greatest leverage
 * @param maintenanceRate maintenance margin of the part of the value that is in this bracket, 0 to the initial rate
 */
public record MarginBracket(Decimal upToNotional, Decimal initialRate, Decimal maintenanceRate) {
    /** Decimals of a rate. */
    public static final int RATE_SCALE = 6;

    private static final int CAP_SCALE = 2;

    /** Checks the ranges. */
    public MarginBracket {
        require(
                upToNotional.signum() >= 0 && upToNotional.scale() <= CAP_SCALE,
                "up_to_notional",
                upToNotional,
                "0 or more with at most " + CAP_SCALE + " decimals");
        requireRate("initial_rate", initialRate);
        requireRate("maintenance_rate", maintenanceRate);
        require(initialRate.signum() > 0, "initial_rate", initialRate, "above 0");
        require(
                maintenanceRate.compareTo(initialRate) <= 0,
                "maintenance_rate",
                maintenanceRate,
                "at most the initial rate, " + initialRate);
    }

    static void requireRate(String name, Decimal rate) {
        require(
                rate.signum() >= 0 && rate.compareTo(Decimal.ONE) <= 0 && rate.scale() <= RATE_SCALE,
                name,
                rate,
                "0 to 1 with at most " + RATE_SCALE + " decimals");
    }

    static void require(boolean holds, String name, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + range + ", is " + value);
        }
    }
}
