// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static io.tradewind.app.config.key.Rules.between;
import static io.tradewind.app.config.key.Rules.choice;
import static io.tradewind.app.config.key.Rules.positive;
import static io.tradewind.app.config.key.Rules.positiveTo;
import static io.tradewind.app.config.key.Rules.share;
import static io.tradewind.app.config.key.Rules.whole;

import java.util.List;
import java.util.stream.Stream;

/** How much an entry trades, before the limits cut it down. */
final class SizingKeys {
    private static final String OWNER = "trading.sizing";
    private static final String RISK = "risk-per-trade";
    private static final String KELLY = "kelly";

    private SizingKeys() {}

    static List<ConfigKey> all() {
        return Stream.of(plain(), byRisk()).flatMap(List::stream).toList();
    }

    private static List<ConfigKey> plain() {
        return List.of(
                sizing(
                                "model",
                                choice("fixed", "all-in", "volatility-target", RISK, KELLY),
                                "",
                                "How much an entry trades; the limits of the section risk may make it less, never more.")
                        .or("all-in"),
                sizing("quantity", positive(), "units", "Quantity of each entry.")
                        .must()
                        .when("model", "fixed"),
                sizing(
                                "fraction",
                                share("1"),
                                "of equity",
                                "Share of equity that an entry commits (all-in) or may commit at most (volatility-target); below 1"
                                        + " leaves room for fees and for the gap to the fill.")
                        .or("0.95")
                        .when("model", "all-in", "volatility-target"),
                sizing(
                                "at",
                                choice("decision", "fill"),
                                "",
                                "Price that turns money into a quantity: the close of the decision, or the price of the fill.")
                        .or("decision")
                        .when("model", "all-in"),
                sizing("annual", share("10"), "volatility per year", "Target volatility; 0.15 is 15 %.")
                        .or("0.15")
                        .when("model", "volatility-target"),
                sizing("window_bars", whole(2, 100_000), "bars", "Bars that volatility is measured over.")
                        .or("30")
                        .when("model", "volatility-target"));
    }

    private static List<ConfigKey> byRisk() {
        return List.of(
                sizing(
                                "risk_per_trade",
                                share("0.5"),
                                "of equity",
                                "Loss when the stop is hit; the distance of the stop makes a quantity of it.")
                        .or("0.01")
                        .when("model", RISK),
                sizing(
                                "kelly_fraction",
                                share("1"),
                                "of the Kelly fraction",
                                "Part of the Kelly fraction that is traded.")
                        .or("0.25")
                        .when("model", KELLY),
                sizing("edge_haircut", share("1"), "of the measured edge", "How much of the measured edge is believed.")
                        .or("0.5")
                        .when("model", KELLY),
                sizing(
                                "least_trades",
                                whole(30, 1_000_000),
                                "round trips",
                                "Round trips before an edge counts as measured.")
                        .or("30")
                        .when("model", KELLY),
                sizing(
                                "start_fraction",
                                between("0", "1"),
                                "of equity",
                                "Value of an entry until then; 0 trades nothing, so that no record ever begins.")
                        .or("0")
                        .when("model", KELLY),
                sizing("max_fraction", share("1"), "of equity", "Greatest value of an entry.")
                        .or("1")
                        .when("model", RISK, KELLY),
                sizing(
                                "min_balance",
                                positiveTo("1000000000"),
                                "run currency",
                                "Equity under which nothing is entered.")
                        .or("100")
                        .when("model", RISK, KELLY));
    }

    private static ConfigKey sizing(String name, ValueRule rule, String unit, String meaning) {
        return new ConfigKey("strategies[].sizing." + name, rule, unit, null, false, meaning, OWNER, null);
    }
}
