// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

/**
 * How far the time that a request bears may be from the venue's clock.
 *
 * <p>The two directions have bounds of their own: ahead of the clock only the drift is allowed, behind it the receive window and the
 * grace. (A drift that counted in both directions would make every longer window unreachable.) Nothing is remembered: requests with
 * equal times, or out of order, are on time alike; repetitions are the {@link ReplayGuard}'s and the {@link IdempotencyTable}'s.
 *
 * @param maxDriftNs most that a request may be ahead of the venue's clock, nanoseconds, 0 or more
 * @param receiveWindowNs how old a request may be, nanoseconds, positive
 * @param graceNs what the venue adds to the window for the clocks' own error, nanoseconds, 0 or more
 */
public record TimestampWindow(long maxDriftNs, long receiveWindowNs, long graceNs) {
    private static final long MILLISECOND_NS = 1_000_000;
    private static final long LONGEST_NS = 86_400_000 * MILLISECOND_NS;

    /** Drift 500 ms, window 3 s, grace 200 ms. */
    public static final TimestampWindow STRICT = ofMillis(500, 3_000, 200);

    /** Drift 1 s, window 5 s, grace 500 ms. */
    public static final TimestampWindow STANDARD = ofMillis(1_000, 5_000, 500);

    /** Drift 5 s, window 60 s, grace 2 s. */
    public static final TimestampWindow LENIENT = ofMillis(5_000, 60_000, 2_000);

    /** Checks the ranges: none of the three may be more than a day. */
    public TimestampWindow {
        boolean inRange = maxDriftNs >= 0
                && maxDriftNs <= LONGEST_NS
                && receiveWindowNs > 0
                && receiveWindowNs <= LONGEST_NS
                && graceNs >= 0
                && graceNs <= LONGEST_NS;
        if (!inRange) {
            throw new IllegalArgumentException(
                    "a timestamp window needs 0 <= drift, 0 < window, 0 <= grace, each at most a day: " + maxDriftNs
                            + ", " + receiveWindowNs + ", " + graceNs + " ns");
        }
    }

    /**
     * A window in milliseconds.
     *
     * @param maxDriftMs most that a request may be ahead
     * @param receiveWindowMs how old it may be
     * @param graceMs added to the window
     * @return the window
     */
    public static TimestampWindow ofMillis(long maxDriftMs, long receiveWindowMs, long graceMs) {
        return new TimestampWindow(
                Math.multiplyExact(maxDriftMs, MILLISECOND_NS),
                Math.multiplyExact(receiveWindowMs, MILLISECOND_NS),
                Math.multiplyExact(graceMs, MILLISECOND_NS));
    }

    /**
     * Judges a request.
     *
     * @param requestTimeNs the time that it bears, nanoseconds since the epoch, UTC
     * @param nowNs the venue's clock when it arrives
     * @return whether it is on time; both bounds are inclusive
     */
    public Timeliness judge(long requestTimeNs, long nowNs) {
        if (requestTimeNs > nowNs + maxDriftNs) {
            return Timeliness.AHEAD;
        }
        return requestTimeNs < nowNs - receiveWindowNs - graceNs ? Timeliness.TOO_OLD : Timeliness.ON_TIME;
    }
}
