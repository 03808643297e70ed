// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static io.tradewind.domain.breaker.BreakerConfigException.require;

/**
 * When a group of components is taken for broken as a whole, and when many trips are an alert. Comparisons include equality.
 *
 * @param openRatio share of open components among the eligible ones at which the global state opens, above the close ratio to 1
 * @param closeRatio share at which it closes, from 0
 * @param minComponents eligible components below which it is closed, positive
 * @param minSamples calls in its window that make a component eligible, positive
 * @param intervalNs least time between two evaluations, nanoseconds, positive
 * @param floodTrips trips of closed components within the flood window that raise the alert, positive
 * @param floodWindowNs length of that window, nanoseconds; a multiple of 10
 */
public record GlobalSettings(
        double openRatio,
        double closeRatio,
        int minComponents,
        long minSamples,
        long intervalNs,
        int floodTrips,
        long floodWindowNs) {
    /** Half of at least three components with 20 calls each; evaluated every 100 ms; ten trips in a minute are a flood. */
    public static final GlobalSettings STANDARD =
            new GlobalSettings(0.5, 0.35, 3, 20, 100_000_000L, 10, 60_000_000_000L);

    /** Parts the flood window expires in. */
    static final int FLOOD_BUCKETS = 10;

    private static final long LONGEST_NS = 86_400_000_000_000L;

    /** Checks every setting. */
    public GlobalSettings {
        require(openRatio > 0 && openRatio <= 1, "global.openRatio", openRatio, "above 0, to 1");
        require(
                closeRatio >= 0 && BreakerSettings.toPpm(closeRatio) < BreakerSettings.toPpm(openRatio),
                "global.closeRatio",
                closeRatio,
                "from 0, a millionth below the open ratio");
        require(minComponents > 0, "global.minComponents", minComponents, "positive");
        require(minSamples > 0, "global.minSamples", minSamples, "positive");
        require(intervalNs > 0 && intervalNs <= LONGEST_NS, "global.intervalNs", intervalNs, "from 1 ns to a day");
        require(floodTrips > 0, "global.floodTrips", floodTrips, "positive");
        require(
                floodWindowNs > 0 && floodWindowNs <= LONGEST_NS && floodWindowNs % FLOOD_BUCKETS == 0,
                "global.floodWindowNs",
                floodWindowNs,
                "from 10 ns to a day and a multiple of " + FLOOD_BUCKETS);
    }
}
