// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.catalog;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.strategy.benchmark.BuyAndHold;
import io.tradewind.strategy.making.MarketMaker;
import io.tradewind.strategy.making.MarketMakerSpec;
import io.tradewind.strategy.trend.Breakout;
import io.tradewind.strategy.trend.SmaCross;
import io.tradewind.trading.signal.QuotingStrategy;
import io.tradewind.trading.signal.Strategy;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The strategies that ship: name to constructor, in two tables, for those that answer bars and those that quote on books. */
public final class StrategyCatalog {
    private static final SortedMap<String, Function<StrategyParameters, Strategy>> CONSTRUCTORS =
            new TreeMap<>(Map.<String, Function<StrategyParameters, Strategy>>of(
                    "sma-cross", StrategyCatalog::smaCross,
                    "breakout", StrategyCatalog::breakout,
                    "buy-and-hold", parameters -> new BuyAndHold()));

    private static final SortedMap<String, BiFunction<StrategyParameters, Instrument, QuotingStrategy>> QUOTING =
            new TreeMap<>(Map.<String, BiFunction<StrategyParameters, Instrument, QuotingStrategy>>of(
                    "market-making", StrategyCatalog::marketMaker));

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

    private static QuotingStrategy marketMaker(StrategyParameters parameters, Instrument instrument) {
        Decimal quantity = parameters.decimal("quantity", "0.01");
        Decimal most = parameters.decimal("max_inventory", "0.05");
        if (most.compareTo(quantity) < 0) {
            throw new IllegalArgumentException(
                    "market-making needs max_inventory of at least quantity " + quantity + ", has " + most);
        }
        return new MarketMaker(
                instrument,
                new MarketMakerSpec(
                        lots("quantity", quantity, instrument),
                        lots("max_inventory", most, instrument),
                        parameters.decimal("half_spread_ticks", "0.5").toDouble(),
                        parameters.decimal("volatility_multiple", "0.001").toDouble(),
                        parameters.decimal("volatility_halflife", "10").toDouble(),
                        parameters.decimal("skew", "2").toDouble(),
                        parameters.integer("requote_ticks", 2)));
    }

    private static long lots(String name, Decimal units, Instrument instrument) {
        try {
            return instrument.lotsOf(units);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("market-making: " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * A new instance of a strategy that answers bars.
     *
     * @param name of the strategy
     * @param parameters as configured
     * @return a strategy for one instrument
     * @throws IllegalArgumentException when there is no such strategy, it quotes, or a parameter is out of range
     */
    public static Strategy create(String name, StrategyParameters parameters) {
        Function<StrategyParameters, Strategy> constructor = CONSTRUCTORS.get(name);
        if (constructor != null) {
            return constructor.apply(parameters);
        }
        throw new IllegalArgumentException(
                isQuoting(name)
                        ? name + " quotes on order books: it needs tick data, not bars"
                        : "no strategy '" + name + "': choose one of " + String.join(", ", CONSTRUCTORS.keySet()));
    }

    /**
     * Whether a name stands for a strategy that quotes on books.
     *
     * @param name of the strategy
     * @return true when {@link #createQuoting} makes it
     */
    public static boolean isQuoting(String name) {
        return QUOTING.containsKey(name);
    }

    /**
     * A new instance of a strategy that quotes on books.
     *
     * @param name of the strategy
     * @param parameters as configured
     * @param instrument what it will quote
     * @return a strategy for that instrument
     * @throws IllegalArgumentException when there is no such strategy, a parameter is out of range, or a quantity is no
     *     multiple of the instrument's lot
     */
    public static QuotingStrategy createQuoting(String name, StrategyParameters parameters, Instrument instrument) {
        BiFunction<StrategyParameters, Instrument, QuotingStrategy> constructor = QUOTING.get(name);
        if (constructor == null) {
            throw new IllegalArgumentException(
                    "no quoting strategy '" + name + "': choose one of " + String.join(", ", QUOTING.keySet()));
        }
        return constructor.apply(parameters, instrument);
    }
}
