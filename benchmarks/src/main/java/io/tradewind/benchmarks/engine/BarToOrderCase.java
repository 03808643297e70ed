// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link BarToOrder} under JMH with its GC profiler, in JVMs of their own. */
public final class BarToOrderCase implements BenchmarkCase {
    @Override
    public String name() {
        return "bar-to-order";
    }

    @Override
    public String description() {
        return "JMH: time and bytes allocated from bar event to order command, and for the whole loop";
    }

    @Override
    public Result run() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (AllocatingRuns.Run run : AllocatingRuns.of(BarToOrder.class)) {
            figures.addAll(run.figures());
            notes.add(run.note());
        }
        return new Result(name(), figures, notes);
    }
}
