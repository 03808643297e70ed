// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import io.tradewind.quant.performance.Interval;
import io.tradewind.quant.performance.Metric;
import java.util.List;

/**
 * Figures of the quoting in one instrument, or in all.
 *
 * @param instrument symbol; {@link #TOTAL} for all together
 * @param metrics figures with their definitions; the keys are the same for each instrument
 */
public record QuotingFigures(String instrument, List<Metric> metrics) {
    /** Stands for all instruments together. */
    public static final String TOTAL = "total";

    private static final double BASIS_POINTS = 1e4;

    static QuotingFigures of(String instrument, QuotingTally tally, Inventory inventory, String inventoryUnit) {
        return new QuotingFigures(
                instrument,
                List.of(
                        metric("quote_orders", "Quotes placed", tally.orders, "count", "orders.purpose(quote)"),
                        metric("quote_fills", "Fills of quotes", tally.fills, "count", "fills.of(purpose(quote))"),
                        metric(
                                "fill_ratio",
                                "Fill ratio",
                                share(tally.ordersFilled, tally.orders),
                                "fraction",
                                "orders.with-a-fill / orders.placed"),
                        metric(
                                "fill_ratio_quantity",
                                "Fill ratio by quantity",
                                share(tally.orderedFilledValue, tally.orderedValue),
                                "fraction",
                                "quantity.filled / quantity.placed, valued at the order's limit price"),
                        metric(
                                "spread_captured_bps",
                                "Spread captured",
                                BASIS_POINTS * share(tally.capturedMoney, tally.capturedValue),
                                "bps",
                                "(mid - price) * side / price, mid as last seen by the core when it learned of the fill, "
                                        + "quantity-weighted, before fees"),
                        metric(
                                "spread_captured",
                                "Spread captured, money",
                                tally.fills == 0 ? Double.NaN : tally.capturedMoney,
                                "currency",
                                "sum((mid - price) * side * quantity), same mid, before fees"),
                        adverse("1s", "1 s", tally.against1s, tally.judged1s),
                        adverse("10s", "10 s", tally.against10s, tally.judged10s),
                        metric(
                                "inventory_mean",
                                "Mean absolute inventory",
                                inventory.meanAbsolute(),
                                inventoryUnit,
                                "time-weighted mean of |held|, first to last tick"),
                        metric("inventory_max", "Largest inventory", inventory.greatest(), inventoryUnit, "max |held|"),
                        metric(
                                "inventory_final",
                                "Final inventory",
                                inventory.last(),
                                inventoryUnit,
                                "held at the end"),
                        metric(
                                "bid_at_best",
                                "Time of the bid at the best price",
                                share(tally.bidAtBestNs, tally.quotableNs),
                                "fraction",
                                "time with an acknowledged bid at or above the best bid / time with a tradable book"),
                        metric(
                                "ask_at_best",
                                "Time of the ask at the best price",
                                share(tally.askAtBestNs, tally.quotableNs),
                                "fraction",
                                "time with an acknowledged ask at or below the best ask / time with a tradable book")));
    }

    private static Metric adverse(String key, String horizon, double against, double judged) {
        return metric(
                "adverse_selection_" + key + "_bps",
                "Adverse selection after " + horizon,
                BASIS_POINTS * share(against, judged),
                "bps",
                "-(mid(fill + " + horizon
                        + ") - mid(fill)) * side / price, quantity-weighted; positive is against the maker; "
                        + "fills in the last " + horizon + " left out");
    }

    private static double share(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    private static Metric metric(String key, String label, double value, String unit, String definition) {
        return new Metric(key, label, value, unit, definition, Interval.UNDEFINED);
    }
}
