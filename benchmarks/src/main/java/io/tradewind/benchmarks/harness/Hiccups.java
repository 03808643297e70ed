// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Pauses of the machine and the JVM that have nothing to do with the code under test: how much later than asked a thread wakes
 * that sleeps for a millisecond at a time.
 */
public final class Hiccups implements AutoCloseable {
    private static final long SLEEP_NS = 1_000_000;
    private static final long HIGHEST_NS = 10_000_000_000L;

    private final Histogram late = new Histogram(HIGHEST_NS, 3);
    private final Thread watcher = new Thread(this::watch, "hiccups");
    private volatile boolean running = true;

    /** Begins to watch. */
    public Hiccups() {
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        while (running) {
            long startNs = System.nanoTime();
            LockSupport.parkNanos(SLEEP_NS);
            late.recordValue(Math.clamp(System.nanoTime() - startNs - SLEEP_NS, 0, HIGHEST_NS));
        }
    }

    /**
     * Ends the watch.
     *
     * @return lateness of each waking, nanoseconds
     */
    public Histogram stop() {
        close();
        return late;
    }

    @Override
    public void close() {
        running = false;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
