// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.quant;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link CorrelationBenchmark} under JMH. */
public final class CorrelationCase implements BenchmarkCase {
    private static final double NS_IN_MICROSECOND = 1e3;

    @Override
    public String name() {
        return "correlation";
    }

    @Override
    public String description() {
        return "JMH: correlation matrix of 50 series of 1,000 values, and its twin pair by pair";
    }

    @Override
    public Result run() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (AllocatingRuns.Run run : AllocatingRuns.of(CorrelationBenchmark.class)) {
            String what = run.label().equals("blocked") ? "correlation matrix" : "correlation matrix, pair by pair";
            figures.add(new Figure(what, run.ns() / NS_IN_MICROSECOND, "us", Figure.Rule.TIME));
            notes.add(run.note());
        }
        return new Result(name(), figures, notes);
    }
}
