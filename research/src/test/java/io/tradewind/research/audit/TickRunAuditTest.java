// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.audit.check.AuditReport;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.market.RandomTicks;
import io.tradewind.research.audit.market.RunMarket;
import io.tradewind.research.audit.market.TickScript;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.SizingSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.research.backtest.spec.VenueSpec;
import io.tradewind.research.folder.RunFolder;
import io.tradewind.research.folder.RunInfo;
import io.tradewind.research.folder.RunRecorder;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.venue.BarVenueSpec;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.feature.pipeline.FreshnessLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.PositionPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a backtest over ticks writes its folder, and the auditor finds it in order. */
class TickRunAuditTest {
    private static final int TICKS = 4_000;

    private static final FeatureSpec FEATURES =
            new FeatureSpec(List.of("rsi(2)", "trade.imbalance(1)", "ema_ratio(2,5)"), FreshnessLimits.STANDARD);

    @TempDir
    Path folder;

    private static StrategySpec strategy(String name, Map<String, String> parameters, FeatureSpec features) {
        return new StrategySpec(
                name,
                new StrategyParameters(parameters),
                List.of("AAA"),
                BarInterval.parse("1s"),
                Session.UTC,
                new SizingSpec.Fixed(Decimal.of(2, 0)),
                new PositionPolicy(
                        PositionPolicy.Direction.BOTH,
                        PositionPolicy.Reversal.SINGLE_ORDER,
                        PositionPolicy.Repeat.HOLD,
                        Decimal.ZERO,
                        Decimal.ZERO),
                features);
    }

    private static VenueSpec venue() {
        return new VenueSpec(
                BarVenueSpec.FillAt.NEXT_OPEN,
                BarVenueSpec.LimitFill.THROUGH,
                BarVenueSpec.Settlement.MARK,
                Decimal.ZERO,
                BarVenueSpec.SpreadOn.ENTRY,
                Decimal.ZERO,
                false,
                Decimal.ONE,
                List.of(new FeeTier(Decimal.ZERO, Decimal.of(-1, 0), Decimal.of(4, 0))),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    private static BacktestSpec spec(TickScript ticks) {
        Currency usd = Currency.of("USD");
        InstrumentTerms terms = InstrumentTerms.spot("AAA", "SIM", Currency.of("AAA"), usd, Decimal.ONE, Decimal.ONE);
        TickFeed feed = new TickFeed(OrderBook.Depth.FULL, () -> ticks.open("AAA"));
        LatencySpec latency = LatencySpec.logNormal(2, 0.5, 1_000_000);
        return new BacktestSpec(
                "ticks",
                5,
                usd,
                Decimal.of(100_000, 0),
                Map.of(),
                List.of(FeedSpec.of(terms, BarInterval.parse("1s"), feed)),
                List.of(
                        strategy("market-making", Map.of("quantity", "1", "max_inventory", "4"), FeatureSpec.NONE),
                        strategy("sma-cross", Map.of("fast", "2", "slow", "5"), FEATURES)),
                venue(),
                RiskLimits.preset("permissive"),
                1_000_000_000L,
                false,
                1,
                new BookSpec(LatencySpec.recorded(), latency, latency, QueueSpec.riskAverse()));
    }

    @Test
    void shouldPassARunOverTicksOfAMarketMakerAndOfMarketOrders() throws IOException {
        TickScript ticks = RandomTicks.of(11, true, TICKS);
        Path path = run(ticks);
        AuditReport report = RunAudit.check(path, new RunMarket(ticks, true));
        assertThat(report.findings()).as(report.toText()).hasSize(19).allMatch(Finding::passed);
        assertThat(report.toText())
                .containsPattern("taker-depth     price and quantity of [1-9]\\d+ taker")
                .containsPattern("maker-trades    price and quantity of [1-9]\\d+ maker")
                .containsPattern("maker-reach     price and quantity of [1-9]\\d+ maker");
    }

    @Test
    void shouldWriteTheFeaturesOfTheStrategyThatDeclaresThem() throws IOException {
        Path path = run(RandomTicks.of(11, true, TICKS));
        List<String> lines = Files.readAllLines(path.resolve("features-sma-cross-AAA.csv"));

        assertThat(path.resolve("features-market-making-AAA.csv")).doesNotExist();
        assertThat(lines.getFirst())
                .isEqualTo("time_ns,bar_close_ns,trade_ns,book_ns,rsi(2),trade.imbalance(1),\"ema_ratio(2,5)\"");
        assertThat(lines).hasSizeGreaterThan(10);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            long decision = Long.parseLong(cells[0]);
            assertThat(Long.parseLong(cells[1])).as("bar %d", i).isLessThan(decision);
            assertThat(Long.parseLong(cells[2])).as("bar %d", i).isLessThan(decision);
            assertThat(cells[4].isEmpty()).as("rsi at bar %d", i).isEqualTo(i <= 2);
            assertThat(cells[6].isEmpty()).as("average at bar %d", i).isEqualTo(i <= 4);
        }
    }

    private Path run(TickScript ticks) throws IOException {
        BacktestSpec spec = spec(ticks);
        TreeMap<String, String> fingerprints = new TreeMap<>(Map.of("AAA", "print"));
        RunInfo info = new RunInfo("1", "", "", fingerprints, 0, 1, List.of());
        Path path = folder.resolve("run");
        try (RunRecorder recorder = new RunRecorder(RunFolder.create(path), spec, info, seen -> {})) {
            BacktestResult result = new Backtest(spec).run(recorder);
            recorder.finish(result, List.of(), 1);
        }
        return path;
    }
}
