// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/** What to do after an error. */
public sealed interface RecoveryStrategy {
    /** Send again at once: the cause is gone when clock or nonce are fresh. Once; a second failure escalates. */
    record RetryImmediately() implements RecoveryStrategy {}

    /**
     * Send again after a wait that doubles.
     *
     * @param firstDelayNs wait before the first retry, nanoseconds, positive
     * @param mostDelayNs longest wait, nanoseconds, at least the first
     * @param mostRetries retries before the error escalates, positive
     */
    record RetryWithBackoff(long firstDelayNs, long mostDelayNs, int mostRetries) implements RecoveryStrategy {
        /** 100 ms, doubling to 10 s, eight times: about 35 s in all. */
        public static final RetryWithBackoff STANDARD = new RetryWithBackoff(100_000_000L, 10_000_000_000L, 8);

        /** Checks the ranges. */
        public RetryWithBackoff {
            if (firstDelayNs <= 0 || mostDelayNs < firstDelayNs || mostRetries <= 0) {
                throw new IllegalArgumentException(
                        "a backoff needs 0 < first delay <= most delay and at least one retry: " + firstDelayNs
                                + " ns, " + mostDelayNs + " ns, " + mostRetries);
            }
        }

        /**
         * Wait before a retry.
         *
         * @param retry from 1
         * @return nanoseconds
         */
        public long delayNs(int retry) {
            int doublings = Math.min(retry - 1, Long.numberOfLeadingZeros(firstDelayNs) - 1);
            return Math.min(mostDelayNs, firstDelayNs << doublings);
        }
    }

    /**
     * Send again when the venue allows it.
     *
     * @param delayNs wait, nanoseconds, positive
     */
    record RetryAfter(long delayNs) implements RecoveryStrategy {}

    /** Drop this order, and a still working one that it would replace, and decide anew at another price. */
    record CancelAndReplace() implements RecoveryStrategy {}

    /** Tell a person: nothing that the program can do will help. No new risk at this venue meanwhile. */
    record Escalate() implements RecoveryStrategy {}

    /** Give the order up. The strategy is told. */
    record FailPermanently() implements RecoveryStrategy {}

    /** Send new orders elsewhere; here only cancels and exits are tried. */
    record SwitchVenue() implements RecoveryStrategy {}

    /** Ask what became of the order, and act on the answer only. */
    record Reconcile() implements RecoveryStrategy {}
}
