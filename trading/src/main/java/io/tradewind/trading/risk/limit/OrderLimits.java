// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * Limits of a single order: what catches the fat finger and the runaway algorithm. An order beyond them is refused, never cut.
 *
 * @param maxOrderNotional most notional that one order adds, in the run currency; zero for none
 * @param maxPositionNotional most notional of one instrument's position, in the run currency; zero for none
 * @param maxOrderToEquity most notional that one order adds, as a multiple of equity
 * @param maxPositionToEquity most notional of one instrument's position, as a multiple of equity
 * @param priceCollarBps how far a limit price may be through the market, in basis points
 * @param maxOrdersPerMinute orders in any sixty seconds, at least 1
 * @param duplicateWindowNs an order like one sent within this time is refused, nanoseconds, at most {@value #MOST_WINDOW_NS}; 0
 *     for off
 * @param minEntryToEquity least notional of an entry, as a share of equity; 0 for off
 */
public record OrderLimits(
        Decimal maxOrderNotional,
        Decimal maxPositionNotional,
        Decimal maxOrderToEquity,
        Decimal maxPositionToEquity,
        Decimal priceCollarBps,
        int maxOrdersPerMinute,
        long duplicateWindowNs,
        Decimal minEntryToEquity) {
    /** Longest window of duplicates, nanoseconds. */
    public static final long MOST_WINDOW_NS = 60_000_000_000L;

    /** Checks the ranges. */
    public OrderLimits {
        Ranges.notNegative("max_order_notional", maxOrderNotional);
        Ranges.notNegative("max_position_notional", maxPositionNotional);
        Ranges.positive("max_order_to_equity", maxOrderToEquity);
        Ranges.positive("max_position_to_equity", maxPositionToEquity);
        Ranges.positive("price_collar_bps", priceCollarBps);
        Ranges.require(maxOrdersPerMinute >= 1, "max_orders_per_minute", maxOrdersPerMinute, "1 or more");
        Ranges.require(
                duplicateWindowNs >= 0 && duplicateWindowNs <= MOST_WINDOW_NS,
                "duplicate_window",
                duplicateWindowNs + " ns",
                "0 to " + MOST_WINDOW_NS + " ns, a minute");
        Ranges.notNegative("min_entry_to_equity", minEntryToEquity);
    }

    /**
     * Limits without a guard against duplicates and without a least entry.
     *
     * @param maxOrderNotional most notional that one order adds, in the run currency; zero for none
     * @param maxPositionNotional most notional of one instrument's position, in the run currency; zero for none
     * @param maxOrderToEquity most notional that one order adds, as a multiple of equity
     * @param maxPositionToEquity most notional of one instrument's position, as a multiple of equity
     * @param priceCollarBps how far a limit price may be through the market, in basis points
     * @param maxOrdersPerMinute orders in any sixty seconds, at least 1
     */
    public OrderLimits(
            Decimal maxOrderNotional,
            Decimal maxPositionNotional,
            Decimal maxOrderToEquity,
            Decimal maxPositionToEquity,
            Decimal priceCollarBps,
            int maxOrdersPerMinute) {
        this(
                maxOrderNotional,
                maxPositionNotional,
                maxOrderToEquity,
                maxPositionToEquity,
                priceCollarBps,
                maxOrdersPerMinute,
                0,
                Decimal.ZERO);
    }

    static OrderLimits of(String order, String position, String collarBps, int perMinute, long windowNs, String least) {
        return new OrderLimits(
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.parse(order),
                Decimal.parse(position),
                Decimal.parse(collarBps),
                perMinute,
                windowNs,
                Decimal.parse(least));
    }
}
