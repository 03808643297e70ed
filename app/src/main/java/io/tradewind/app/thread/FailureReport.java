// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What becomes of an exception that nobody caught: it is told at once and kept, so that whoever waits for the threads finds out. A
 * thread never dies in silence.
 */
public final class FailureReport implements Thread.UncaughtExceptionHandler {
    private static final int MOST_KEPT = 100;

    private final Consumer<String> told;
    private final List<Throwable> kept = new ArrayList<>();
    private long count;

    /**
     * A report without failures.
     *
     * @param told gets a line for each failure; called by the thread that fails
     */
    public FailureReport(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        synchronized (kept) {
            count++;
            if (kept.size() < MOST_KEPT) {
                kept.add(failure);
            }
        }
        told.accept("thread " + thread.getName() + " died: " + failure);
    }

    /**
     * How many there were.
     *
     * @return 0 when no thread failed
     */
    public long count() {
        synchronized (kept) {
            return count;
        }
    }

    /**
     * The first of them, at most {@value #MOST_KEPT}.
     *
     * @return in the order in which they came
     */
    public List<Throwable> failures() {
        synchronized (kept) {
            return List.copyOf(kept);
        }
    }
}
