// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.benchmarks.book.RecordedTicks;
import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Hiccups;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.domain.port.TickKind;
import io.tradewind.trading.engine.TradingEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Time from a market event to the decision of a market maker: book, quotes, risk verdict and, where there are any, the commands at
 * the venue's port; and, by {@link QuotePath} under JMH, the bytes that this allocates.
 *
 * <p>A sample is the time between two readings of the clock around {@link TradingEngine#onEvent}: service time of one event, the
 * clock's own cost included, nothing subtracted. The venue's answers are delivered between samples. A delta takes a time for each of
 * the levels that it changes, so deltas are also counted by themselves, and so are events that lead to a command. The snapshot that
 * begins each pass is not a sample.
 */
public final class QuotePathCase implements BenchmarkCase {
    private static final int WARM_UP = 5_000_000;
    private static final int SAMPLES = 20_000_000;
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int DIGITS = 3;

    private final RecordedTicks recorded = RecordedTicks.load();
    private final BookTape tape = new BookTape(recorded);
    private final QuotingVenue venue = new QuotingVenue();
    private final EventFeed feed = new EventFeed(
            QuotingEngine.FEED_LENGTH, own -> QuotingEngine.engine(QuotingEngine.registry(), venue, tape.timeNs()));
    private Histogram all = histogram();
    private Histogram deltas = histogram();
    private Histogram commands = histogram();
    private long levels;

    @Override
    public String name() {
        return "quote-path";
    }

    @Override
    public String description() {
        return "market event to quotes, risk verdict and venue commands, nanoseconds; JMH: bytes allocated";
    }

    @Override
    public Result run() throws RunnerException {
        measure(WARM_UP);
        forget();
        Histogram hiccups;
        try (Hiccups watch = new Hiccups()) {
            measure(SAMPLES);
            hiccups = watch.stop();
        }
        List<Figure> figures = new ArrayList<>();
        figures.addAll(Percentiles.of("every market event", all, true));
        figures.addAll(Percentiles.of("deltas", deltas, true));
        figures.addAll(Percentiles.of("events with a command", commands, true));
        figures.addAll(Percentiles.of("pauses beside it, past a sleep of 1 ms", hiccups, false));
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT,
                "samples: %d events of %s, %d of them deltas with %.1f levels each, %d with a command; %d orders in all",
                all.getTotalCount(),
                recorded.origin(),
                deltas.getTotalCount(),
                (double) levels / deltas.getTotalCount(),
                commands.getTotalCount(),
                venue.orders()));
        notes.add("closed loop: service time of one event, no queueing; nothing is subtracted");
        for (AllocatingRuns.Run run : AllocatingRuns.of(QuotePath.class)) {
            figures.addAll(run.figures());
            notes.add(run.note());
        }
        return new Result(name(), figures, notes);
    }

    private static Histogram histogram() {
        return new Histogram(HIGHEST_NS, DIGITS);
    }

    private void forget() {
        all = histogram();
        deltas = histogram();
        commands = histogram();
        levels = 0;
    }

    private void measure(int events) {
        TradingEngine engine = feed.engine();
        for (int i = 0; i < events; i++) {
            tape.encode(feed);
            int at = feed.next();
            long before = venue.commands();
            long startNs = System.nanoTime();
            engine.onEvent(feed.buffer(), at);
            long elapsedNs = System.nanoTime() - startNs;
            if (tape.kind() != TickKind.SNAPSHOT) {
                record(elapsedNs, venue.commands() != before);
            }
            feed.deliver();
            venue.answer(feed);
            tape.advance();
        }
    }

    private void record(long elapsedNs, boolean command) {
        all.recordValue(elapsedNs);
        if (tape.kind() == TickKind.DELTA) {
            deltas.recordValue(elapsedNs);
            levels += tape.ticks().levelEnd(tape.index()) - tape.ticks().levelStart(tape.index());
        }
        if (command) {
            commands.recordValue(elapsedNs);
        }
    }
}
