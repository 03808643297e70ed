// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static io.tradewind.domain.breaker.BreakerConfigException.require;

/**
 * The numbers of one breaker, valid by construction. Every comparison with a threshold includes equality.
 *
 * @param rollingWindowNs length of the window, nanoseconds; a multiple of the buckets
 * @param buckets parts the window expires in, 2 to 64
 * @param minCalls calls in the window from which on the error rate counts, positive
 * @param openRatio error rate at which it opens, above the close ratio to 1; taken to a millionth
 * @param closeRatio highest share of failures among the settled probes at which it closes, from 0
 * @param consecutiveFailures failures in a row that open it, however few calls there were; positive
 * @param cooldownNs time open before probes may go, nanoseconds, positive
 * @param halfOpenMaxConcurrent probes on the way at once, positive
 * @param halfOpenRequiredSuccesses probes that must succeed before it closes, positive
 * @param halfOpenAllowedFailures probes that may fail; the next one that fails opens it again; from 0
 * @param probeTimeoutNs when no token is left and none was taken for this long, the probes on the way are taken for lost: it opens again;
 *     nanoseconds, positive
 * @param slowCallNs a call that takes this long counts as a failure, nanoseconds; 0 for never
 */
public record BreakerSettings(
        long rollingWindowNs,
        int buckets,
        long minCalls,
        double openRatio,
        double closeRatio,
        long consecutiveFailures,
        long cooldownNs,
        int halfOpenMaxConcurrent,
        int halfOpenRequiredSuccesses,
        int halfOpenAllowedFailures,
        long probeTimeoutNs,
        long slowCallNs) {
    /** Ten seconds in ten buckets, 20 calls, half of them failed or five in a row; open for 5 s, then three probes. */
    public static final BreakerSettings STANDARD =
            new BreakerSettings(10_000_000_000L, 10, 20, 0.5, 0.35, 5, 5_000_000_000L, 3, 3, 1, 60_000_000_000L, 0);

    private static final double PPM = 1e6;
    private static final long LONGEST_NS = 86_400_000_000_000L;
    private static final long MOST_CALLS = 1_000_000_000L;

    /** Checks every setting. */
    public BreakerSettings {
        require(buckets >= 2 && buckets <= SlidingWindow.SLOTS, "buckets", buckets, "2 to " + SlidingWindow.SLOTS);
        require(
                isTime(rollingWindowNs) && rollingWindowNs % buckets == 0,
                "rollingWindowNs",
                rollingWindowNs,
                "from 1 ns to a day and a multiple of the buckets");
        require(minCalls > 0 && minCalls <= MOST_CALLS, "minCalls", minCalls, "1 to " + MOST_CALLS);
        require(openRatio > 0 && openRatio <= 1, "openRatio", openRatio, "above 0, to 1");
        require(closeRatio >= 0 && closeRatio < openRatio, "closeRatio", closeRatio, "from 0, below the open ratio");
        require(toPpm(openRatio) > toPpm(closeRatio), "openRatio", openRatio, "a millionth above the close ratio");
        require(
                consecutiveFailures > 0 && consecutiveFailures <= MOST_CALLS,
                "consecutiveFailures",
                consecutiveFailures,
                "1 to " + MOST_CALLS);
        require(isTime(cooldownNs), "cooldownNs", cooldownNs, "from 1 ns to a day");
        require(isProbes(halfOpenMaxConcurrent), "halfOpenMaxConcurrent", halfOpenMaxConcurrent, "1 to 24");
        require(isProbes(halfOpenRequiredSuccesses), "halfOpenRequiredSuccesses", halfOpenRequiredSuccesses, "1 to 24");
        require(
                halfOpenAllowedFailures == 0 || isProbes(halfOpenAllowedFailures) && toPpm(closeRatio) > 0,
                "halfOpenAllowedFailures",
                halfOpenAllowedFailures,
                "0 to 24, and 0 when the close ratio is 0");
        int most = mostProbes(closeRatio, halfOpenMaxConcurrent, halfOpenRequiredSuccesses, halfOpenAllowedFailures);
        require(
                most <= StateWord.MAX_PROBES,
                "halfOpenMaxConcurrent + probes until a decision - 1",
                most,
                "at most " + StateWord.MAX_PROBES);
        require(isTime(probeTimeoutNs), "probeTimeoutNs", probeTimeoutNs, "from 1 ns to a day");
        require(slowCallNs == 0 || isTime(slowCallNs), "slowCallNs", slowCallNs, "0, or from 1 ns to a day");
    }

    private static boolean isTime(long ns) {
        return ns > 0 && ns <= LONGEST_NS;
    }

    private static boolean isProbes(int number) {
        return number > 0 && number <= StateWord.MAX_PROBES;
    }

    /** Most probes that an epoch can issue: with all failures that are allowed, it takes so many until the close ratio is met. */
    private static int mostProbes(double closeRatio, int maxConcurrent, int requiredSuccesses, int allowedFailures) {
        long closePpm = toPpm(closeRatio);
        long untilRatio = allowedFailures == 0 ? 0 : Math.ceilDiv(allowedFailures * (long) PPM, closePpm);
        long untilDecision = Math.max(requiredSuccesses + allowedFailures, untilRatio);
        return (int) Math.min(Integer.MAX_VALUE, untilDecision + maxConcurrent - 1);
    }

    /** A ratio in millionths. */
    static long toPpm(double ratio) {
        return Math.round(ratio * PPM);
    }

    /**
     * The same with another cooldown.
     *
     * @param ns nanoseconds
     * @return changed settings
     */
    public BreakerSettings withCooldownNs(long ns) {
        return new BreakerSettings(
                rollingWindowNs,
                buckets,
                minCalls,
                openRatio,
                closeRatio,
                consecutiveFailures,
                ns,
                halfOpenMaxConcurrent,
                halfOpenRequiredSuccesses,
                halfOpenAllowedFailures,
                probeTimeoutNs,
                slowCallNs);
    }

    /**
     * The same with other ways to open.
     *
     * @param calls see {@link #minCalls}
     * @param ratio see {@link #openRatio}
     * @param inARow see {@link #consecutiveFailures}
     * @return changed settings
     */
    public BreakerSettings withTrip(long calls, double ratio, long inARow) {
        return new BreakerSettings(
                rollingWindowNs,
                buckets,
                calls,
                ratio,
                closeRatio,
                inARow,
                cooldownNs,
                halfOpenMaxConcurrent,
                halfOpenRequiredSuccesses,
                halfOpenAllowedFailures,
                probeTimeoutNs,
                slowCallNs);
    }

    /**
     * The same with other rules for probes.
     *
     * @param maxConcurrent see {@link #halfOpenMaxConcurrent}
     * @param requiredSuccesses see {@link #halfOpenRequiredSuccesses}
     * @param allowedFailures see {@link #halfOpenAllowedFailures}
     * @return changed settings
     */
    public BreakerSettings withProbes(int maxConcurrent, int requiredSuccesses, int allowedFailures) {
        return new BreakerSettings(
                rollingWindowNs,
                buckets,
                minCalls,
                openRatio,
                closeRatio,
                consecutiveFailures,
                cooldownNs,
                maxConcurrent,
                requiredSuccesses,
                allowedFailures,
                probeTimeoutNs,
                slowCallNs);
    }

    /**
     * The same with another window.
     *
     * @param windowNs see {@link #rollingWindowNs}
     * @param parts see {@link #buckets}
     * @return changed settings
     */
    public BreakerSettings withWindow(long windowNs, int parts) {
        return new BreakerSettings(
                windowNs,
                parts,
                minCalls,
                openRatio,
                closeRatio,
                consecutiveFailures,
                cooldownNs,
                halfOpenMaxConcurrent,
                halfOpenRequiredSuccesses,
                halfOpenAllowedFailures,
                probeTimeoutNs,
                slowCallNs);
    }

    /**
     * The same with slow calls counted as failures, and probes given up.
     *
     * @param slowNs see {@link #slowCallNs}
     * @param lostNs see {@link #probeTimeoutNs}
     * @return changed settings
     */
    public BreakerSettings withTimeouts(long slowNs, long lostNs) {
        return new BreakerSettings(
                rollingWindowNs,
                buckets,
                minCalls,
                openRatio,
                closeRatio,
                consecutiveFailures,
                cooldownNs,
                halfOpenMaxConcurrent,
                halfOpenRequiredSuccesses,
                halfOpenAllowedFailures,
                lostNs,
                slowNs);
    }
}
