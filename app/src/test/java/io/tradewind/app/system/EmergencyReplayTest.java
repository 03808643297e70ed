// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.DecimalText;
import io.tradewind.gateway.file.TickFileFormats;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.SilentListeners;
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
import io.tradewind.store.catalog.tick.TickCatalog;
import io.tradewind.store.catalog.tick.TickImportRequest;
import io.tradewind.store.catalog.tick.TickImporter;
import io.tradewind.store.catalog.tick.TickReader;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.control.ControlNotice;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.ResidualReason;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.engine.FeatureListener;
import io.tradewind.trading.engine.MarketListener;
import io.tradewind.trading.execution.liquidation.LiquidationSpec;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.PositionPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An emergency in the middle of the recorded BTCUSDT book: it ends flat, or says what is left and why. */
class EmergencyReplayTest {
    private static final String SYMBOL = "BTCUSDT";
    private static final String FORMAT = "binance-ws-log";
    private static final Currency USDT = Currency.of("USDT");

    @TempDir
    private Path folder;

    /** Notes what the control told, and what became an order after the trip. */
    private static final class Notes implements BacktestListener, OrderListener {
        private final List<String> notices = new ArrayList<>();
        private final List<String> late = new ArrayList<>();
        private final List<ResidualReason> residuals = new ArrayList<>();
        private long trippedNs = Long.MAX_VALUE;
        private long mostHeld;
        private long held;

        @Override
        public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
            EngineListeners silent = SilentListeners.with((timeNs, account) -> {});
            return new EngineListeners(
                    silent.ledger(),
                    this,
                    (order, fillId, bar, lots, ticks, fee, liquidity, venueNs, receiveNs) -> {
                        held += order.side().sign() * lots;
                        mostHeld = Math.max(mostHeld, Math.abs(held));
                    },
                    silent.roundTrips(),
                    silent.rejections(),
                    silent.equity(),
                    MarketListener.NONE,
                    FeatureListener.NONE,
                    this::onControl);
        }

        private void onControl(ControlNotice notice) {
            notices.add(notice.kind() + " " + notice.from() + "->" + notice.to() + " lots " + notice.lots() + " "
                    + notice.residual() + " " + DecimalText.format(notice.value(), notice.scale()));
            if (notice.kind() == ControlNotice.Kind.TRIP) {
                assertThat(notice.trigger()).isEqualTo(KillTrigger.DRAWDOWN);
                trippedNs = notice.timeNs();
            }
            if (notice.kind() == ControlNotice.Kind.RESIDUAL) {
                residuals.add(notice.residual());
            }
        }

        @Override
        public void onOrderDone(Order order) {
            if (order.createdNs() > trippedNs && order.intent().purpose != Intent.Purpose.LIQUIDATION) {
                late.add(order.clientOrderId() + " " + order.intent().purpose);
            }
        }

