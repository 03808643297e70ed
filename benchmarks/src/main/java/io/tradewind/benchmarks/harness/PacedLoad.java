// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * Latency under arrivals at a fixed rate. An operation is due at its place in the schedule, whatever became of the ones before, and its
 * response time runs from then: one that had to wait behind a slow one says so. A closed loop, which asks only after the answer, would
 * leave these out (coordinated omission).
 *
 * <p>Service time, from when the operation really began, is kept beside it. One thread, which spins until the next operation is due.
 */
public final class PacedLoad {
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int DIGITS = 3;

    private final long intervalNs;
    private final LongSupplier clock;
    private final Histogram response = new Histogram(HIGHEST_NS, DIGITS);
    private final Histogram service = new Histogram(HIGHEST_NS, DIGITS);
    private long late;

    /** One operation. */
    @FunctionalInterface
    public interface Operation {
        /**
         * Does it.
         *
         * @param index from 0
         */
        void run(int index);
    }

    /**
     * A load on the system's monotonic clock.
     *
     * @param intervalNs from one arrival to the next, 1 or more
     */
    public PacedLoad(long intervalNs) {
        this(intervalNs, System::nanoTime);
    }

    PacedLoad(long intervalNs, LongSupplier clock) {
        if (intervalNs < 1) {
            throw new IllegalArgumentException("intervalNs must be at least 1, but is " + intervalNs);
        }
        this.intervalNs = intervalNs;
        this.clock = clock;
    }

    /**
     * Runs operations; may be called again, the histograms go on.
     *
     * @param operations how many
     * @param operation what arrives
     */
    public void run(int operations, Operation operation) {
        long firstNs = clock.getAsLong() + intervalNs;
        for (int i = 0; i < operations; i++) {
            long dueNs = firstNs + i * intervalNs;
            long startNs = clock.getAsLong();
            if (startNs - dueNs > 0) {
                late++;
            }
            while (startNs - dueNs < 0) {
                Thread.onSpinWait();
                startNs = clock.getAsLong();
            }
            operation.run(i);
            long endNs = clock.getAsLong();
            response.recordValue(Math.min(endNs - dueNs, HIGHEST_NS));
            service.recordValue(Math.min(endNs - startNs, HIGHEST_NS));
        }
    }

    /**
     * Times from when operations were due to their end.
     *
     * @return nanoseconds, corrected for coordinated omission by construction
     */
    public Histogram response() {
        return response;
    }

    /**
     * Times from when operations began to their end.
     *
     * @return nanoseconds, not corrected
     */
    public Histogram service() {
        return service;
    }

    /**
     * Operations that began behind their schedule.
     *
     * @return 0 when the load was kept up at every moment
     */
    public long late() {
        return late;
    }
}
