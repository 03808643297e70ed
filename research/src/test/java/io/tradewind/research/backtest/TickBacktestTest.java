// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.RequestException;
import io.tradewind.research.backtest.bound.QueueBound;
import io.tradewind.research.backtest.bound.QueueBounds;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.SizingSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.research.backtest.spec.VenueSpec;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole backtests over ticks: a market maker and a bar strategy over two books. */
class TickBacktestTest {
    private static final int TICKS = 20_000;

    /** Fills, samples of both accounts, and progress. */
    private static final class Recorder implements BacktestListener {
        private final List<String> fills = new ArrayList<>();
        private final List<String> equity = new ArrayList<>();
        private final List<Long> benchmark = new ArrayList<>();
        private final List<Long> progress = new ArrayList<>();

        @Override
        public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
            EngineListeners silent =
                    SilentListeners.with((timeNs, account) -> equity.add(timeNs + " " + account.equityUnits()));
            return new EngineListeners(
                    silent.ledger(),
                    silent.orders(),
                    (order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs) ->
                            fills.add(order.intent().purpose + " " + order.instrumentId() + " " + order.side() + " "
                                    + lots + " " + priceTicks + " " + feeUnits + " " + venueTimeNs + " " + bar),
                    silent.roundTrips(),
                    silent.rejections(),
                    silent.equity());
        }

        @Override
        public boolean wantsBenchmark() {
            return true;
        }

        @Override
        public EquityListener benchmark() {
            return (timeNs, account) -> benchmark.add(account.equityUnits());
        }

