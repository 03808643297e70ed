// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.number.Decimal;

/**
 * The limits of the gate, in one versioned place.
 *
 * @param maxOrderNotional most notional that one order adds, in the run currency; zero for none
 * @param maxPositionNotional most notional of one instrument's position, in the run currency; zero for none
 * @param maxOrderToEquity most notional that one order adds, as a multiple of equity
 * @param maxPositionToEquity most notional of one instrument's position, as a multiple of equity
 * @param priceCollarBps how far a limit price may be through the market, in basis points
 * @param maxOrdersPerMinute orders in any sixty seconds, at least 1
 */
public record RiskLimits(
        Decimal maxOrderNotional,
        Decimal maxPositionNotional,
        Decimal maxOrderToEquity,
        Decimal maxPositionToEquity,
        Decimal priceCollarBps,
        int maxOrdersPerMinute) {
    /** Checks the ranges. */
    public RiskLimits {
        if (maxOrderNotional.signum() < 0
                || maxPositionNotional.signum() < 0
                || maxOrderToEquity.signum() <= 0
                || maxPositionToEquity.signum() <= 0
                || priceCollarBps.signum() <= 0
                || maxOrdersPerMinute < 1) {
            throw new IllegalArgumentException("risk limits must be positive");
        }
    }

    /**
     * Limits by the name of a preset.
     *
     * @param name conservative, standard or permissive
     * @return its limits
     * @throws IllegalArgumentException when there is no such preset
     */
    public static RiskLimits preset(String name) {
        return switch (name) {
            case "conservative" -> of("0.25", "0.25", "100", 60);
            case "standard" -> of("1.05", "1.05", "500", 600);
            case "permissive" -> of("20", "20", "5000", 60_000);
            default ->
                throw new IllegalArgumentException(
                        "no risk preset '" + name + "': choose conservative, standard or permissive");
        };
    }

    private static RiskLimits of(String order, String position, String collarBps, int perMinute) {
        return new RiskLimits(
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.parse(order),
                Decimal.parse(position),
                Decimal.parse(collarBps),
                perMinute);
    }
}
