// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.catalog;

import static io.tradewind.trading.signal.Signal.Action.HOLD;
import static io.tradewind.trading.signal.Signal.Action.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.number.Decimal;
import io.tradewind.strategy.StrategyBench;
import io.tradewind.strategy.benchmark.BuyAndHold;
import io.tradewind.strategy.making.MarketMaker;
import io.tradewind.strategy.making.QuotingBench;
import io.tradewind.trading.signal.QuotingStrategy;
import io.tradewind.trading.signal.Strategy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyCatalogTest {
    private static Strategy create(String name, Map<String, String> values) {
        return StrategyCatalog.create(name, new StrategyParameters(values));
    }

    @Test
    void shouldListTheNamesWhenThereIsNoSuchStrategy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create("sma", Map.of()))
                .withMessage("no strategy 'sma': choose one of breakout, buy-and-hold, sma-cross");
    }

    @Test
    void shouldUseDocumentedDefaults() {
        assertThat(new StrategyBench(create("sma-cross", Map.of())).columns())
                .containsExactly("sma(close,10)", "sma(close,30)");
        assertThat(new StrategyBench(create("breakout", Map.of())).columns())
                .containsExactly(
                        "donchian-high(20)", "donchian-low(20)", "donchian-high(10)", "donchian-low(10)", "atr(14)");
        assertThat(create("buy-and-hold", Map.of())).isInstanceOf(BuyAndHold.class);
    }

    @Test
    void shouldPassParametersOn() {
        assertThat(new StrategyBench(create("sma-cross", Map.of("fast", "2", "slow", "5"))).columns())
                .containsExactly("sma(close,2)", "sma(close,5)");
        StrategyBench breakout = new StrategyBench(create(
                "breakout", Map.of("entry_bars", "2", "exit_bars", "3", "atr_bars", "1", "atr_multiple", "0.5")));
        assertThat(breakout.columns())
                .containsExactly(
                        "donchian-high(2)", "donchian-low(2)", "donchian-high(3)", "donchian-low(3)", "atr(1)");
        breakout.bar(101, 99, 100, 0);
        breakout.bar(101, 99, 100, 0);
        assertThat(breakout.bar(104, 100, 103, 0)).isEqualTo(LONG);
        assertThat(breakout.signal().stopPrice())
                .as("half of a range of 4 below 103")
                .isEqualTo(101);
    }

    @Test
    void shouldTellStrictFromSignChange() {
        Map<String, String> strict = Map.of("fast", "1", "slow", "2");
        Map<String, String> change = Map.of("fast", "1", "slow", "2", "cross", "sign-change");
        assertThat(new StrategyBench(create("sma-cross", strict)).closes(10, 9, 9, 10))
                .containsOnly(HOLD);
        assertThat(new StrategyBench(create("sma-cross", change)).closes(10, 9, 9, 10))
                .endsWith(LONG);
    }

    @Test
    void shouldGiveEachInstrumentAnInstanceOfItsOwn() {
        assertThat(create("buy-and-hold", Map.of())).isNotSameAs(create("buy-and-hold", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "sma-cross, fast,         0,     1 <= fast < slow",
        "sma-cross, slow,         10,    1 <= fast < slow",
        "sma-cross, cross,        loose, strict or sign-change",
        "sma-cross, fast,         ten,   not a decimal number: 'ten'",
        "sma-cross, fast,         1.5,   'fast must be a whole number, is 1.5'",
        "sma-cross, slow,         5e9,   'slow must be a whole number, is 5e9'",
        "breakout,  entry_bars,   0,     at least 1 bar",
        "breakout,  exit_bars,    -1,    at least 1 bar",
        "breakout,  atr_multiple, -1,    atr_multiple",
    })
    void shouldSayWhatIsWrongWhenParameterIsOutOfRange(String name, String key, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(name, Map.of(key, value)))
                .withMessageContaining(message);
    }

    private static QuotingStrategy quoting(Map<String, String> values) {
        return StrategyCatalog.createQuoting(
                "market-making", new StrategyParameters(values), QuotingBench.instrument());
    }

    @Test
    void shouldTellStrategiesOfBarsFromThoseOfBooks() {
        assertThat(StrategyCatalog.isQuoting("market-making")).isTrue();
        assertThat(StrategyCatalog.isQuoting("sma-cross")).isFalse();
        assertThat(quoting(Map.of())).isInstanceOf(MarketMaker.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create("market-making", Map.of()))
                .withMessage("market-making quotes on order books: it needs tick data, not bars");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyCatalog.createQuoting(
                        "maker", new StrategyParameters(Map.of()), QuotingBench.instrument()))
                .withMessage("no quoting strategy 'maker': choose one of market-making");
    }

    @Test
    void shouldPassParametersOfTheMarketMakerOn() {
        QuotingBench bench = new QuotingBench(quoting(Map.of(
                "quantity", "0.02",
                "max_inventory", "0.04",
                "half_spread_ticks", "1.5",
                "volatility_multiple", "0",
                "skew", "4",
                "requote_ticks", "3")));
        assertThat(QuotingBench.text(bench.see(100_000, 100_010, 30)))
                .as("microprice 100005, 3 lower for 30 of 40 lots, 1.5 either way")
                .isEqualTo("10@100000 | 20@100004");
        assertThat(QuotingBench.text(bench.see(100_002, 100_012, 30)))
                .as("two ticks are below the threshold")
                .isEqualTo("10@100000 | 20@100004");
    }

    @Test
    void shouldQuoteAtTheTouchByDefaultOnceAHalfLifeOfTenSecondsHasPassed() {
        QuotingBench bench = new QuotingBench(quoting(Map.of()));
        for (int second = 0; second < 10; second++) {
            assertThat(QuotingBench.text(bench.see(6_180_000, 6_180_001, 0))).isEqualTo("unsaid | unsaid");
            bench.after(1_000_000_000L);
        }
        assertThat(QuotingBench.text(bench.see(6_180_000, 6_180_001, 0))).isEqualTo("10@6180000 | 10@6180001");
    }

    @ParameterizedTest
    @CsvSource({
        "quantity,            0,      quantity above 0",
        "quantity,            0.0005, 'market-making: quantity: XYZUSD: quantity 0.0005 is no multiple of the lot 0.001'",
        "quantity,            1,      'market-making needs max_inventory of at least quantity 1, has 0.05'",
        "max_inventory,       0.0501, 'market-making: max_inventory: XYZUSD'",
        "half_spread_ticks,   0,      half_spread_ticks of at least 0.5",
        "volatility_multiple, -1,     volatility_multiple of at least 0",
        "volatility_halflife, 0,      volatility_halflife of at least 1",
        "skew,                -1,     skew of at least 0",
        "requote_ticks,       0,      requote_ticks of at least 1",
        "requote_ticks,       1.5,    'requote_ticks must be a whole number, is 1.5'",
        "skew,                much,   not a decimal number: 'much'",
    })
    void shouldSayWhatIsWrongWithAQuotingParameter(String key, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quoting(Map.of(key, value)))
                .withMessageContaining(message);
    }

    @Test
    void shouldReadParametersAsTheirKind() {
        StrategyParameters parameters = new StrategyParameters(Map.of("n", "7", "d", "0.25", "t", "word"));
        assertThat(parameters.integer("n", 1)).isEqualTo(7);
        assertThat(parameters.integer("none", 1)).isEqualTo(1);
        assertThat(parameters.decimal("d", "1")).isEqualTo(Decimal.of(25, 2));
        assertThat(parameters.decimal("none", "1.5")).isEqualTo(Decimal.of(15, 1));
        assertThat(parameters.text("t", "x")).isEqualTo("word");
        assertThat(parameters.text("none", "x")).isEqualTo("x");
    }
}
