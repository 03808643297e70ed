// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link BookApply} under JMH and divides its passes by the level changes and events in them. */
public final class BookApplyCase implements BenchmarkCase {
    @Override
    public String name() {
        return "book-apply";
    }

    @Override
    public String description() {
        return "JMH: time of a level change and of an event in the order book, on recorded updates";
    }

    @Override
    public Result run() throws RunnerException {
        RecordedTicks recorded = RecordedTicks.load();
        long events = events(recorded.ticks());
        long levels = recorded.ticks().levels();
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add(recorded.origin() + ": " + events + " snapshots, deltas and quotes with " + levels
                + " level changes in a pass; trades are left out");
        for (AllocatingRuns.Run run : AllocatingRuns.of(BookApply.class)) {
            boolean ofLevels = run.label().equals("levels");
            String what = ofLevels ? "a level change" : "an event";
            long parts = ofLevels ? levels : events;
            figures.add(new Figure(what, run.ns() / parts, "ns", Figure.Rule.TIME));
            figures.add(new Figure(what + ": bytes allocated", run.bytes() / parts, "B/op", Figure.Rule.SIZE));
            notes.add(run.note());
        }
        return new Result(name(), figures, notes);
    }

    private static long events(TickBatch ticks) {
        long events = 0;
        for (int i = 0; i < ticks.size(); i++) {
            events += ticks.kind(i) == TickKind.TRADE ? 0 : 1;
        }
        return events;
    }
}
