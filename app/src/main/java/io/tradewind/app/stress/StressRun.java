// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.cli.Progress;
import io.tradewind.app.stress.StressOutcome.Events;
import io.tradewind.app.stress.StressOutcome.Exposure;
import io.tradewind.app.stress.StressOutcome.Gate;
import io.tradewind.app.stress.StressOutcome.Locks;
import io.tradewind.app.stress.StressOutcome.Machine;
import io.tradewind.app.stress.StressOutcome.Symbol;
import io.tradewind.app.stress.StressOutcome.Trades;
import io.tradewind.app.stress.gateway.GatewayPool;
import io.tradewind.app.stress.gateway.LockLog;
import io.tradewind.app.stress.gateway.LockVerifier;
import io.tradewind.app.stress.gateway.TouchSession;
import io.tradewind.app.stress.gateway.VenueGateway;
import io.tradewind.app.stress.gateway.VenueSession;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.domain.breaker.BreakerGroup;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.BreakerSnapshot;
import io.tradewind.domain.breaker.BreakerState;
import io.tradewind.domain.breaker.GlobalSettings;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.engine.shard.RelayedSignals;
import io.tradewind.trading.engine.shard.ShardWriter;
import io.tradewind.trading.portfolio.AccountKind;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.metric.MetricsAggregator;
import io.tradewind.trading.portfolio.metric.MetricsSnapshot;
import io.tradewind.trading.portfolio.metric.SymbolMetrics;
import io.tradewind.trading.risk.limit.ExposureLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.agrona.DirectBuffer;

/**
 * One run: the market through shards into the writer, its orders through the gateway's threads to the venue and back, its trades through the same
 * threads to the aggregator. The calling thread is the writer.
 */
public final class StressRun implements AutoCloseable {
    private static final long FEE_BPS_HUNDREDTHS = 1;
    private static final int PROGRESS_MASK = (1 << 14) - 1;
    private static final String GATEWAY = "venue-gateway";
    private static final int REPORT_SEED = 7;

    private final StressSetup setup;
    private final InstrumentRegistry registry;
    private final RunGuard guard;
    private final Progress progress;
    private final LockLog locks;
    private final OutputJournal journal;
    private final BreakerGroup breakers;
    private final TouchSession session;
    private final MetricsAggregator metrics;
    private final GatewayPool pool;
    private final TradeReports reports;
    private final FillFold fold;
    private final StressRecord record;
    private final SessionPort port;
    private final Portfolio portfolio;
    private final StressCore core;
    private final ShardWriter writer;
    private final ShardedFeed feed;

    /**
     * A run that has not begun. Close it in any case.
     *
     * @param spec what to run
     * @param progress told of market events
     * @param cancellation asks it to stop
     * @throws IOException when a file cannot be written
     */
    public StressRun(StressSpec spec, Progress progress, CancellationToken cancellation) throws IOException {
        this(spec, progress, cancellation, UnaryOperator.identity());
    }

    /** A run whose session is reached through something else, such as one that fails now and then. */
    StressRun(StressSpec spec, Progress progress, CancellationToken cancellation, UnaryOperator<VenueSession> through)
            throws IOException {
        this.setup = new StressSetup(spec);
        this.registry = setup.registry();
        this.guard = new RunGuard(cancellation);
        this.progress = progress;
        this.locks = new LockLog(spec.lockLog());
        this.journal = new OutputJournal(spec.journal());
        this.session = new TouchSession(registry, FEE_BPS_HUNDREDTHS);
        this.breakers = breakers();
        this.metrics = new MetricsAggregator(setup.names());
        this.pool = new GatewayPool(
                spec.threads(),
                new VenueGateway(locks, spec.seed()),
                breakers.breaker(GATEWAY),
                through.apply(session),
                setup.names(),
                TradeReports.deliveringTo(metrics),
                guard);
        this.reports = new TradeReports(pool, spec.symbols(), spec.seed() + REPORT_SEED);
        this.fold = new FillFold(registry);
        this.record = new StressRecord(registry, journal, fold, reports::add);
        this.port = new SessionPort(pool, journal, registry.size());
        EngineListeners listeners = record.listeners(pool);
        this.portfolio = setup.portfolio(listeners);
        EngineSpec engineSpec = setup.engine(id -> new RelayedSignals(), ShardWriter.ticks(registry.size()));
        TradingEngine engine = new TradingEngine(registry, portfolio, engineSpec, port, listeners);
        engine.open(setup.cash(), StressMarket.START_NS);
        this.core = new StressCore(engine, port);
        this.writer = new ShardWriter(engine, registry, engineSpec.slots());
        this.feed = new ShardedFeed(setup.market(), registry, setup.shards(), spec.shards(), guard);
    }

    private static BreakerGroup breakers() {
        SequencedMap<String, BreakerSettings> components = new LinkedHashMap<>();
        components.put(GATEWAY, BreakerSettings.STANDARD);
        return new BreakerGroup(components, GlobalSettings.STANDARD, System::nanoTime);
    }

