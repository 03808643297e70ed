// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.List;
import java.util.Optional;

/**
 * What a benchmark found, and how fast the machine was meanwhile.
 *
 * @param name the benchmark
 * @param calibration the machine's speed
 * @param figures its numbers, in the order they are shown
 * @param notes what was included, and what shows that the work was done
 */
public record Measured(String name, Calibration calibration, List<Figure> figures, List<String> notes) {
    /** Copies the lists. */
    public Measured {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /**
     * Runs a benchmark between two calibrations.
     *
     * @param benchmark what to measure
     * @return what it found
     * @throws Exception when it cannot run
     */
    public static Measured by(BenchmarkCase benchmark) throws Exception {
        long beforeNs = Calibration.bestNs();
        Result result = benchmark.run();
        return new Measured(
                result.name(), new Calibration(beforeNs, Calibration.bestNs()), result.figures(), result.notes());
    }

    /**
     * One of its figures.
     *
     * @param key of the figure
     * @return it, when there is one
     */
    public Optional<Figure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }
}
