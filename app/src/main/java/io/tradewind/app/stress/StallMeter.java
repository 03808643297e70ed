// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the machine did not run this process: a thread that has nothing to do but sleep for a millisecond, and how much later than that it woke.
 *
 * <p>It shares nothing with the run, so it sees no wait of the run's own. It would see a collection of garbage, which is the run's own doing, and so the time of
 * all collections is taken off.
 */
final class StallMeter implements AutoCloseable {
    private static final long SLEEP_NS = 1_000_000;

    private final Thread thread =
            Thread.ofPlatform().name("stall-meter").daemon().unstarted(this::watch);
    private final long collectedBefore = collectedNs();
    private volatile boolean over;
    private volatile long longestNs;

    /** Measures from now on. */
    static StallMeter start() {
        StallMeter meter = new StallMeter();
        meter.thread.start();
        return meter;
    }

    private void watch() {
        long before = System.nanoTime();
        while (!over) {
            LockSupport.parkNanos(this, SLEEP_NS);
            long now = System.nanoTime();
            longestNs = Math.max(longestNs, now - before - SLEEP_NS);
            before = now;
        }
    }

    private static long collectedNs() {
        long milliseconds = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** Longest time that the machine stood still, nanoseconds. */
    long longestNs() {
        return Math.max(0, longestNs - (collectedNs() - collectedBefore));
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(thread);
    }
}
