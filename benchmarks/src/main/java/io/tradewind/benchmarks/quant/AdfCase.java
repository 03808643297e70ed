// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.quant;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link AdfBenchmark} under JMH. */
public final class AdfCase implements BenchmarkCase {
    private static final double NS_IN_MICROSECOND = 1e3;

    @Override
    public String name() {
        return "adf";
    }

    @Override
    public String description() {
        return "JMH: augmented Dickey-Fuller test of 1,000 points, lags by AIC and one lag";
    }

    @Override
    public Result run() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add("statsmodels 0.13.5 adfuller(x), lags by AIC: 24.5 ms on a machine of this kind");
        for (AllocatingRuns.Run run : AllocatingRuns.of(AdfBenchmark.class)) {
            String what = run.label().equals("lagsByAic") ? "test with lags by AIC" : "test with one lag";
            figures.add(new Figure(what, run.ns() / NS_IN_MICROSECOND, "us", Figure.Rule.TIME));
            notes.add(run.note());
        }
        return new Result(name(), figures, notes);
    }
}
