// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

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
     * Measures.
     *
     * @return figures and notes
     * @throws Exception when the benchmark cannot run; there are no partial results
     */
    Result run() throws Exception;
}