    /**
     * Runs to the end of the market.
     *
     * @return what was measured
     * @throws IOException when a file cannot be written
     */
    public StressOutcome run() throws IOException {
        List<Thread> gateways = new ArrayList<>();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            gateways.add(thread("gateway-" + i, pool.worker(i)));
        }
        for (int i = 0; i < setup.spec().shards(); i++) {
            int shard = i;
            all.add(thread("shard-" + i, () -> feed.work(shard)));
        }
        all.add(thread("feed", feed::feed));
        all.addAll(gateways);
        long beganNs = System.nanoTime();
        all.forEach(Thread::start);
        try {
            guard.watch(this::write).run();
        } finally {
            pool.close();
            all.forEach(StressRun::join);
        }
        guard.check();
        return outcome(System.nanoTime() - beganNs);
    }

    private Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().unstarted(guard.watch(work));
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        feed.drain(new Writing());
        core.finish();
        reports.finish();
    }

    /** What the writer does with the input. */
    private final class Writing implements ShardedFeed.Handler {
        private long nowNs;

        @Override
        public void onTime(long timeNs, long publishedNs) {
            nowNs = timeNs;
            core.advanceTo(timeNs);
            port.onEvent(publishedNs);
        }

        @Override
        public void onOutcome(DirectBuffer buffer, int offset) {
            writer.add(buffer, offset);
        }

        @Override
        public void onComplete(long number) {
            port.onBest(writer.instrument(), writer.bidTicks(), writer.askTicks(), nowNs);
            writer.apply(core.nextSequence());
            if ((number & PROGRESS_MASK) == 0) {
                guard.check();
                progress.update(number, setup.events());
            }
        }
    }

    private StressOutcome outcome(long durationNs) throws IOException {
        LockVerifier log = locks.finish();
        MetricsSnapshot snapshot = metrics.snapshot();
        List<Symbol> symbols = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < registry.size(); i++) {
            symbols.add(symbol(i, snapshot.symbol(i)));
            sum += snapshot.symbol(i).pnlUnits();
        }
        return new StressOutcome(
                setup.spec(),
                symbols,
                snapshot.total().pnlUnits(),
                fold.totalUnits(),
                portfolio.ledger().balance(AccountKind.CASH, -1, 0)
                        - setup.cash().units(),
                port.requests(),
                pool.failures(),
                pool.firstFailure(),
                new Locks(log.acquires(), log.releases(), log.overlaps(), log.violations(), log.violationCount()),
                new Trades(
                        reports.reports(),
                        reports.copies(),
                        reports.late(),
                        metrics.outOfOrder(),
                        metrics.duplicates(),
                        sum),
                new Gate(record.reasons(), record.cuts(), record.illegalTransitions()),
                positionFaults(),
                record.peakEquity(),
                exposure(),
                breakers.isGlobalOpen()
                        ? BreakerState.OPEN.name()
                        : breakers.breaker(GATEWAY).state().name(),
                breakerOpenings(),
                new Events(setup.events(), core.inputs()),
                durationNs,
                journal.hash(),
                journal.records(),
                Machine.NOT_MEASURED);
    }

    private Exposure exposure() {
        ExposureLimits limits = setup.limits().exposure();
        return new Exposure(
                record.highestTotalShare(),
                limits.symbol().unscaledAt(StressOutcome.SCALE),
                limits.gross().unscaledAt(StressOutcome.SCALE));
    }

    /** Of the gateway's own breaker, from closed and from half open, and of the global state. */
    private long breakerOpenings() {
        BreakerSnapshot gateway = breakers.breaker(GATEWAY).snapshot();
        return gateway.trips() + gateway.reopenings() + breakers.globalOpenings();
    }

    private Symbol symbol(int id, SymbolMetrics figures) {
        LatencyCounts latency = port.latencies(id);
        return new Symbol(
                figures.symbol(),
                figures.trades(),
                figures.won(),
                figures.pnlUnits(),
                record.peakExposure(id),
                latency.count(),
                latency.max(),
                latency.percentile(99),
                latency.percentile(50),
                record.highestShare(id),
                port.ticks().longestNs(id),
                port.signals().longestNs(id));
    }

    /** Where core, fills and venue do not hold the same. */
    private List<String> positionFaults() {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < registry.size(); i++) {
            long held = portfolio.lots(i);
            if (held != fold.heldLots(i) || held != session.positionLots(i)) {
                faults.add(registry.get(i) + ": core " + held + " lots, fills " + fold.heldLots(i) + ", venue "
                        + session.positionLots(i));
            }
        }
        if (session.executions() != port.requests()) {
            faults.add("the venue carried out " + session.executions() + " of " + port.requests() + " requests");
        }
        String exposureFault = record.exposureFault();
        if (exposureFault != null) {
            faults.add(exposureFault);
        }
        return faults;
    }

    @Override
    public void close() throws IOException {
        try (journal) {
            locks.close();
        }
    }
}
