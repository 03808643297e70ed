// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.benchmarks.harness.Figure;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** Times of a few rounds of the same work: on the wall, and of all threads of the process together. */
final class Rounds {
    private static final double NS_PER_MS = 1e6;
    private static final double NS_PER_S = 1e9;
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long[] wallNs;
    private final long[] processorNs;

    /** Work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private Rounds(int rounds) {
        wallNs = new long[rounds];
        processorNs = new long[rounds];
    }

    /** Does the work so many times without looking at the clock, then so many times with. */
    static Rounds of(int warmUp, int rounds, Work work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        Rounds times = new Rounds(rounds);
        for (int i = 0; i < rounds; i++) {
            long processorNs = PROCESS.getProcessCpuTime();
            long startNs = System.nanoTime();
            work.run();
            times.wallNs[i] = System.nanoTime() - startNs;
            times.processorNs[i] = PROCESS.getProcessCpuTime() - processorNs;
        }
        Arrays.sort(times.wallNs);
        Arrays.sort(times.processorNs);
        return times;
    }

    /** Best and median, and the processor time of the median round. */
    List<Figure> figures(String what) {
        return List.of(
                new Figure(what + ": best", wallNs[0] / NS_PER_MS, "ms", Figure.Rule.TIME),
                new Figure(what + ": median", median(wallNs) / NS_PER_MS, "ms", Figure.Rule.TIME),
                new Figure(what + ": processor time, median", median(processorNs) / NS_PER_MS, "ms", Figure.Rule.NONE));
    }

    /** How much of something that each round does is done in a second: best and median. */
    List<Figure> rates(String what, double amount, String unit) {
        return List.of(
                new Figure(what + ": best", amount / (wallNs[0] / NS_PER_S), unit, Figure.Rule.NONE),
                new Figure(what + ": median", amount / (median(wallNs) / NS_PER_S), unit, Figure.Rule.NONE));
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}
