// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** What the calls in a breaker's window say: a rate of failures, or that they are too few. */
public sealed interface Evaluation permits Evaluation.Decidable, BreakerError.MinCallsNotMet {
    /**
     * Calls in the window.
     *
     * @return 0 or more
     */
    long calls();

    /**
     * There are enough calls.
     *
     * @param calls in the window, at least {@code minCalls}
     * @param failures of them
     * @param tripping whether the rate is at or above the ratio that opens
     */
    record Decidable(long calls, long failures, boolean tripping) implements Evaluation {
        /**
         * Failures of a call.
         *
         * @return 0 to 1
         */
        public double errorRate() {
            return (double) failures / calls;
        }
    }
}
