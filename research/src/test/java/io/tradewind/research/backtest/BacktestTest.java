// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.RequestException;
import io.tradewind.research.backtest.source.ReadAheadBars;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.SizingSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.research.backtest.spec.VenueSpec;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.market.SyntheticMarket;
import io.tradewind.simulation.market.SyntheticSymbol;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final int BARS = 6_000;

    /** Fills, and the samples of both lanes. */
    private static final class Recorder implements BacktestListener {
        private final List<String> fills = new ArrayList<>();
        private final List<Long> equity = new ArrayList<>();
        private final List<Long> benchmark = new ArrayList<>();

        @Override
        public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
            EngineListeners silent = SilentListeners.with((timeNs, portfolio) -> equity.add(portfolio.equityUnits()));
            return new EngineListeners(
                    silent.ledger(),
                    silent.orders(),
                    (order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs) ->
                            fills.add(order.instrumentId() + " " + order.side() + " " + lots + " " + priceTicks + " "
                                    + feeUnits + " " + venueTimeNs + " " + bar),
                    silent.roundTrips(),
                    silent.rejections(),
                    silent.equity());
        }

        @Override
        public EquityListener benchmark() {
            return (timeNs, portfolio) -> benchmark.add(portfolio.equityUnits());
        }

        @Override
        public void onProgress(long bars, long timeNs) {
            // nobody watches
        }
    }

    private static BacktestSpec spec(long seed, int workers, String fast, SizingSpec sizing) {
        List<FeedSpec> feeds = new ArrayList<>();
        List<String> symbols = List.of("AAA", "BBB", "CCC");
        for (int i = 0; i < symbols.size(); i++) {
            int index = i;
            SyntheticSymbol symbol = new SyntheticSymbol(
                    symbols.get(i), Decimal.of(100 + 50L * i, 0), Decimal.of(1, 2), 0.5, 0.6, 1_000);
            Supplier<BarSource> direct = () -> new SyntheticMarket(symbol, index, seed, 0, HOUR_NS, BARS);
            feeds.add(new FeedSpec(
                    ReplayBench.terms(symbols.get(i)),
                    new BarInterval(HOUR_NS),
                    List.of(),
                    workers > 1 ? () -> new ReadAheadBars(direct, FeedSpec.BATCH) : direct));
        }
        return new BacktestSpec(
                "test",
                seed,
                ReplayBench.USD,
                Decimal.of(100_000, 0),
                Map.of(),
                feeds,
                List.of(new StrategySpec(
                        "sma-cross",
                        new StrategyParameters(Map.of("fast", fast, "slow", "30")),
                        symbols,
                        new BarInterval(4 * HOUR_NS),
                        Session.UTC,
                        sizing,
                        ReplayBench.policy("0.03", "0.06"))),
                venue(),
                RiskLimits.preset("permissive"),
                EngineSpec.EVERY_BAR,
                false,
                workers);
    }

    private static VenueSpec venue() {
        return new VenueSpec(
                FillAt.NEXT_OPEN,
                LimitFill.THROUGH,
                Settlement.LAST_CLOSE,
                Decimal.of(4, 0),
                SpreadOn.BOTH_SIDES,
                Decimal.ONE,
                false,
                Decimal.ONE,
                List.of(new FeeTier(Decimal.ZERO, Decimal.of(2, 0), Decimal.of(4, 0))),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    private static final SizingSpec ALL_IN = new SizingSpec.AllIn(Decimal.of(9, 1), false);

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void shouldGiveTheSameRunWhateverTheWorkers(int workers) {
        Recorder alone = new Recorder();
        Recorder together = new Recorder();
        BacktestResult expected = new Backtest(spec(42, 1, "10", ALL_IN)).run(alone);
        BacktestResult actual = new Backtest(spec(42, workers, "10", ALL_IN)).run(together);
        assertThat(alone.fills).hasSizeGreaterThan(100);
        assertThat(together.fills).isEqualTo(alone.fills);
        assertThat(together.equity).isEqualTo(alone.equity);
        assertThat(together.benchmark).isEqualTo(alone.benchmark);
        assertThat(actual.inputHash()).isEqualTo(expected.inputHash()).hasSize(64);
        assertThat(actual.stateHash()).isEqualTo(expected.stateHash()).hasSize(64);
        assertThat(actual.events()).isEqualTo(expected.events());
        assertThat(actual.bars()).isEqualTo(3L * BARS);
        assertThat(actual.illegalTransitions()).isZero();
    }

    @Test
    void shouldGiveAnotherRunForAnotherSeedOrParameter() {
        BacktestResult first = new Backtest(spec(42, 1, "10", ALL_IN)).run(new Recorder());
        BacktestResult seed = new Backtest(spec(43, 1, "10", ALL_IN)).run(new Recorder());
        BacktestResult parameter = new Backtest(spec(42, 1, "11", ALL_IN)).run(new Recorder());
        assertThat(seed.inputHash()).isNotEqualTo(first.inputHash());
        assertThat(parameter.inputHash()).isNotEqualTo(first.inputHash());
        assertThat(parameter.stateHash()).isNotEqualTo(first.stateHash());
    }

    @Test
    void shouldBeFlatAtTheEndWhenSettled() {
        BacktestResult result = new Backtest(spec(42, 1, "10", ALL_IN)).run(new Recorder());
        for (int i = 0; i < 3; i++) {
            assertThat(result.portfolio().lots(i)).isZero();
        }
    }

    @Test
    void shouldRunEverySizing() {
        for (SizingSpec sizing : List.of(
                new SizingSpec.Fixed(Decimal.of(10, 0)),
                new SizingSpec.AllIn(Decimal.of(9, 1), true),
                new SizingSpec.VolatilityTarget(Decimal.of(15, 2), 20, Decimal.ONE))) {
            Recorder recorder = new Recorder();
            new Backtest(spec(42, 1, "10", sizing)).run(recorder);
            assertThat(recorder.fills).as(sizing.toString()).hasSizeGreaterThan(100);
        }
    }

    @Test
    void shouldSayWhatDoesNotFitTheInstruments() {
        assertThatThrownBy(() ->
                        new Backtest(spec(42, 1, "10", new SizingSpec.Fixed(Decimal.of(15, 1)))).run(new Recorder()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("The quantity 1.5 of the fixed sizing is no multiple of the lot 1 of AAA");
        BacktestSpec good = spec(42, 1, "10", ALL_IN);
        StrategySpec strategy = good.strategies().getFirst();
        assertThatThrownBy(() -> new Backtest(with(
                                good,
                                List.of(new StrategySpec(
                                        "sma-cross",
                                        strategy.parameters(),
                                        List.of("ZZZ"),
                                        strategy.bar(),
                                        Session.UTC,
                                        ALL_IN,
                                        strategy.policy()))))
                        .run(new Recorder()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("trades ZZZ, which no venue");
        assertThatThrownBy(() -> new Backtest(with(
                                good,
                                List.of(new StrategySpec(
                                        "sma-cross",
                                        strategy.parameters(),
                                        List.of("AAA"),
                                        new BarInterval(HOUR_NS * 3 / 2),
                                        Session.UTC,
                                        ALL_IN,
                                        strategy.policy()))))
                        .run(new Recorder()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("its data are 1h bars");
    }

    @Test
    void shouldRefuseRunWithoutCashInstrumentsOrStrategies() {
        BacktestSpec good = spec(42, 1, "10", ALL_IN);
        assertThatIllegalArgumentException().isThrownBy(() -> with(good, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BacktestSpec(
                        "test",
                        1,
                        ReplayBench.USD,
                        Decimal.ZERO,
                        Map.of(),
                        good.feeds(),
                        good.strategies(),
                        good.venue(),
                        good.limits(),
                        0,
                        false,
                        1))
                .withMessageContaining("cash");
    }

    private static BacktestSpec with(BacktestSpec spec, List<StrategySpec> strategies) {
        return new BacktestSpec(
                spec.name(),
                spec.seed(),
                spec.currency(),
                spec.cash(),
                spec.rates(),
                spec.feeds(),
                strategies,
                spec.venue(),
                spec.limits(),
                spec.equitySampleNs(),
                false,
                1);
    }
}
