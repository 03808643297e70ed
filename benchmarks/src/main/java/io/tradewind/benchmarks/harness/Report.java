// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.List;

/**
 * One run of the suite.
 *
 * @param date when, ISO-8601 UTC
 * @param command what to type to measure again
 * @param machine where
 * @param calibrationNs best round of the calibration loop
 * @param results what each benchmark found
 */
public record Report(String date, String command, Machine machine, long calibrationNs, List<Result> results) {
    /** Copies the list. */
    public Report {
        results = List.copyOf(results);
    }
}
