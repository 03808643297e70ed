// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static io.tradewind.app.config.key.Rules.between;
import static io.tradewind.app.config.key.Rules.choice;
import static io.tradewind.app.config.key.Rules.positive;
import static io.tradewind.app.config.key.Rules.whole;

import java.util.ArrayList;
import java.util.List;

/**
 * The strategies that a configuration may name, each with its own parameters and their ranges.
 *
 * <p>A new strategy adds its name here and a list of its keys.
 */
public final class StrategyKeys {
    /** Strategy names. */
    static final List<String> NAMES = List.of("sma-cross", "breakout", "buy-and-hold", "market-making");

    /** Strategies that quote on books: they need ticks, and have no bars, sizing or direction. */
    public static final List<String> QUOTING = List.of("market-making");

    private static final String MAKING = "market-making";
    private static final long MOST_BARS = 100_000;

    private StrategyKeys() {}

    /** Parameters of all strategies, each applying only to its strategy. */
    static List<ConfigKey> parameters() {
        List<ConfigKey> keys = new ArrayList<>(trend());
        keys.addAll(making());
        return keys;
    }

    private static List<ConfigKey> making() {
        return List.of(
                parameter(MAKING, "quantity", positive(), "units", "0.01", "Quantity of each quote."),
                parameter(MAKING, "max_inventory", positive(), "units", "0.05", "Most that is held long or short."),
                parameter(
                        MAKING,
                        "half_spread_ticks",
                        between("0.5", "1000000"),
                        "ticks",
                        "0.5",
                        "Least distance of a quote from the price that inventory has moved."),
                parameter(
                        MAKING,
                        "volatility_multiple",
                        between("0", "1000000"),
                        "ticks per tick",
                        "0.001",
                        "Further distance for each tick of one-second standard deviation of the mid price."),
                parameter(
                        MAKING,
                        "volatility_halflife",
                        between("1", "1000000"),
                        "seconds",
                        "10",
                        "Age at which a change of the mid price counts half."),
                parameter(
                        MAKING,
                        "skew",
                        between("0", "1000000"),
                        "ticks",
                        "2",
                        "Distance that a full inventory moves both quotes, away from more of it."),
                parameter(
                        MAKING,
                        "requote_ticks",
                        whole(1, 1_000_000),
                        "ticks",
                        "2",
                        "Least move of a target price that replaces a quote."));
    }

    private static List<ConfigKey> trend() {
        return List.of(
                parameter("sma-cross", "fast", whole(1, MOST_BARS), "bars", "10", "Window of the fast moving average."),
                parameter(
                        "sma-cross",
                        "slow",
                        whole(2, MOST_BARS),
                        "bars",
                        "30",
                        "Window of the slow moving average; more than fast."),
                parameter(
                        "sma-cross",
                        "cross",
                        choice("strict", "sign-change"),
                        "",
                        "strict",
                        "What counts as a cross: strict compares with the bar before, so that touching is no cross; sign-change"
                                + " compares with the last difference that was not zero."),
                parameter(
                        "breakout",
                        "entry_bars",
                        whole(1, MOST_BARS),
                        "bars",
                        "20",
                        "Bars of the Donchian channel whose break opens a position."),
                parameter(
                        "breakout",
                        "exit_bars",
                        whole(1, MOST_BARS),
                        "bars",
                        "10",
                        "Bars of the opposite channel whose break closes it."),
                parameter(
                        "breakout",
                        "atr_bars",
                        whole(1, MOST_BARS),
                        "bars",
                        "14",
                        "Window of the average true range (Wilder)."),
                parameter(
                        "breakout",
                        "atr_multiple",
                        between("0", "100"),
                        "ATR",
                        "2",
                        "Distance of the stop from the entry in average true ranges; 0 sets no stop."));
    }

    private static ConfigKey parameter(
            String strategy, String name, ValueRule rule, String unit, String defaultText, String meaning) {
        return new ConfigKey(
                "strategies[]." + name,
                rule,
                unit,
                defaultText,
                false,
                meaning,
                "strategy",
                new ConfigKey.Condition("name", List.of(strategy)));
    }
}
