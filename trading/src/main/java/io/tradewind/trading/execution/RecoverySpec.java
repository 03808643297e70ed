// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

/**
 * When the venue is asked about what it did not answer.
 *
 * @param answerTimeoutNs an answer is overdue after this, positive
 * @param windowNs the venue refuses requests that are older than this: an order that it does not know after that never arrived
 * @param compareEveryNs fills and working orders are compared with the venue's so often; 0 for only when something is wrong
 */
public record RecoverySpec(long answerTimeoutNs, long windowNs, long compareEveryNs) {
    /** Nothing is ever overdue: for a venue in the same process that always answers. */
    public static final RecoverySpec OFF = new RecoverySpec(Long.MAX_VALUE, 0, 0);

    /** Answers within 5 s, a venue window of 5 s with 1 s of drift, and a comparison every minute. */
    public static final RecoverySpec STANDARD = new RecoverySpec(5_000_000_000L, 6_000_000_000L, 60_000_000_000L);

    /** Checks the ranges. */
    public RecoverySpec {
        if (answerTimeoutNs <= 0 || windowNs < 0 || compareEveryNs < 0) {
            throw new IllegalArgumentException("times must not be negative, the timeout must be positive: "
                    + answerTimeoutNs + ", " + windowNs + ", " + compareEveryNs);
        }
    }

    boolean isOn() {
        return answerTimeoutNs != Long.MAX_VALUE;
    }
}
