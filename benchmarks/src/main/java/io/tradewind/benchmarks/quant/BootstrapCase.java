// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.quant;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link BootstrapBenchmark} under JMH. */
public final class BootstrapCase implements BenchmarkCase {
    private static final double NS_IN_MILLISECOND = 1e6;

    @Override
    public String name() {
        return "bootstrap";
    }

    @Override
    public String description() {
        return "JMH: 10,000 resamples of 1,000 returns with value at risk and expected shortfall of each";
    }

    @Override
    public Result run() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add("aim: 200 ms on one core");
        for (AllocatingRuns.Run run : AllocatingRuns.of(BootstrapBenchmark.class)) {
            figures.add(new Figure(
                    "10,000 resamples, " + run.label(), run.ns() / NS_IN_MILLISECOND, "ms", Figure.Rule.TIME));
            notes.add(run.note());
        }
        return new Result(name(), figures, notes);
    }
}
