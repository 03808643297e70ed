// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.replay;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestResult;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The SMA cross over a million one-minute bars through {@link Backtest}: numbered and encoded events, features, strategy, sizing,
 * risk gate, orders, simulated venue, fills, double-entry ledger, daily equity samples, input hash (SHA-256 of every event) and
 * state hash. Bars come from memory; no file is written.
 *
 * <p>Measured without and with the buy-and-hold benchmark, which is a second core and venue over the same bars. The first run of
 * the process is shown by itself: the JVM has not compiled the path yet. Processor time is that of the replay's thread, which on a
 * machine that does other work is less than the time on the wall.
 */
public final class SmaCrossReplay implements BenchmarkCase {
    private static final int BARS = 1_000_000;
    private static final int WARM_UP = 10;
    private static final int RUNS = 60;
    private static final double NS_PER_MS = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public String name() {
        return "sma-cross-replay";
    }

    @Override
    public String description() {
        return "SMA cross 10/30 over 1,000,000 one-minute bars, the full path with ledger, one core";
    }

    @Override
    public Result run() {
        RecordedBars bars = new RecordedBars(new RandomWalk(SmaCrossSetup.SEED, BARS), BARS);
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        figures.add(new Figure("first run of the process", millis(once(bars, false, notes)), "ms", Figure.Rule.NONE));
        measure("without benchmark", bars, false, figures);
        measure("with benchmark", bars, true, figures);
        return new Result(name(), figures, notes);
    }

    private static void measure(String what, RecordedBars bars, boolean benchmark, List<Figure> figures) {
        for (int i = 0; i < WARM_UP; i++) {
            once(bars, benchmark, new ArrayList<>());
        }
        Histogram times = new Histogram(3);
        Histogram processor = new Histogram(3);
        for (int i = 0; i < RUNS; i++) {
            long startNs = THREADS.getCurrentThreadCpuTime();
            times.recordValue(once(bars, benchmark, new ArrayList<>()));
            processor.recordValue(THREADS.getCurrentThreadCpuTime() - startNs);
        }
        figures.add(new Figure(what + ": best", millis(times.getMinValue()), "ms", Figure.Rule.TIME));
        percentiles(what, times, figures);
        percentiles(what + ", processor time", processor, figures);
    }

    private static void percentiles(String what, Histogram times, List<Figure> figures) {
        for (Figure figure : Percentiles.of(what, times, true)) {
            Figure.Rule rule = figure.key().endsWith("p50") ? Figure.Rule.TIME : Figure.Rule.NONE;
            figures.add(new Figure(figure.key(), figure.value() / NS_PER_MS, "ms", rule));
        }
    }

    private static double millis(long ns) {
        return ns / NS_PER_MS;
    }

    private static long once(RecordedBars bars, boolean benchmark, List<String> notes) {
        CountingListener listener = new CountingListener(benchmark);
        long startNs = System.nanoTime();
        BacktestResult result = new Backtest(SmaCrossSetup.spec(bars::open)).run(listener);
        long elapsedNs = System.nanoTime() - startNs;
        if (result.bars() != bars.size() || result.illegalTransitions() != 0) {
            throw new IllegalStateException("the replay went wrong: " + result);
        }
        notes.add(result.bars() + " bars, " + result.events() + " events, " + listener.fills() + " fills, "
                + listener.roundTrips() + " round trips, " + listener.postings() + " ledger postings, "
                + listener.samples() + " equity samples");
        notes.add("inputHash " + result.inputHash());
        notes.add("stateHash " + result.stateHash());
        return elapsedNs;
    }
}
