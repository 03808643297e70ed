// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.List;
import java.util.Optional;

/**
 * One run of the suite; as JSON it is a baseline.
 *
 * @param format of the file: {@value #FORMAT}
 * @param date when, ISO-8601 UTC
 * @param command what to type to measure again
 * @param machine where
 * @param results what each benchmark found
 */
public record Report(int format, String date, String command, Machine machine, List<Measured> results) {
    /** 2: every benchmark has calibrations of its own. */
    public static final int FORMAT = 2;

    /** Copies the list. */
    public Report {
        results = List.copyOf(results);
    }

    /**
     * What one benchmark found.
     *
     * @param name of the benchmark
     * @return its result, when it ran
     */
    public Optional<Measured> result(String name) {
        return results.stream().filter(result -> result.name().equals(name)).findFirst();
    }

    /**
     * Names of the benchmarks.
     *
     * @return in the order in which they ran
     */
    public List<String> names() {
        return results.stream().map(Measured::name).toList();
    }
}
