// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import java.math.BigInteger;

/**
 * A weighted token bucket that counts in fractions of a token so small that every nanosecond earns a whole number of them: it neither
 * gains nor loses by how often it is asked. Over any stretch of time at most the capacity and what came back in that time is spent.
 *
 * <p>Cancels may use a reserve that nothing else may touch, and pass a {@link #blockUntil} that others wait for: a venue's Retry-After
 * after a new order must not keep an order in the market. Only when the venue refuses a cancel do cancels wait too ({@link
 * #blockCancelsUntil}).
 *
 * <p>A clock that goes back earns nothing until it has caught up.
 */
public final class TokenBucket {
    private final long creditsPerToken;
    private final long creditsPerNs;
    private final long fullCredits;
    private final long reserveCredits;
    private final long maxWeight;
    private long credits;
    private long asOfNs = Long.MIN_VALUE;
    private long blockedUntilNs = Long.MIN_VALUE;
    private long cancelsBlockedUntilNs = Long.MIN_VALUE;

    /**
     * A full bucket.
     *
     * @param rate capacity, refill and reserve
     * @throws IllegalArgumentException when capacity times period does not fit 62 bits after shortening by what comes back
     */
    public TokenBucket(TokenRate rate) {
        long common = BigInteger.valueOf(rate.refillTokens())
                .gcd(BigInteger.valueOf(rate.refillPeriodNs()))
                .longValueExact();
        creditsPerToken = rate.refillPeriodNs() / common;
        creditsPerNs = rate.refillTokens() / common;
        if (Math.multiplyHigh(rate.capacity(), creditsPerToken) != 0 || rate.capacity() * creditsPerToken >>> 62 != 0) {
            throw new IllegalArgumentException("a token bucket cannot count exactly: " + rate);
        }
        maxWeight = rate.capacity();
        fullCredits = rate.capacity() * creditsPerToken;
        reserveCredits = rate.cancelReserve() * creditsPerToken;
        credits = fullCredits;
    }

    /**
     * Takes tokens for a request that is no cancel.
     *
     * @param weight tokens, 0 or more
     * @param nowNs nanoseconds since the epoch, UTC
     * @return true when they were taken; false when nothing was
     */
    public boolean tryTake(long weight, long nowNs) {
        return take(weight, waitNs(weight, nowNs));
    }

    /**
     * Takes tokens for a cancel, from the reserve too.
     *
     * @param weight tokens, 0 or more
     * @param nowNs nanoseconds since the epoch, UTC
     * @return true when they were taken; false when nothing was
     */
    public boolean tryTakeForCancel(long weight, long nowNs) {
        return take(weight, waitForCancelNs(weight, nowNs));
    }

    private boolean take(long weight, long waitNs) {
        if (waitNs > 0) {
            return false;
        }
        credits -= weight * creditsPerToken;
        return true;
    }

    /**
     * How long a request that is no cancel would wait.
     *
     * @param weight tokens, 0 or more
     * @param nowNs nanoseconds since the epoch, UTC
     * @return 0 when it may go now; nanoseconds to the first instant at which it may, if nothing else is taken; Long.MAX_VALUE when
     *     it weighs more than the bucket can hold for it
     */
    public long waitNs(long weight, long nowNs) {
        return waitNs(weight, nowNs, reserveCredits, blockedUntilNs);
    }

    /**
     * How long a cancel would wait.
     *
     * @param weight tokens, 0 or more
     * @param nowNs nanoseconds since the epoch, UTC
     * @return as {@link #waitNs(long, long)}
     */
    public long waitForCancelNs(long weight, long nowNs) {
        return waitNs(weight, nowNs, 0, cancelsBlockedUntilNs);
    }

    private long waitNs(long weight, long nowNs, long heldBack, long untilNs) {
        if (weight < 0) {
            throw new IllegalArgumentException("a weight must not be negative: " + weight);
        }
        if (weight > maxWeight || weight * creditsPerToken > fullCredits - heldBack) {
            return Long.MAX_VALUE;
        }
        refill(nowNs);
        long missing = weight == 0 ? 0 : weight * creditsPerToken + heldBack - credits;
        long refillNs = missing <= 0 ? 0 : (missing - 1) / creditsPerNs + 1 + (asOfNs - nowNs);
        return Math.max(refillNs, untilNs <= nowNs ? 0 : untilNs - nowNs);
    }

    private void refill(long nowNs) {
        if (asOfNs == Long.MIN_VALUE) {
            asOfNs = nowNs;
        }
        if (nowNs <= asOfNs) {
            return;
        }
        long elapsedNs = nowNs - asOfNs;
        long missing = fullCredits - credits;
        credits = elapsedNs > missing / creditsPerNs ? fullCredits : credits + elapsedNs * creditsPerNs;
        asOfNs = nowNs;
    }

    /**
     * Tokens that are there.
     *
     * @param nowNs nanoseconds since the epoch, UTC
     * @return whole tokens, the reserve included
     */
    public long tokens(long nowNs) {
        refill(nowNs);
        return credits / creditsPerToken;
    }

    /**
     * Obeys a venue's Retry-After: nothing but cancels passes before. An earlier time than one told before changes nothing.
     *
     * @param timeNs when the venue lets requests come again, nanoseconds since the epoch, UTC
     */
    public void blockUntil(long timeNs) {
        blockedUntilNs = Math.max(blockedUntilNs, timeNs);
    }

    /**
     * Obeys a venue's Retry-After to a cancel: nothing at all passes before.
     *
     * @param timeNs when the venue lets requests come again, nanoseconds since the epoch, UTC
     */
    public void blockCancelsUntil(long timeNs) {
        blockUntil(timeNs);
        cancelsBlockedUntilNs = Math.max(cancelsBlockedUntilNs, timeNs);
    }
}
