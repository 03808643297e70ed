// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** Whether many closed breakers opened lately. */
final class FloodAlarm {
    private static final int RAISED = 0;

    private final SlidingWindow trips;
    private final HotLongs hot = new HotLongs(1, BreakerLayout.COMPACT);

    FloodAlarm(GlobalSettings settings) {
        trips = new SlidingWindow(GlobalSettings.FLOOD_BUCKETS, bucketNs(settings), BreakerLayout.COMPACT);
    }

    private static long bucketNs(GlobalSettings settings) {
        return settings.floodWindowNs() / GlobalSettings.FLOOD_BUCKETS;
    }

    /** This alarm, or a silent one when the window has another length. */
    FloodAlarm with(GlobalSettings settings) {
        return trips.isOf(GlobalSettings.FLOOD_BUCKETS, bucketNs(settings)) ? this : new FloodAlarm(settings);
    }

    void add(long timeNs) {
        trips.add(timeNs, 0, false);
    }

    /** Looks at the window; true when the alarm was raised or ended by that. */
    boolean turns(long timeNs, int threshold) {
        boolean flood = trips.failures(timeNs, 0) >= threshold;
        return hot.compareAndSet(RAISED, flood ? 0 : 1, flood ? 1 : 0);
    }

    boolean isRaised() {
        return hot.get(RAISED) == 1;
    }
}
