// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.quant;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link GarchBenchmark} under JMH. */
public final class GarchCase implements BenchmarkCase {
    private static final double NS_IN_MICROSECOND = 1e3;

    @Override
    public String name() {
        return "garch";
    }

    @Override
    public String description() {
        return "JMH: fits of GARCH(1,1) to the 1,974 returns of the published benchmark";
    }

    @Override
    public Optional<String> missing() {
        return Files.isReadable(GarchBenchmark.file())
                ? Optional.empty()
                : Optional.of("no returns at " + GarchBenchmark.file() + ": set TRADEWIND_SHARED to the shared folder");
    }

    @Override
    public Result run() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add("on a machine of this kind: arch 8 fit 34 ms, fGarch 4022 garchFit 115 ms, both from one start");
        for (AllocatingRuns.Run run : AllocatingRuns.of(GarchBenchmark.class)) {
            String what = switch (run.label()) {
                case "normalOneStart" -> "fit with normal innovations, one start";
                case "normal" -> "fit with normal innovations, three starts";
                case "student" -> "fit with Student innovations, three starts";
                default -> "fit with normal innovations, three starts, standard errors";
            };
            figures.add(new Figure(what, run.ns() / NS_IN_MICROSECOND, "us", Figure.Rule.TIME));
            notes.add(run.note());
        }
        return new Result(name(), figures, notes);
    }
}
