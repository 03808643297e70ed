// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * All limits of the gate, in one versioned place. Only the configuration sets them: nothing that runs can loosen one.
 *
 * @param version of this layout and of the presets' figures; files of a run name it
 * @param order of a single order
 * @param exposure of symbols, venues, strategies, assets and the whole
 * @param margin of borrowed money
 * @param measure of volatility, correlation and tails
 * @param stop of the stop that entries carry
 * @param loss of days, weeks, months, streaks and drawdowns
 * @param scenario of shocks
 */
public record RiskLimits(
        int version,
        OrderLimits order,
        ExposureLimits exposure,
        MarginLimits margin,
        MeasureLimits measure,
        StopLimits stop,
        LossLimits loss,
        ScenarioLimits scenario) {
    /** Checks that an entry can be as large as the least and no larger than the most. */
    public RiskLimits {
        Decimal least = order.minEntryToEquity();
        least(least, "max_order_to_equity", order.maxOrderToEquity());
        least(least, "max_position_to_equity", order.maxPositionToEquity());
        least(least, "max_symbol", exposure.symbol());
        least(least, "max_venue", exposure.venue());
        least(least, "max_strategy", exposure.strategy());
        least(least, "max_asset", exposure.asset());
        least(least, "max_gross", exposure.gross());
    }

    private static void least(Decimal least, String name, Decimal most) {
        Ranges.require(
                most.signum() == 0 || least.compareTo(most) <= 0,
                "min_entry_to_equity",
                least,
                "at most " + name + ", " + most);
    }

    /** Version of the presets. */
    public static final int VERSION = 2;

    private static final long SECOND_NS = 1_000_000_000L;

    /** Names of the presets, from the narrowest to the widest. */
    public static final String PRESETS = "conservative, standard, research or permissive";

    /**
     * Limits of single orders alone.
     *
     * @param order of a single order
     * @return everything else without limit
     */
    public static RiskLimits ordersOnly(OrderLimits order) {
        return new RiskLimits(
                VERSION,
                order,
                ExposureLimits.OFF,
                MarginLimits.OFF,
                MeasureLimits.OFF,
                StopLimits.OFF,
                LossLimits.OFF,
                ScenarioLimits.OFF);
    }

    /**
     * Limits by the name of a preset.
     *
     * @param name conservative, standard, research or permissive
     * @return its limits
     * @throws IllegalArgumentException when there is no such preset
     */
    public static RiskLimits preset(String name) {
        return switch (name) {
            case "conservative" -> conservative();
            case "standard" -> standard();
            case "research" -> ordersOnly(OrderLimits.of("1.05", "1.05", "500", 600, 0, "0"));
            case "permissive" -> ordersOnly(OrderLimits.of("20", "20", "5000", 60_000, 0, "0"));
            default -> throw new IllegalArgumentException("no risk preset '" + name + "': choose " + PRESETS);
        };
    }

    private static RiskLimits conservative() {
        return new RiskLimits(
                VERSION,
                OrderLimits.of("0.25", "0.25", "100", 60, SECOND_NS, "0.005"),
                ExposureLimits.of("0.02", "0.10", "0.10", "0.04", "0.5", "0.5"),
                new MarginLimits(Decimal.ONE, Decimal.parse("0.2"), true),
                MeasureLimits.of("0.08", "0.12", "0.6", 2, "0.01", "0.015", CrisisLimits.of("1.5", "0.3")),
                new StopLimits(true, Decimal.parse("0.05"), Decimal.parse("0.1")),
                LossLimits.of("0.02", "0.04", "0.06", 4, "0.08", "0.12", "0.04"),
                new ScenarioLimits(Decimal.parse("0.1")));
    }

    private static RiskLimits standard() {
        return new RiskLimits(
                VERSION,
                OrderLimits.of("1.05", "1.05", "500", 600, SECOND_NS, "0.005"),
                ExposureLimits.of("0.05", "0.20", "0.30", "0.10", "1", "1"),
                new MarginLimits(MarginLimits.CEILING, Decimal.parse("0.1"), true),
                MeasureLimits.of("0.15", "0.25", "0.7", 3, "0.02", "0.03", CrisisLimits.of("2", "0.3")),
                new StopLimits(true, Decimal.parse("0.1"), Decimal.parse("0.2")),
                LossLimits.of("0.03", "0.06", "0.1", 5, "0.15", "0.2", "0.06"),
                new ScenarioLimits(Decimal.parse("0.2")));
    }
}
