// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

/**
 * How many requests a token bucket lets pass.
 *
 * @param capacity tokens of a full bucket, positive
 * @param refillTokens tokens that come back in a period, positive
 * @param refillPeriodNs the period, nanoseconds, positive
 * @param cancelReserve tokens that only cancels may use, 0 up to but not including the capacity
 */
public record TokenRate(long capacity, long refillTokens, long refillPeriodNs, long cancelReserve) {
    private static final long SECOND_NS = 1_000_000_000L;

    /** Checks the ranges. */
    public TokenRate {
        if (capacity <= 0
                || refillTokens <= 0
                || refillPeriodNs <= 0
                || cancelReserve < 0
                || cancelReserve >= capacity) {
            throw new IllegalArgumentException(
                    "a token rate needs a positive capacity and refill, and a reserve below the"
                            + " capacity: " + capacity + " tokens, " + refillTokens + " in " + refillPeriodNs
                            + " ns, reserve " + cancelReserve);
        }
    }

    /**
     * A rate in seconds, without a reserve.
     *
     * @param capacity tokens of a full bucket
     * @param tokens tokens that come back
     * @param seconds in this time
     * @return the rate
     */
    public static TokenRate ofSeconds(long capacity, long tokens, long seconds) {
        return new TokenRate(capacity, tokens, Math.multiplyExact(seconds, SECOND_NS), 0);
    }

    /**
     * The same rate with a reserve.
     *
     * @param tokens that only cancels may use
     * @return the rate
     */
    public TokenRate withCancelReserve(long tokens) {
        return new TokenRate(capacity, refillTokens, refillPeriodNs, tokens);
    }
}
