// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.List;

/**
 * What a benchmark found.
 *
 * @param name the benchmark
 * @param figures its numbers, in the order they are shown
 * @param notes what was included, and what shows that the work was done
 */
public record Result(String name, List<Figure> figures, List<String> notes) {
    /** Copies the lists. */
    public Result {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }
}
