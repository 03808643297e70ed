// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** Settings made ready for comparison, with the window that they count in: replaced as a whole when settings change. */
final class Plan {
    private static final long PPM = 1_000_000;

    final BreakerSettings settings;
    final SlidingWindow window;
    final long cooldownNs;
    final int maxConcurrent;
    private final long openPpm;
    private final long closePpm;
    private final long minCalls;
    private final long leastFailuresPpm;

    private Plan(BreakerSettings settings, SlidingWindow window) {
        this.settings = settings;
        this.window = window;
        cooldownNs = settings.cooldownNs();
        maxConcurrent = settings.halfOpenMaxConcurrent();
        openPpm = BreakerSettings.toPpm(settings.openRatio());
        closePpm = BreakerSettings.toPpm(settings.closeRatio());
        minCalls = settings.minCalls();
        leastFailuresPpm = openPpm * minCalls;
    }

    static Plan of(BreakerSettings settings, BreakerLayout layout) {
        return new Plan(settings, window(settings, layout));
    }

    /** Other settings; what was counted stays unless the window has another shape. */
    Plan with(BreakerSettings changed, BreakerLayout layout) {
        boolean sameShape = window.isOf(changed.buckets(), bucketNs(changed));
        return new Plan(changed, sameShape ? window : window(changed, layout));
    }

    private static SlidingWindow window(BreakerSettings settings, BreakerLayout layout) {
        return new SlidingWindow(settings.buckets(), bucketNs(settings), layout);
    }

    private static long bucketNs(BreakerSettings settings) {
        return settings.rollingWindowNs() / settings.buckets();
    }

    long calls(long timeNs, long epoch) {
        return window.successes(timeNs, epoch) + window.failures(timeNs, epoch);
    }

    boolean isTooMany(long failuresInARow) {
        return failuresInARow >= settings.consecutiveFailures();
    }

    /** Whether the window says that it must open. Successes are only added up when the failures alone could suffice. */
    boolean isTooHigh(long timeNs, long epoch) {
        long failures = window.failures(timeNs, epoch);
        if (failures * PPM < leastFailuresPpm) {
            return false;
        }
        return tripsAt(failures + window.successes(timeNs, epoch), failures);
    }

    private boolean tripsAt(long calls, long failures) {
        return calls >= minCalls && failures * PPM >= openPpm * calls;
    }

    Evaluation evaluate(String component, long timeNs, long epoch) {
        long failures = window.failures(timeNs, epoch);
        long calls = failures + window.successes(timeNs, epoch);
        return calls < minCalls
                ? new BreakerError.MinCallsNotMet(component, calls, minCalls)
                : new Evaluation.Decidable(calls, failures, tripsAt(calls, failures));
    }

    /** What a half-open word leads to. */
    BreakerState afterProbes(long word) {
        int failures = StateWord.failures(word);
        if (failures > settings.halfOpenAllowedFailures()) {
            return BreakerState.OPEN;
        }
        int settled = StateWord.settled(word);
        boolean closes =
                settled - failures >= settings.halfOpenRequiredSuccesses() && failures * PPM <= closePpm * settled;
        return closes ? BreakerState.CLOSED : BreakerState.HALF_OPEN;
    }
}