        @Override
        public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
            late.add("illegal " + clientOrderId + " " + event);
        }

        @Override
        public boolean wantsBenchmark() {
            return false;
        }

        @Override
        public EquityListener benchmark() {
            return (timeNs, account) -> {};
        }

        @Override
        public void onProgress(long ticks, long timeNs) {
            // nobody waits
        }
    }

    private TickCatalog recorded() throws IOException {
        Path logs = Path.of(System.getProperty("tradewind.shared", "../shared")).resolve("data/l2/binance-spot");
        assumeTrue(Files.isDirectory(logs), "needs the recorded logs: set TRADEWIND_SHARED to the shared folder");
        List<Path> files = List.of(logs.resolve("btcusdt_20240808.gz"), logs.resolve("btcusdt_20240809.gz"));
        TickCatalog catalog = TickCatalog.open(folder);
        new TickImporter(catalog).run(new TickImportRequest(files, FORMAT, SYMBOL), sink -> {
            TickFileSummary summary =
                    TickFileFormats.byName(FORMAT).orElseThrow().read(files, TickFileOptions.of(SYMBOL), sink);
            return new TickReader.Totals(
                    summary.lines(),
                    summary.beforeSnapshot(),
                    summary.repeatedSnapshots(),
                    summary.clockOffsetNs(),
                    Optional.empty(),
                    summary.notes());
        });
        return catalog;
    }

    /** A market maker that may hold 0.6 BTC, and a hard drawdown of a few dollars. */
    private static BacktestSpec spec(TickCatalog catalog, String hard, LiquidationSpec liquidation) {
        InstrumentTerms terms = InstrumentTerms.spot(
                SYMBOL, "SIM", Currency.of("BTC"), USDT, Decimal.parse("0.01"), Decimal.parse("0.000001"));
        TickFeed ticks = new TickFeed(OrderBook.Depth.FULL, () -> catalog.read(SYMBOL, Long.MIN_VALUE, Long.MAX_VALUE));
        RiskLimits wide = RiskLimits.preset("permissive");
        LossLimits loss = new LossLimits(
                Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, 0, 0, Decimal.ZERO, Decimal.parse(hard), Decimal.ZERO, 0);
        return new BacktestSpec(
                "emergency",
                42,
                USDT,
                Decimal.parse("100000"),
                Map.of(),
                List.of(FeedSpec.of(terms, BarInterval.parse("1m"), ticks)),
                List.of(new StrategySpec(
                        "market-making",
                        new StrategyParameters(Map.of("quantity", "0.2", "max_inventory", "0.6")),
                        List.of(SYMBOL),
                        BarInterval.parse("1m"),
                        Session.UTC,
                        new SizingSpec.Fixed(Decimal.parse("0.01")),
                        new PositionPolicy(
                                PositionPolicy.Direction.BOTH,
                                PositionPolicy.Reversal.CLOSE_THEN_OPEN,
                                PositionPolicy.Repeat.HOLD,
                                Decimal.ZERO,
                                Decimal.ZERO))),
                new VenueSpec(
                        FillAt.NEXT_OPEN,
                        LimitFill.TOUCH,
                        Settlement.MARK,
                        Decimal.ZERO,
                        SpreadOn.BOTH_SIDES,
                        Decimal.ZERO,
                        false,
                        Decimal.ONE,
                        List.of(new FeeTier(Decimal.ZERO, Decimal.ZERO, Decimal.parse("5"))),
                        Decimal.ZERO,
                        Decimal.ZERO,
                        Decimal.ZERO,
                        Decimal.ZERO),
                new RiskLimits(
                        wide.version(),
                        wide.order(),
                        wide.exposure(),
                        wide.margin(),
                        wide.measure(),
                        wide.stop(),
                        loss,
                        wide.scenario()),
                1_000_000_000L,
                false,
                1,
                new BookSpec(
                        LatencySpec.recorded(),
                        LatencySpec.logNormal(1.6, 0.3, 1_000_000L),
                        LatencySpec.logNormal(1.6, 0.3, 1_000_000L),
                        QueueSpec.logarithmic()),
                ControlSpec.OFF,
                liquidation,
                List.of());
    }

    @Test
    void shouldEndFlatOrNameWhatIsLeftAndWhy() throws IOException {
        try (TickCatalog catalog = recorded()) {
            Notes record = new Notes();
            BacktestResult result = new Backtest(spec(catalog, "0.00005", LiquidationSpec.STANDARD)).run(record);

            assertThat(record.trippedNs).as("%s", record.notices).isLessThan(Long.MAX_VALUE);
            assertThat(record.mostHeld).isPositive();
            assertThat(record.late)
                    .as("orders after the trip that are not the plan's")
                    .isEmpty();
            assertThat(record.notices).as("slices").anyMatch(words -> words.startsWith("STEP EMERGENCY"));
            assertThat(result.portfolio().lots(0)).as("%s", record.notices).isZero();
            assertThat(record.residuals).isEmpty();
            assertThat(result.illegalTransitions()).isZero();
        }
    }

    @Test
    void shouldNameWhatIsLeftWhenTheCapIsTooNarrowForTheBook() throws IOException {
        try (TickCatalog catalog = recorded()) {
            LiquidationSpec narrow =
                    new LiquidationSpec(1, 1, 60_000_000_000L, 60_000_000_000L, 1, 0, 1, 1, Decimal.ZERO, 1, 1);
            Notes record = new Notes();
            BacktestResult result = new Backtest(spec(catalog, "0.00005", narrow)).run(record);

            assertThat(record.trippedNs).isLessThan(Long.MAX_VALUE);
            assertThat(result.portfolio().lots(0)).as("%s", record.notices).isNotZero();
            assertThat(record.residuals).isNotEmpty().doesNotContain(ResidualReason.NONE);
            assertThat(record.late).isEmpty();
        }
    }
}
