// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.catalog;

import io.tradewind.strategy.benchmark.BuyAndHold;
import io.tradewind.strategy.trend.Breakout;
import io.tradewind.strategy.trend.SmaCross;
import io.tradewind.trading.signal.Strategy;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The strategies that ship: name to constructor, in one table. */
public final class StrategyCatalog {
    private static final SortedMap<String, Function<StrategyParameters, Strategy>> CONSTRUCTORS =
            new TreeMap<>(Map.<String, Function<StrategyParameters, Strategy>>of(
                    "sma-cross", StrategyCatalog::smaCross,
                    "breakout", StrategyCatalog::breakout,
                    "buy-and-hold", parameters -> new BuyAndHold()));

    private StrategyCatalog() {}

    private static Strategy smaCross(StrategyParameters parameters) {
        String cross = parameters.text("cross", "strict");
        return new SmaCross(
                parameters.integer("fast", 10),
                parameters.integer("slow", 30),
                switch (cross) {
                    case "strict" -> SmaCross.Cross.STRICT;
                    case "sign-change" -> SmaCross.Cross.SIGN_CHANGE;
                    default ->
                        throw new IllegalArgumentException("cross is strict or sign-change, not '" + cross + "'");
                });
    }

    private static Strategy breakout(StrategyParameters parameters) {
        return new Breakout(
                parameters.integer("entry_bars", 20),
                parameters.integer("exit_bars", 10),
                parameters.integer("atr_bars", 14),
                parameters.decimal("atr_multiple", "2").toDouble());
    }

    /**
     * A new instance.
     *
     * @param name of the strategy
     * @param parameters as configured
     * @return a strategy for one instrument
     * @throws IllegalArgumentException when there is no such strategy, or a parameter is out of range
     */
    public static Strategy create(String name, StrategyParameters parameters) {
        Function<StrategyParameters, Strategy> constructor = CONSTRUCTORS.get(name);
        if (constructor == null) {
            throw new IllegalArgumentException(
                    "no strategy '" + name + "': choose one of " + String.join(", ", CONSTRUCTORS.keySet()));
        }
        return constructor.apply(parameters);
    }
}
