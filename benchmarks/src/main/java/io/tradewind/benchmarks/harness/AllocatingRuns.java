// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the methods of a JMH class with its GC profiler, in JVMs of their own. */
public final class AllocatingRuns {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private AllocatingRuns() {}

    /**
     * What JMH found for one method.
     *
     * @param label values of the parameters, or name of a method without any
     * @param ns mean time of an operation
     * @param medianNs median of what was measured: of iterations, of operations where JMH samples them
     * @param bestNs smallest of what was measured
     * @param bytes allocated by an operation
     * @param note error and JVM, for people
     */
    public record Run(String label, double ns, double medianNs, double bestNs, double bytes, String note) {
        /**
         * Time and allocation.
         *
         * @return two figures that are compared
         */
        public List<Figure> figures() {
            return List.of(
                    new Figure(label + ": time", ns, "ns/op", Figure.Rule.TIME),
                    new Figure(label + ": " + ALLOCATED, bytes, "B/op", Figure.Rule.SIZE));
        }
    }

    /**
     * Runs all methods.
     *
     * @param type class with benchmarks that are measured in nanoseconds
     * @return one for each method, by name
     * @throws RunnerException when JMH cannot run
     */
    public static List<Run> of(Class<?> type) throws RunnerException {
        var options = new OptionsBuilder()
                .include("\\." + type.getSimpleName() + "\\.")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        List<Run> runs = new ArrayList<>();
        for (RunResult result : new Runner(options).run()) {
            runs.add(run(result));
        }
        return runs;
    }

    private static Run run(RunResult result) {
        String method = result.getParams().getBenchmark();
        String label = label(result.getParams(), method.substring(method.lastIndexOf('.') + 1));
        var time = result.getPrimaryResult();
        var allocated = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED));
        String note = label + ": ± " + String.format(Locale.ROOT, "%.2f", time.getScoreError()) + " ns/op ("
                + time.getSampleCount() + " iterations, 99.9 %), JVM "
                + String.join(" ", result.getParams().getJvmArgs());
        var all = time.getStatistics();
        return new Run(label, time.getScore(), all.getPercentile(50), all.getMin(), allocated.getScore(), note);
    }

    /** The values of the parameters where there are any, otherwise the name of the method. */
    private static String label(BenchmarkParams params, String method) {
        if (params.getParamsKeys().isEmpty()) {
            return method;
        }
        return String.join(
                " ", params.getParamsKeys().stream().map(params::getParam).toList());
    }
}