        @Override
        public void onProgress(long ticks, long timeNs) {
            progress.add(ticks);
        }
    }

    private static final BookSpec REALISTIC =
            new BookSpec(LatencySpec.recorded(), LatencySpec.fast(), LatencySpec.fast(), QueueSpec.logarithmic());

    private static BacktestSpec spec(long seed, int workers, BookSpec book, TickScript... scripts) {
        List<FeedSpec> feeds = new ArrayList<>();
        List<String> symbols = List.of("AAA", "BBB").subList(0, scripts.length);
        for (int i = 0; i < scripts.length; i++) {
            feeds.add(FeedSpec.of(
                    ReplayBench.terms(symbols.get(i)),
                    BarInterval.parse("1s"),
                    new TickFeed(OrderBook.Depth.FULL, scripts[i]::open)));
        }
        return new BacktestSpec(
                "test",
                seed,
                ReplayBench.USD,
                Decimal.of(1_000_000, 0),
                Map.of(),
                feeds,
                List.of(
                        strategy("market-making", Map.of("quantity", "3", "max_inventory", "12"), symbols),
                        strategy("sma-cross", Map.of("fast", "3", "slow", "8"), symbols)),
                venue(),
                RiskLimits.preset("permissive"),
                1_000_000_000L,
                false,
                workers,
                book);
    }

    private static StrategySpec strategy(String name, Map<String, String> parameters, List<String> symbols) {
        return new StrategySpec(
                name,
                new StrategyParameters(parameters),
                symbols,
                BarInterval.parse("1s"),
                Session.UTC,
                new SizingSpec.Fixed(Decimal.of(5, 0)),
                ReplayBench.policy("0", "0"));
    }

    private static VenueSpec venue() {
        return new VenueSpec(
                FillAt.NEXT_OPEN,
                LimitFill.TOUCH,
                Settlement.MARK,
                Decimal.ZERO,
                SpreadOn.BOTH_SIDES,
                Decimal.ZERO,
                false,
                Decimal.ONE,
                List.of(new FeeTier(Decimal.ZERO, Decimal.of(1, 1), Decimal.of(2, 1))),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    private static TickScript[] scripts() {
        return new TickScript[] {TickScript.random(7, TICKS), TickScript.random(8, TICKS / 2)};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shouldGiveTheSameRunWhateverTheWorkers(int workers) {
        Recorder alone = new Recorder();
        Recorder together = new Recorder();
        BacktestResult expected = new Backtest(spec(42, 1, REALISTIC, scripts())).run(alone);
        BacktestResult actual = new Backtest(spec(42, workers, REALISTIC, scripts())).run(together);
        assertThat(alone.fills).hasSizeGreaterThan(200);
        assertThat(alone.fills).anyMatch(fill -> fill.startsWith("QUOTE")).anyMatch(fill -> fill.startsWith("ENTRY"));
        assertThat(together.fills).isEqualTo(alone.fills);
        assertThat(together.equity).isEqualTo(alone.equity).hasSizeGreaterThan(50);
        assertThat(together.benchmark).isEqualTo(alone.benchmark).hasSameSizeAs(alone.equity);
        assertThat(together.progress).isEqualTo(alone.progress).containsExactly(1L << 14);
        assertThat(actual.inputHash()).isEqualTo(expected.inputHash()).hasSize(64);
        assertThat(actual.stateHash()).isEqualTo(expected.stateHash()).hasSize(64);
        assertThat(actual.events()).isEqualTo(expected.events());
        assertThat(actual.bars()).isEqualTo(TICKS * 3L / 2);
        assertThat(actual.levels()).isEqualTo(expected.levels()).isGreaterThan(TICKS);
        assertThat(actual.illegalTransitions()).isZero();
    }

    @Test
    void shouldGiveAnotherRunForAnotherSeedOfRandomLatencies() {
        BacktestResult first = new Backtest(spec(42, 1, REALISTIC, scripts())).run(new Recorder());
        BacktestResult other = new Backtest(spec(43, 1, REALISTIC, scripts())).run(new Recorder());
        assertThat(other.inputHash()).isNotEqualTo(first.inputHash());
        BookSpec still =
                new BookSpec(LatencySpec.recorded(), LatencySpec.none(), LatencySpec.none(), QueueSpec.logarithmic());
        BacktestResult noChance = new Backtest(spec(42, 1, still, scripts())).run(new Recorder());
        assertThat(new Backtest(spec(43, 1, still, scripts()))
                        .run(new Recorder())
                        .inputHash())
                .as("nothing is random")
                .isEqualTo(noChance.inputHash());
    }

    @Test
    void shouldOpenTheTicksOnceAndCloseThem() {
        for (int workers : new int[] {1, 2}) {
            TickScript[] scripts = scripts();
            new Backtest(spec(42, workers, REALISTIC, scripts)).run(new Recorder());
            for (TickScript script : scripts) {
                assertThat(script.opened()).isEqualTo(1);
                assertThat(script.closed()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldCloseAllTicksWhenSomeDoNotFitTheInstrument(int workers) {
        TickScript good = TickScript.random(1, 100);
        TickScript off = new TickScript().rawTrade(1_000, 10_000_001, TickScript.LOT);
        assertThatThrownBy(() -> new Backtest(spec(42, workers, REALISTIC, good, off)).run(new Recorder()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("BBB: the TRADE at 1970-01-01T00:00:00.000001Z");
        assertThat(good.closed()).isEqualTo(1);
        assertThat(off.closed()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheDepositWhenThereAreNoTicks() {
        Recorder recorder = new Recorder();
        BacktestResult result = new Backtest(spec(42, 1, REALISTIC, new TickScript())).run(recorder);
        assertThat(result.bars()).isZero();
        assertThat(recorder.fills).isEmpty();
    }

    @Test
    void shouldRefuseTicksWithoutABookAndBarsWithOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(42, 1, null, scripts()))
                .withMessageContaining("all of ticks, with a book");
        BacktestSpec good = spec(42, 1, REALISTIC, scripts());
        assertThatThrownBy(() -> good.feeds().getFirst().bars().get()).hasMessage("AAA has ticks, not bars");
    }

    /**
     * For a maker that quotes the same whatever it holds, without latency: the fills of one model then hardly change what the other
     * is asked, and a single fill may only come earlier or later.
     */
    @Test
    void shouldFillMoreOftenTheMoreOptimisticTheQueueIs() {
        long pessimistic = 0;
        long optimistic = 0;
        for (long seed = 1; seed <= 8; seed++) {
            List<QueueBound> bounds = new QueueBounds(making(seed, QueueSpec.logarithmic()), ticks -> {}).run();
            assertThat(bounds).extracting(QueueBound::model).containsExactly("risk-averse", "optimistic");
            assertThat(bounds.get(1).fills())
                    .as("seed %d: %s", seed, bounds)
                    .isGreaterThanOrEqualTo(bounds.get(0).fills() - 1);
            pessimistic += bounds.get(0).fills();
            optimistic += bounds.get(1).fills();
        }
        assertThat(optimistic).isGreaterThan(pessimistic * 11 / 10);
    }

    @Test
    void shouldTellOfBoundsWhatTheirBacktestsComeTo() {
        Recorder recorder = new Recorder();
        BacktestResult result = new Backtest(making(1, QueueSpec.riskAverse())).run(recorder);
        QueueBound bound = new QueueBounds(making(1, QueueSpec.optimistic()), ticks -> {})
                .run()
                .getFirst();
        long fees = recorder.fills.stream()
                .mapToLong(fill -> Long.parseLong(fill.split(" ")[5]))
                .sum();
        long profit = result.portfolio().equityUnits() - 1_000_000L * 100_000_000L;
        assertThat(bound)
                .isEqualTo(new QueueBound(
                        "risk-averse", Decimal.of(profit, 8), recorder.fills.size(), Decimal.of(fees, 8)));
        assertThat(recorder.fills).hasSizeGreaterThan(50);
    }

    private static BacktestSpec making(long seed, QueueSpec queue) {
        BookSpec still = new BookSpec(LatencySpec.none(), LatencySpec.none(), LatencySpec.none(), queue);
        Map<String, String> deaf = Map.of("quantity", "1", "max_inventory", "10000", "skew", "0");
        return spec(seed, 1, still, TickScript.queues(seed, 5_000))
                .with(List.of(strategy("market-making", deaf, List.of("AAA"))), still);
    }

    @Test
    void shouldHaveNoBoundsOverBars() {
        BacktestSpec ticks = spec(1, 1, REALISTIC, TickScript.random(1, 10));
        BacktestSpec bars = new BacktestSpec(
                "test",
                1,
                ReplayBench.USD,
                Decimal.ONE,
                Map.of(),
                List.of(new FeedSpec(
                        ReplayBench.terms("AAA"), BarInterval.parse("1m"), List.of(), ReplayBench::source)),
                ticks.strategies(),
                venue(),
                RiskLimits.preset("research"),
                0,
                false,
                1);
        assertThat(bars.isTicks()).isFalse();
        assertThat(new QueueBounds(bars, count -> {}).run()).isEmpty();
    }

    @Test
    void shouldLetTheProgressEndARun() {
        BacktestSpec spec = spec(1, 1, REALISTIC, TickScript.random(1, 40_000));
        assertThatThrownBy(() -> new QueueBounds(spec, count -> {
                            throw new IllegalStateException("enough at " + count);
                        })
                        .run())
                .hasMessage("enough at 16384");
    }
}
