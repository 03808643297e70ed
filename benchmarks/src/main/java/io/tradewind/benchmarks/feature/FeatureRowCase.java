// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.feature;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link FeatureRowUpdate} under JMH with its GC profiler, in JVMs of their own. */
public final class FeatureRowCase implements BenchmarkCase {
    @Override
    public String name() {
        return "feature-row";
    }

    @Override
    public String description() {
        return "JMH: time and bytes allocated for a bar, a trade and a book update of the standard row of features";
    }

    @Override
    public Result run() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (AllocatingRuns.Run run : AllocatingRuns.of(FeatureRowUpdate.class)) {
            figures.addAll(run.figures());
            notes.add(run.note());
        }
        return new Result(name(), figures, notes);
    }
}
