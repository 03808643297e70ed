// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which difference a case allows for which value.
 *
 * <p>A case states {@code rel} and {@code abs} for everything, or one per kind of value: {@code price_abs}, {@code pnl_abs},
 * {@code equity_rel}, {@code value_abs}, {@code stats_rel}. A value for which nothing is stated must be equal.
 */
final class Tolerances {

    private static final List<String> EXACT = List.of();
    private static final List<String> PRICE = List.of("price");
    private static final List<String> MONEY = List.of("pnl", "value");
    private static final List<String> EQUITY = List.of("equity", "value");
    private static final List<String> STATISTIC = List.of("stats");

    /** Kind of each value of the backtest groups, by its path without indices. */
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("trades.size", EXACT),
            Map.entry("trades.entry_bar", EXACT),
            Map.entry("trades.exit_bar", EXACT),
            Map.entry("trades.entry_price", PRICE),
            Map.entry("trades.exit_price", PRICE),
            Map.entry("trades.pnl", MONEY),
            Map.entry("trades.commission", MONEY),
            Map.entry("trades.return_pct", STATISTIC),
            Map.entry("fills.bar", EXACT),
            Map.entry("fills.size", EXACT),
            Map.entry("fills.price", PRICE),
            Map.entry("fills.commission", MONEY),
            Map.entry("n_trades", EXACT),
            Map.entry("closed_trades", EXACT),
            Map.entry("open_trades", EXACT),
            Map.entry("won", EXACT),
            Map.entry("lost", EXACT),
            Map.entry("final_equity", EQUITY),
            Map.entry("equity_csv", EQUITY),
            Map.entry("final_value", EQUITY),
            Map.entry("max_drawdown_money", MONEY),
            Map.entry("gross_pnl", MONEY),
            Map.entry("net_pnl", MONEY),
            Map.entry("max_drawdown_pct", STATISTIC),
            Map.entry("sharpe_daily_annualised", STATISTIC),
            Map.entry("sqn", STATISTIC),
            Map.entry("stats", STATISTIC),
            Map.entry("yearly_returns", STATISTIC));

    private final ObjectNode stated;

    Tolerances(ObjectNode stated) {
        this.stated = stated;
    }

    /**
     * Largest allowed difference of a value, {@code max(abs, rel * |expected|)}.
     *
     * @param path names from the top to the value, joined by dots, without indices
     */
    double allowed(String path, double expected) {
        int dot = path.indexOf('.');
        String group = dot < 0 ? path : path.substring(0, dot);
        List<String> kinds = KINDS.getOrDefault(path, KINDS.get(group));
        if (kinds == null) {
            return allowedBy("abs", "rel", expected);
        }
        for (String kind : kinds) {
            if (stated.has(kind + "_abs") || stated.has(kind + "_rel")) {
                return allowedBy(kind + "_abs", kind + "_rel", expected);
            }
        }
        return kinds.isEmpty() ? 0 : allowedBy("abs", "rel", expected);
    }

    private double allowedBy(String absolute, String relative, double expected) {
        double share = stated.path(relative).asDouble(0);
        return StrictMath.max(stated.path(absolute).asDouble(0), share * StrictMath.abs(expected));
    }
}
