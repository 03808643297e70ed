// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks;

import io.tradewind.benchmarks.harness.Comparison;
import io.tradewind.benchmarks.harness.Machine;
import io.tradewind.benchmarks.harness.Report;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run against a baseline: what looks worse is measured again, up to twice, and the gate is red when it is worse each time or when the
 * run lacks a figure of the baseline.
 */
final class RegressionGate {
    private static final int CONFIRMATIONS = 2;

    private final Report baseline;
    private final PrintStream err;

    /** Measures benchmarks by name. */
    interface Suite {
        Report measure(List<String> names) throws Exception;
    }

    RegressionGate(Report baseline, PrintStream err) {
        this.baseline = baseline;
        this.err = err;
    }

    /**
     * Reads a baseline.
     *
     * @param file printed by an earlier run with {@code --json}
     * @return its report
     * @throws IllegalArgumentException when it is not there or of another format
     */
    static Report read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("there is no baseline " + file + "; make one with --json");
        }
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        int format = json.readTree(file).path("format").asInt(1);
        if (format != Report.FORMAT) {
            throw new IllegalArgumentException("the baseline " + file + " has format " + format
                    + ", this program reads " + Report.FORMAT + "; measure it again with --json");
        }
        return json.readValue(file, Report.class);
    }

    /**
     * Refuses a baseline of another machine, unless that is wanted.
     *
     * @param here this machine
     * @param wanted whether to go on all the same
     * @throws IllegalArgumentException with the differences
     */
    void requireComparable(Machine here, boolean wanted) {
        List<String> differences = here.differencesFrom(baseline.machine());
        if (differences.isEmpty()) {
            return;
        }
        String text = "the baseline is of another machine: " + String.join("; ", differences);
        if (!wanted) {
            throw new IllegalArgumentException(
                    text + ". Measure a baseline here, or compare all the same with --any-machine");
        }
        err.println("note: " + text);
    }

    /**
     * Compares, and measures again what looks worse.
     *
     * @param first the run
     * @param expected benchmarks that it was to measure
     * @param suite measures again
     * @return true when it passes
     * @throws Exception when a benchmark cannot run
     */
    boolean passes(Report first, List<String> expected, Suite suite) throws Exception {
        Comparison found = Comparison.of(baseline, first, expected);
        for (int again = 0; again < CONFIRMATIONS && !found.worse().isEmpty(); again++) {
            err.println("looks worse, measuring again: " + String.join(", ", found.suspects()));
            found = found.confirmedBy(Comparison.of(baseline, suite.measure(found.suspects()), found.suspects()));
        }
        print(found);
        return found.passes();
    }

    private void print(Comparison found) {
        found.notes().forEach(line -> err.println("note: " + line));
        found.missing().forEach(line -> err.println("missing: " + line));
        found.worse()
                .forEach(each ->
                        err.println("worse than 110 %: " + each.benchmark() + ", " + each.key() + ": " + each.text()));
        err.println(
                found.passes()
                        ? "no figure is worse than 110 % of the baseline of " + baseline.date()
                        : "regression: " + found.worse().size() + " worse, "
                                + found.missing().size() + " missing, against the baseline of " + baseline.date());
    }
}
