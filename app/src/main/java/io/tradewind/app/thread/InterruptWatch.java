// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (or SIGTERM) into a cancelled token and keeps the process alive until the work has saved its state.
 *
 * <p>The process then ends with the signal's own code, which for Ctrl-C is 130.
 */
public final class InterruptWatch implements CancellationToken {
    /** Seconds that work has to save its state. */
    public static final long GRACE_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean cancelled;

    /**
     * Creates a watch and registers it with the virtual machine.
     *
     * @return the watch
     */
    public static InterruptWatch install() {
        InterruptWatch watch = new InterruptWatch();
        Runtime.getRuntime().addShutdownHook(new Thread(watch::shutDown, "interrupt-watch"));
        return watch;
    }

    /** Says that the work has ended, so that the process may go. */
    public void finish() {
        finished.countDown();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Runs when the virtual machine shuts down, whether by a signal or because the work is done. */
    void shutDown() {
        if (finished.getCount() == 0) {
            return;
        }
        cancelled = true;
        try {
            boolean saved = finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
            if (!saved) {
                System.err.println(
                        "The work did not stop within " + GRACE_SECONDS + " s; what it was writing is incomplete.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
