// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.bound.QueueBound;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.research.cost.CostLedger;
import io.tradewind.research.folder.risk.ControlFile;
import io.tradewind.research.folder.risk.ExposureFile;
import io.tradewind.research.folder.risk.GateFigures;
import io.tradewind.research.folder.risk.RiskSummary;
import io.tradewind.research.folder.risk.RiskTerms;
import io.tradewind.research.folder.risk.Stakes;
import io.tradewind.research.folder.risk.StakesWriter;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.simulation.venue.VenueListener;
import io.tradewind.trading.control.ControlNotice;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.engine.MarketListener;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Listens to a backtest and writes its run folder while it goes. */
public final class RunRecorder implements BacktestListener, Closeable {
    private final RunFolder folder;
    private final BacktestSpec spec;
    private final RunInfo info;
    private final LongConsumer progress;
    private final DailyEquity daily;
    private final DailyEquity benchmarkDaily;
    private final BenchmarkFile benchmark;
    private @Nullable OpenFiles files;
    private @Nullable TickFiles ticks;
    private @Nullable RateTable rates;
    private @Nullable CostLedger costs;

    /** The files that need the numbered instruments. */
    private record OpenFiles(
            LedgerFile ledger,
            OrdersFile orders,
            FillsFile fills,
            TradesFile trades,
            RejectionsFile rejections,
            EquityFiles equity,
            FeatureFiles features,
            ExposureFile exposure,
            ControlFile control,
            Stakes stakes) {
        RiskSummary risk(RiskTerms terms, BacktestResult result) {
            return new RiskSummary(terms, rejections.counts(), exposure, control, stakes, result.tailMethods());
        }
    }

    /**
     * Opens the files of a run.
     *
     * @param folder receives them
     * @param spec what is run
     * @param info what it is described with
     * @param progress told the number of bars now and then; may throw to end the run
     * @throws IOException when the disk refuses
     */
    public RunRecorder(RunFolder folder, BacktestSpec spec, RunInfo info, LongConsumer progress) throws IOException {
        this.folder = folder;
        this.spec = spec;
        this.info = info;
        this.progress = progress;
        int scale = spec.currency().scale();
        this.daily = new DailyEquity(scale);
        this.benchmarkDaily = new DailyEquity(scale);
        this.benchmark = new BenchmarkFile(folder, benchmarkDaily, scale);
        Files.writeString(folder.file("config.yaml"), info.configYaml());
    }

    @Override
    public EngineListeners listeners(InstrumentRegistry registry, RateTable coreRates) {
        List<String> labels = strategyOfSlots();
        ClientOrderIds ids = new ClientOrderIds(spec.seed(), labels);
        try {
            OpenFiles opened = new OpenFiles(
                    new LedgerFile(folder, registry),
                    new OrdersFile(folder, registry, ids),
                    new FillsFile(folder, registry, coreRates, ids),
                    new TradesFile(folder, registry, coreRates, ids),
                    new RejectionsFile(folder, registry, ids),
                    new EquityFiles(folder, registry, daily),
                    new FeatureFiles(folder, spec, labels),
                    new ExposureFile(folder.file("exposure.csv"), registry),
                    new ControlFile(
                            folder.file("control.csv"), registry, spec.control().actors()),
                    new Stakes(spec, registry));
            files = opened;
            rates = coreRates;
            EngineListeners listeners = new EngineListeners(
                    opened.ledger(),
                    opened.orders(),
                    opened.fills(),
                    opened.trades(),
                    opened.rejections(),
                    sampled(opened),
                    MarketListener.NONE,
                    opened.features(),
                    opened.control());
            CostLedger ledger = new CostLedger(registry, coreRates, CostLedger.DEFAULT_BUDGET_BPS);
            costs = ledger;
            listeners = CostListeners.behind(listeners, ledger);
            if (!spec.isTicks()) {
                return listeners;
            }
            TickFiles own = new TickFiles(folder, registry, coreRates, ids);
            ticks = own;
            return own.behind(listeners);
        } catch (IOException e) {
            throw new UncheckedIOException("The run folder " + folder.path() + " cannot be written", e);
        }
    }

    private static EquityListener sampled(OpenFiles files) {
        return (timeNs, portfolio) -> {
            files.equity().onSample(timeNs, portfolio);
            files.exposure().onSample(timeNs, portfolio);
            files.stakes().onSample(timeNs, portfolio);
        };
    }

