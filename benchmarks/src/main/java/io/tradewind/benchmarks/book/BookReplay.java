// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.simulation.queue.QueueSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recorded spot logs of two symbols into a catalog, and backtests over that catalog: with a strategy that never decides, and
 * with a market maker under two models of the queue.
 *
 * <p>A backtest reads the Parquet files, keeps two books (the venue's and the core's), numbers, encodes and hashes every event,
 * makes bars and samples equity once a second; the market maker adds quotes, orders, latency, queues, fills and ledger. An event is
 * a line of the log; the levels that it changes are counted beside it. Processor time is that of all threads of the process.
 */
public final class BookReplay implements BenchmarkCase {
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 12;
    private static final double MILLION = 1e6;
    private static final double QUEUE_EXPONENT = 3;

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @Override
    public String name() {
        return "book-replay";
    }

    @Override
    public String description() {
        return "recorded logs of two symbols: into the catalog, and replayed idle and with a market maker";
    }

    @Override
    public Optional<String> missing() {
        return SharedLogs.missing();
    }

    @Override
    public Result run() throws Exception {
        measureImport();
        try (LogCatalog catalog = new LogCatalog()) {
            catalog.importAll();
            measure("idle, 1 thread", catalog, BookReplaySetup.idle(), QueueSpec.riskAverse(), 1);
            measure("idle, reader threads", catalog, BookReplaySetup.idle(), QueueSpec.riskAverse(), 2);
            List<StrategySpec> making = BookReplaySetup.making();
            measure("market maker, risk-averse queue, 1 thread", catalog, making, QueueSpec.riskAverse(), 1);
            measure("market maker, risk-averse queue, reader threads", catalog, making, QueueSpec.riskAverse(), 2);
            measure("market maker, probability queue, 1 thread", catalog, making, QueueSpec.power(QUEUE_EXPONENT), 1);
        }
        return new Result(name(), figures, notes);
    }

    private void measureImport() throws Exception {
        long bytes = 0;
        for (String symbol : SharedLogs.SYMBOLS) {
            bytes += SharedLogs.jsonBytes(symbol);
        }
        String what = "log-import";
        Rounds rounds = Rounds.of(0, ROUNDS, BookReplay::importOnce);
        figures.addAll(rounds.figures(what));
        figures.addAll(rounds.rates(what, bytes / MILLION, "MB/s"));
        notes.add(
                what + ": " + bytes + " bytes of JSON text, both symbols one after the other into a fresh catalog; the"
                        + " first of the " + ROUNDS + " rounds is the first work of the process");
    }

    private static void importOnce() throws IOException {
        try (LogCatalog catalog = new LogCatalog()) {
            if (catalog.importAll() == 0) {
                throw new IllegalStateException("the import found no levels");
            }
        }
    }

    private void measure(String what, LogCatalog catalog, List<StrategySpec> strategies, QueueSpec queue, int workers)
            throws Exception {
        Replay first = once(catalog, strategies, queue, workers);
        Rounds rounds = Rounds.of(WARM_UP, ROUNDS, () -> same(first, once(catalog, strategies, queue, workers)));
        figures.addAll(rounds.figures(what));
        figures.addAll(rounds.rates(what, first.ticks() / MILLION, "M events/s"));
        figures.addAll(rounds.rates(what, first.levels() / MILLION, "M levels/s"));
        notes.add(what + ": " + first);
    }

    private static void same(@Nullable Replay first, Replay other) {
        if (!other.equals(first)) {
            throw new IllegalStateException("two runs of one backtest differ: " + first + " and " + other);
        }
    }

    private static Replay once(LogCatalog catalog, List<StrategySpec> strategies, QueueSpec queue, int workers) {
        FillHash listener = new FillHash();
        BacktestResult result =
                new Backtest(BookReplaySetup.spec(catalog.ticks(), strategies, queue, workers)).run(listener);
        return new Replay(
                result.bars(),
                result.levels(),
                result.events(),
                listener.orders(),
                listener.fills(),
                listener.hash(),
                result.inputHash(),
                result.stateHash());
    }

    /** What a backtest came to. */
    private record Replay(
            long ticks,
            long levels,
            long events,
            long orders,
            long fills,
            String fillHash,
            String inputHash,
            String stateHash) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d log events, %d level changes, %d numbered events, %d orders, %d fills, fillHash %s, inputHash"
                            + " %s, stateHash %s",
                    ticks,
                    levels,
                    events,
                    orders,
                    fills,
                    fillHash,
                    inputHash,
                    stateHash);
        }
    }
}
