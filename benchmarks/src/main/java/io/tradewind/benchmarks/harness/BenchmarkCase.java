// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.Optional;

/** One benchmark of the suite. */
public interface BenchmarkCase {
    /**
     * What it is run by.
     *
     * @return unique name with hyphens
     */
    String name();

    /**
     * What it measures.
     *
     * @return one line
     */
    String description();

    /**
     * What it cannot run without and is not there.
     *
     * @return a sentence for people; empty when it can run
     */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /**
     * Measures.
     *
     * @return figures and notes
     * @throws Exception when the benchmark cannot run; there are no partial results
     */
    Result run() throws Exception;
}
