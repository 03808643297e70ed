// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** Why a call was rejected, or a question about breakers has no answer. */
public sealed interface BreakerError {
    /**
     * What it is about.
     *
     * @return name of the component; {@code global} for the group
     */
    String component();

    /**
     * The error for people.
     *
     * @return one sentence
     */
    String message();

    /**
     * The breaker is open.
     *
     * @param component its name
     * @param remainingNs nanoseconds until probes may go, 0 or more
     */
    record Open(String component, long remainingNs) implements BreakerError {
        @Override
        public String message() {
            return component + ": the breaker is open for another " + remainingNs + " ns";
        }
    }

    /**
     * The breaker is half open and all its probes are on the way.
     *
     * @param component its name
     * @param probes how many may be on the way at once
     */
    record HalfOpenExhausted(String component, int probes) implements BreakerError {
        @Override
        public String message() {
            return component + ": the breaker is half open and its " + probes + " probes are on the way";
        }
    }

    /**
     * So many components are open that the others are rejected too.
     *
     * @param component whose call was rejected; it is closed itself
     */
    record GlobalOpen(String component) implements BreakerError {
        @Override
        public String message() {
            return component + ": rejected because too many other components are open";
        }
    }

    /**
     * No component has that name.
     *
     * @param component the name
     */
    record ComponentMissing(String component) implements BreakerError {
        @Override
        public String message() {
            return "no breaker is called '" + component + "'";
        }
    }

    /**
     * A setting is out of range, or two contradict each other.
     *
     * @param component {@code settings} when it is not known yet
     * @param key the setting
     * @param value what it was
     * @param range what it may be
     */
    record ConfigInvalid(String component, String key, String value, String range) implements BreakerError {
        @Override
        public String message() {
            return component + ": " + key + " must be " + range + ", is " + value;
        }
    }

    /**
     * Too few calls stand in the window to say how many fail. An answer of {@link CircuitBreaker#evaluate}, never a rejection.
     *
     * @param component its name
     * @param calls calls in the window
     * @param minCalls calls that are needed
     */
    record MinCallsNotMet(String component, long calls, long minCalls) implements BreakerError, Evaluation {
        @Override
        public String message() {
            return component + ": " + calls + " calls in the window, " + minCalls + " are needed";
        }
    }
}
