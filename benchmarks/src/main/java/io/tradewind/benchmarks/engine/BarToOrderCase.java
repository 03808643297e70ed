// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link BarToOrder} under JMH with its GC profiler, in JVMs of their own. */
public final class BarToOrderCase implements BenchmarkCase {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

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
        var options = new OptionsBuilder()
                .include("\\." + BarToOrder.class.getSimpleName() + "\\.")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String method = result.getParams().getBenchmark();
            String label = method.substring(method.lastIndexOf('.') + 1);
            var time = result.getPrimaryResult();
            var allocated = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED));
            figures.add(new Figure(label + ": time", time.getScore(), time.getScoreUnit(), Figure.Rule.TIME));
            figures.add(new Figure(
                    label + ": " + ALLOCATED, allocated.getScore(), allocated.getScoreUnit(), Figure.Rule.SIZE));
            notes.add(label + ": ± " + String.format(java.util.Locale.ROOT, "%.2f", time.getScoreError()) + " ns/op ("
                    + time.getSampleCount() + " iterations, 99.9 %), JVM "
                    + String.join(" ", result.getParams().getJvmArgs()));
        }
        return new Result(name(), figures, notes);
    }
}
