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
import io.tradewind.app.thread.BackoffPause;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.app.thread.CancelledException;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
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
            GatewayPool pool = new GatewayPool(
                    1,
                    new VenueGateway(log, spec.seed()),
                    new CircuitBreaker("twin", BreakerSettings.STANDARD, System::nanoTime),
                    new TouchSession(setup.registry(), FEE),
                    setup.names(),
                    (buffer, offset) -> {},
                    BackoffPause.INSTANCE);
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
        assertThat(whole.trades().ignored()).isEqualTo(whole.trades().copies());
        assertThat(whole.totalPnl()).isEqualTo(whole.ledgerPnl()).isEqualTo(whole.cashChange());
        assertThat(whole.totalTrades()).isEqualTo(75);
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
        assertThat(outcome.totalPnl()).isEqualTo(outcome.ledgerPnl());
        StressVerdict verdict = StressVerdict.of(outcome);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.failed()).anyMatch(text -> text.contains("requests failed, the first: "));
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