    private List<String> strategyOfSlots() {
        List<String> names = new ArrayList<>();
        List<String> quoting = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (StrategySpec strategy : spec.strategies()) {
            String label = label(strategy.name(), labels);
            labels.add(label);
            strategy.symbols().forEach(symbol -> (strategy.isQuoting() ? quoting : names).add(label));
        }
        names.addAll(quoting);
        return names;
    }

    /** The name of a strategy, with a number behind it when another one in the run has the same. */
    private static String label(String name, List<String> taken) {
        String label = name;
        for (int number = 2; taken.contains(label); number++) {
            label = name + "-" + number;
        }
        return label;
    }

    @Override
    public VenueListener venue(InstrumentRegistry registry) {
        return ticks == null ? VenueListener.NONE : ticks.venue();
    }

    @Override
    public EquityListener benchmark() {
        return benchmark;
    }

    @Override
    public void onProgress(long bars, long timeNs) {
        progress.accept(bars);
    }

    /**
     * Writes what is only known at the end and takes the folder's incomplete mark away.
     *
     * @param result what the run ended with
     * @param bounds the same backtest under other models of the queue; empty over bars
     * @param wallNs how long it took
     * @return the figures of the summary
     * @throws IOException when the disk refuses
     */
    public RunSummary finish(BacktestResult result, List<QueueBound> bounds, long wallNs) throws IOException {
        OpenFiles open = opened();
        close();
        writePositions(result);
        writeCorporateActions();
        new StakesWriter(open.stakes(), result.registry()).map(folder.file("risk-map.json"));
        RunSummary summary = new SummaryWriter(spec, info, result.registry(), openRates())
                .quoting(ticks == null ? List.of() : ticks.metrics().figures(), bounds)
                .costs(openCosts().finish(result.portfolio()))
                .risk(open.risk(info.risk(), result))
                .write(
                        folder,
                        daily,
                        benchmarkDaily,
                        benchmark.maximumDrawdown(),
                        open.trades().sample(),
                        open.fills(),
                        open.equity());
        String tradeHash = open.fills().tradeHash();
        new ManifestWriter(spec, info, openRates()).write(folder, result, tradeHash, counts(open), wallNs);
        return summary.withTradeHash(tradeHash);
    }

    /**
     * What the gate and the control did so far.
     *
     * @return counts and the mode
     */
    public GateFigures gate() {
        OpenFiles open = opened();
        return new GateFigures(
                open.rejections().refusals(),
                open.rejections().cuts(),
                open.control().mode(),
                open.control().count(ControlNotice.Kind.TRIP));
    }

    private static Map<String, Long> counts(OpenFiles open) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("orders", open.orders().rows());
        counts.put("fills", open.fills().rows());
        counts.put("trades", open.trades().rows());
        counts.put("rejections", open.rejections().refusals());
        counts.put("cuts", open.rejections().cuts());
        counts.put("equitySamples", open.equity().rows());
        return counts;
    }

    private void writePositions(BacktestResult result) throws IOException {
        new PositionsFile(folder, result.registry(), result.portfolio()).write();
    }

    private void writeCorporateActions() throws IOException {
        String header = "time_ns,instrument,kind,numerator,denominator,amount,currency";
        try (CsvFile csv = new CsvFile(folder.file("corporate_actions.csv"), header, null)) {
            for (FeedSpec feed : spec.feeds()) {
                for (CorporateAction action : feed.actions()) {
                    csv.number(action.exTimeNs())
                            .text(feed.terms().symbol())
                            .text(action.kind() == CorporateAction.Kind.SPLIT ? "split" : "dividend")
                            .number(action.numerator())
                            .number(action.denominator())
                            .decimal(action.amount(), BarBatch.SCALE)
                            .text(feed.terms().settlement().code())
                            .end();
                }
            }
        }
    }

    private OpenFiles opened() {
        if (files == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return files;
    }

    private CostLedger openCosts() {
        if (costs == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return costs;
    }

    private RateTable openRates() {
        if (rates == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return rates;
    }

    @Override
    public void close() throws IOException {
        OpenFiles open = files;
        TickFiles ofTicks = ticks;
        try (benchmark) {
            if (ofTicks != null) {
                ofTicks.close();
            }
            if (open != null) {
                open.ledger().close();
                open.orders().close();
                open.fills().close();
                open.trades().close();
                open.rejections().close();
                open.equity().close();
                open.features().close();
                open.exposure().close();
                open.control().close();
            }
        }
    }
}
