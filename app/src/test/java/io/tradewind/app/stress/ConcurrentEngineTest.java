// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.cli.Progress;
import io.tradewind.app.stress.gateway.GatewayPool;
import io.tradewind.app.stress.gateway.LockLog;
import io.tradewind.app.stress.gateway.TouchSession;
import io.tradewind.app.stress.gateway.VenueGateway;
import io.tradewind.app.stress.gateway.VenueSession;
import io.tradewind.app.stress.gateway.VenueSession.Execution;
import io.tradewind.app.stress.gateway.VenueSession.OrderRequest;
import io.tradewind.app.thread.BackoffPause;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.app.thread.CancelledException;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import io.tradewind.domain.event.codec.ControlCommandEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.engine.Books;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.engine.shard.ModelStrategy;
import io.tradewind.trading.engine.shard.ShardSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentEngineTest {
    private static final int FEE = 1;

    @TempDir
    private Path folder;

    private static StressSpec spec(int symbols, int signals, int threads, int shards, long seed) {
        return new StressSpec(symbols, signals, threads, shards, seed, null, null);
    }

    private static StressOutcome run(StressSpec spec) throws Exception {
        try (StressRun run = new StressRun(spec, Progress.NONE, CancellationToken.NEVER)) {
            return run.run();
        }
    }

    @Test
    void shouldWriteTheSameJournalForAnyNumberOfShardsAndThreads() throws Exception {
        for (long seed : new long[] {1, 42}) {
            Set<String> hashes = new LinkedHashSet<>();
            for (int shards : new int[] {1, 2, 8}) {
                for (int threads : new int[] {1, 2, 8}) {
                    StressOutcome outcome = run(spec(5, 60, threads, shards, seed));
                    hashes.add(outcome.journalHash());
                    assertThat(StressVerdict.of(outcome).failed().stream().filter(text -> !text.contains("latency")))
                            .as("seed %d, %d shards, %d threads", seed, shards, threads)
                            .isEmpty();
                }
            }
            assertThat(hashes).as("seed %d", seed).hasSize(1);
        }
        assertThat(run(spec(5, 60, 1, 1, 2)).journalHash())
                .isNotEqualTo(run(spec(5, 60, 1, 1, 3)).journalHash());
    }

    @Test
    void shouldWriteTheJournalOfAnEngineThatIsNotSplit() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            StressSpec spec = spec(4, 80, 2, 3, seed);
            assertThat(run(spec).journalHash()).as("seed %d", seed).isEqualTo(journalOfOneEngine(spec));
        }
    }

    /** The plain twin: one engine that keeps books, bars, features and models itself. */
    private static String journalOfOneEngine(StressSpec spec) throws Exception {
        StressSetup setup = new StressSetup(spec);
        ShardSpec models = setup.shards();
        try (LockLog log = new LockLog(null);
                OutputJournal journal = new OutputJournal(null)) {
            GatewayPool pool = pool(setup, log, new TouchSession(setup.registry(), FEE));
            Thread gateway = Thread.ofPlatform().start(pool.worker(0));
            SessionPort port = new SessionPort(pool, journal, setup.registry().size());
            StressRecord record = new StressRecord(
                    setup.registry(),
                    journal,
                    new FillFold(setup.registry()),
                    (id, symbol, outcome, pnl, exposure) -> {});
            EngineListeners listeners = record.listeners();
            TradingEngine engine = new TradingEngine(
                    setup.registry(),
                    setup.portfolio(listeners),
                    setup.engine(id -> new ModelStrategy(models.models().get(id).model()), setup.wholeTicks()),
                    port,
                    listeners);
            engine.open(setup.cash(), StressMarket.START_NS);
            StressCore core = new StressCore(engine, port);
            drive(setup.market(), new Books(List.copyOf(models.depths())), port, core);
            pool.close();
            gateway.join();
            return journal.hash();
        }
    }

    private static void drive(StressMarket market, Books venue, SessionPort port, StressCore core) {
        UnsafeBuffer event = new UnsafeBuffer(new byte[StressMarket.MOST_BYTES]);
        while (market.next(event, 0) > 0) {
            core.advanceTo(market.timeNs());
            int body = EventHeader.MESSAGE_HEADER_LENGTH;
            switch (EventHeader.templateId(event, 0)) {
                case BookSnapshotDecoder.TEMPLATE_ID -> venue.onSnapshot(event, body);
                case BookDeltaDecoder.TEMPLATE_ID -> venue.onDelta(event, body);
                default -> {}
            }
            int id = market.instrument();
            port.onBest(id, venue.get(id).bestBidTicks(), venue.get(id).bestAskTicks(), market.timeNs());
            core.onMarket(event, 0);
        }
        core.finish();
    }

    @Test
    void shouldWriteTheJournalFileThatItHashes() throws Exception {
        Path file = folder.resolve("journal.bin");
        Path locks = folder.resolve("locks.txt");
        StressOutcome outcome;
        try (StressRun run =
                new StressRun(new StressSpec(3, 10, 2, 2, 5, locks, file), Progress.NONE, CancellationToken.NEVER)) {
            outcome = run.run();
        }
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));

        assertThat(java.util.HexFormat.of().formatHex(digest)).isEqualTo(outcome.journalHash());
        assertThat(Files.readAllLines(locks)).hasSize(2 * 30);
    }

    @Test
    void shouldTakeAndGiveBackTheSessionOnceForEachSignal() throws Exception {
        StressOutcome whole = run(spec(3, 50, 2, 2, 42));

        assertThat(whole.locks().acquires()).isEqualTo(150);
        assertThat(whole.locks().releases()).isEqualTo(150);
        assertThat(whole.locks().overlaps()).isZero();
        assertThat(whole.trades().copies()).isPositive();
        assertThat(whole.trades().late()).isPositive();
        assertThat(whole.trades().outOfOrder())
                .isGreaterThanOrEqualTo(whole.trades().late());
        assertThat(whole.trades().ignored()).isEqualTo(whole.trades().copies());
        assertThat(whole.totalPnl()).isEqualTo(whole.fillsPnl()).isEqualTo(whole.cashChange());
        assertThat(whole.totalTrades()).isEqualTo(75);
        assertThat(whole.breakerOpenings()).isZero();
    }

    @Test
    void shouldMeasureIntervalsAndExposureOfEachSymbol() throws Exception {
        StressOutcome whole = run(spec(3, 50, 2, 2, 42));

        assertThat(whole.symbols()).allSatisfy(symbol -> {
            assertThat(symbol.tickIntervalNs()).isEqualTo(StressMarket.STEP_NS);
            assertThat(symbol.signalIntervalNs()).isEqualTo(StressMarket.BAR_NS);
            assertThat(symbol.highestShare()).isBetween(4_490_000L, 4_600_000L);
        });
        assertThat(whole.exposure().highestTotal()).isBetween(13_470_000L, 13_800_000L);
        assertThat(whole.exposure().symbolLimit()).isEqualTo(5_000_000);
        assertThat(whole.exposure().totalLimit()).isEqualTo(100_000_000);
    }

    @Test
    void shouldKeepPairsAndFailWhenTheVenueThrowsOrDoesNotAnswer() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        StressOutcome outcome;
        try (StressRun run = new StressRun(
                spec(3, 40, 4, 2, 9), Progress.NONE, CancellationToken.NEVER, session -> failing(session, calls))) {
            outcome = run.run();
        }

        assertThat(outcome.failedRequests()).isPositive();
        assertThat(outcome.locks().acquires())
                .isEqualTo(outcome.locks().releases())
                .isEqualTo(calls.get());
        assertThat(outcome.locks().violations()).isEmpty();
        assertThat(outcome.totalPnl()).isEqualTo(outcome.fillsPnl());
        StressVerdict verdict = StressVerdict.of(outcome);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.failed()).anyMatch(text -> text.contains("requests failed, the first: "));
    }

    @Test
    void shouldFailWhenTheBreakerOpenedAlthoughTheVenueRecovered() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        StressOutcome outcome;
        try (StressRun run =
                new StressRun(spec(1, 40, 1, 1, 9), Progress.NONE, CancellationToken.NEVER, session -> request -> {
                    if (calls.incrementAndGet() <= 5) {
                        throw new IllegalStateException("EFSM");
                    }
                    return session.execute(request);
                })) {
            outcome = run.run();
        }

        assertThat(outcome.breakerOpenings()).isPositive();
        assertThat(StressVerdict.of(outcome).failed())
                .contains("the gateway's breaker opened " + outcome.breakerOpenings() + " times during the run");
    }

    /** The trip is an event of the core; the orders wait behind a talk that does not end before it. */
    @Test
    void shouldLetNoOrderThatWaitsInARingOutAfterTheCoreHasTripped() throws Exception {
        int waiting = 500;
        CountDownLatch talking = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        List<Long> reached = new CopyOnWriteArrayList<>();
        StressSetup setup = new StressSetup(spec(1, 1, 1, 1, 1));
        try (LockLog log = new LockLog(null);
                OutputJournal journal = new OutputJournal(null)) {
            GatewayPool pool = pool(setup, log, request -> {
                reached.add(request.number());
                talking.countDown();
                answer.await();
                return new Execution(request.number(), request.askTicks(), 0);
            });
            Thread gateway = Thread.ofPlatform().start(pool.worker(0));
            TradingEngine engine = engine(setup, journal, pool);
            OrderRequest[] requests = new OrderRequest[waiting + 2];
            for (int i = 0; i < requests.length; i++) {
                requests[i] = new OrderRequest(i, 0, 1, 1, 99, 101);
            }
            pool.submit(requests[0]);
            talking.await();
            for (int i = 1; i <= waiting; i++) {
                pool.submit(requests[i]);
            }
            trip(engine);
            pool.submit(requests[waiting + 1]);
            answer.countDown();

            assertThat(pool.await(requests[0]).isDone()).isTrue();
            for (int i = 1; i <= waiting; i++) {
                assertThat(pool.await(requests[i]).isDone()).as("request %d", i).isFalse();
            }
            assertThat(pool.await(requests[waiting + 1]).isDone()).isTrue();
            assertThat(reached).containsExactly(0L, waiting + 1L);
            assertThat(pool.heldBack()).isEqualTo(waiting);
            assertThat(pool.failures()).isZero();
            pool.close();
            gateway.join();
        }
    }

    private static GatewayPool pool(StressSetup setup, LockLog log, VenueSession session) {
        return new GatewayPool(
                1,
                new VenueGateway(log, 1),
                new CircuitBreaker("venue", BreakerSettings.STANDARD, System::nanoTime),
                session,
                setup.names(),
                (buffer, offset) -> {},
                BackoffPause.INSTANCE);
    }

    private static TradingEngine engine(StressSetup setup, OutputJournal journal, GatewayPool pool) {
        StressRecord record = new StressRecord(
                setup.registry(), journal, new FillFold(setup.registry()), (id, symbol, outcome, pnl, exposure) -> {});
        EngineListeners listeners = record.listeners(pool);
        ShardSpec models = setup.shards();
        TradingEngine engine = new TradingEngine(
                setup.registry(),
                setup.portfolio(listeners),
                setup.engine(id -> new ModelStrategy(models.models().get(id).model()), setup.wholeTicks()),
                new SessionPort(pool, journal, setup.registry().size()),
                listeners);
        engine.open(setup.cash(), StressMarket.START_NS);
        return engine;
    }

    private static void trip(TradingEngine engine) {
        UnsafeBuffer event = new UnsafeBuffer(new byte[StressMarket.MOST_BYTES]);
        new ControlCommandEncoder()
                .wrapAndApplyHeader(event, 0, new MessageHeaderEncoder())
                .sequence(1)
                .eventTimeNs(StressMarket.START_NS)
                .receiveTimeNs(StressMarket.START_NS)
                .mode((short) TradingMode.NORMAL.ordinal())
                .action((short) ControlAction.TRIP_KILL.ordinal())
                .trigger((short) KillTrigger.MANUAL.ordinal())
                .reasonCode((short) ControlReason.DRILL.ordinal());
        engine.onEvent(event, 0);
    }

    private static VenueSession failing(VenueSession session, AtomicInteger calls) {
        return request -> {
            int call = calls.incrementAndGet();
            if (call % 7 == 0) {
                throw new IllegalStateException("EFSM");
            }
            if (call % 11 == 0) {
                throw new TimeoutException("no answer");
            }
            return session.execute(request);
        };
    }

    @Test
    void shouldEndWhenAThreadFailsAndWhenItIsCancelled() throws Exception {
        try (StressRun run =
                new StressRun(spec(3, 40, 2, 2, 9), Progress.NONE, CancellationToken.NEVER, session -> request -> {
                    throw new AssertionError("broken session");
                })) {
            assertThatThrownBy(run::run).hasMessageContaining("broken session");
        }
        try (StressRun run = new StressRun(spec(3, 1_000_000, 2, 2, 9), Progress.NONE, () -> true)) {
            assertThatThrownBy(run::run).isInstanceOf(CancelledException.class);
        }
    }
}
