// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.app.cli.Progress;
import io.tradewind.app.stress.EngineLoad;
import io.tradewind.app.stress.StressOutcome;
import io.tradewind.app.stress.StressRun;
import io.tradewind.app.stress.StressSpec;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Hiccups;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Market events a second through feed, risk, order and ledger with three symbols, sustained: one engine on one thread, with and without the
 * portfolio's limits; then the same market through 1, 2 and 8 shards and the threads of the gateway.
 *
 * <p>Every fourth event of a symbol ends a bar and leads to an order, its protective stop or that stop's cancel, its fill, and their ledger postings,
 * all of which go through SHA-256. An event is one of the feed; the venue's answers are further inputs and are told beside it. The time is that of
 * the property {@code tradewind.bench.seconds}, {@value #DEFAULT_SECONDS} unless it is set; the worst second of it is a figure of its own.
 */
public final class EventThroughput implements BenchmarkCase {
    private static final int DEFAULT_SECONDS = 60;
    private static final int SYMBOLS = 3;
    private static final int WARM_UP_EVENTS = 3_000_000;
    private static final int CHUNK = 3_000;
    private static final int SHARDED_SIGNALS = 50_000;
    private static final long SECOND_NS = 1_000_000_000L;
    private static final double NS_PER_S = 1e9;

    private final int seconds = Integer.getInteger("tradewind.bench.seconds", DEFAULT_SECONDS);
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @Override
    public String name() {
        return "event-throughput";
    }

    @Override
    public String description() {
        return "market events a second through feed, risk, order and ledger with three symbols, sustained";
    }

    @Override
    public Result run() throws IOException {
        Histogram hiccups;
        try (Hiccups watch = new Hiccups()) {
            oneEngine("all checks", true);
            oneEngine("checks of single orders, wide", false);
            hiccups = watch.stop();
        }
        figures.addAll(Percentiles.of("pauses beside it, past a sleep of 1 ms", hiccups, false));
        for (int shards : new int[] {1, 2, 8}) {
            sharded(shards);
        }
        notes.add(seconds + " s each; an event is one of the feed, answers of the venue come on top");
        notes.add("closed loop: the feed is never ahead, so a rate is capacity and nothing waits in it");
        return new Result(name(), figures, notes);
    }

    private void oneEngine(String what, boolean checks) throws IOException {
        try (EngineLoad load = new EngineLoad(SYMBOLS, checks)) {
            load.run(WARM_UP_EVENTS);
            long eventsBefore = load.events();
            long inputsBefore = load.inputs();
            long requestsBefore = load.requests();
            long beganNs = System.nanoTime();
            double worst = Double.MAX_VALUE;
            for (int second = 0; second < seconds; second++) {
                worst = Math.min(worst, oneSecond(load));
            }
            double elapsed = (System.nanoTime() - beganNs) / NS_PER_S;
            long events = load.events() - eventsBefore;
            figures.add(rate(what + ", one engine", events / elapsed));
            figures.add(rate(what + ", one engine, worst second", worst));
            figures.add(new Figure(
                    what + ", one engine, time of an event", elapsed * NS_PER_S / events, "ns", Figure.Rule.TIME));
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: %,d events, %,d inputs with the answers, %,d orders at the venue, %,d intents refused",
                    what,
                    events,
                    load.inputs() - inputsBefore,
                    load.requests() - requestsBefore,
                    load.refusals()));
        }
    }

    private static double oneSecond(EngineLoad load) {
        long eventsBefore = load.events();
        long beganNs = System.nanoTime();
        long elapsedNs;
        do {
            load.run(CHUNK);
            elapsedNs = System.nanoTime() - beganNs;
        } while (elapsedNs < SECOND_NS);
        return (load.events() - eventsBefore) * NS_PER_S / elapsedNs;
    }

    private void sharded(int shards) throws IOException {
        StressSpec spec = new StressSpec(SYMBOLS, SHARDED_SIGNALS, 2, shards, 1, null, null);
        try (StressRun run = new StressRun(spec, Progress.NONE, CancellationToken.NEVER)) {
            StressOutcome outcome = run.run();
            double rate = outcome.events().market() * NS_PER_S / outcome.durationNs();
            figures.add(rate("all checks, " + shards + " shards, 2 gateway threads", rate));
            notes.add(shards + " shards: journal " + outcome.journalHash());
        }
    }

    private static Figure rate(String key, double value) {
        return new Figure(key, value, "events/s", Figure.Rule.NONE);
    }
}
