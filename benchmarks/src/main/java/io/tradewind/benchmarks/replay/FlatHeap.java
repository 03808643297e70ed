// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.replay;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.spec.BacktestSpec;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Heap of a backtest with its benchmark over one day and over five years of minute bars, made while they are read: what is
 * reachable at the end of the run, while its engine, venue and result are still held, and what the run's thread allocated.
 */
public final class FlatHeap implements BenchmarkCase {
    private static final int DAY = 1440;
    private static final int FIVE_YEARS = 5 * 365 * DAY + DAY;
    private static final double KIB = 1024;

    @Override
    public String name() {
        return "flat-heap";
    }

    @Override
    public String description() {
        return "heap after GC of one day and of five years of minute bars, kibibytes";
    }

    @Override
    public Result run() {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        run("warm-up", DAY, new ArrayList<>(), new ArrayList<>());
        run("one day", DAY, figures, notes);
        run("five years", FIVE_YEARS, figures, notes);
        notes.add(String.format(
                Locale.ROOT,
                "largest heap of this process: %.0f MiB",
                Runtime.getRuntime().maxMemory() / KIB / KIB));
        return new Result(name(), figures, notes);
    }

    private static void run(String what, int bars, List<Figure> figures, List<String> notes) {
        HeapAtEnd listener = new HeapAtEnd(bars);
        BacktestSpec spec = SmaCrossSetup.spec(() -> new RandomWalk(SmaCrossSetup.SEED, bars));
        long before = usedAfterCollection();
        long allocatedBefore = allocated();
        BacktestResult result = new Backtest(spec).run(listener);
        long allocated = allocated() - allocatedBefore;
        figures.add(new Figure(
                what + ": reachable at the last bar", (listener.used() - before) / KIB, "KiB", Figure.Rule.NONE));
        figures.add(new Figure(what + ": allocated by the run", allocated / KIB, "KiB", Figure.Rule.SIZE));
        notes.add(what + ": " + result.bars() + " bars, " + listener.counts().fills() + " fills");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
