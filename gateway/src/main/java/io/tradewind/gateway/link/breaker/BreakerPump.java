// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link.breaker;

import io.tradewind.domain.breaker.Subscription;
import java.util.concurrent.locks.LockSupport;

/**
 * A virtual thread that drains one subscription again and again. A listener that hangs holds up this thread and no other; a group with
 * several listeners has a pump for each.
 */
public final class BreakerPump implements AutoCloseable {
    private final Subscription subscription;
    private final long intervalNs;
    private final Thread thread;
    private volatile boolean running = true;

    private BreakerPump(Subscription subscription, long intervalNs) {
        this.subscription = subscription;
        this.intervalNs = intervalNs;
        this.thread = Thread.ofVirtual().name("breaker-pump").unstarted(this::pump);
    }

    /**
     * Starts a pump.
     *
     * @param subscription drained by it, and closed with it
     * @param intervalNs pause between two drains, nanoseconds, positive
     * @return to be closed
     */
    public static BreakerPump start(Subscription subscription, long intervalNs) {
        if (intervalNs <= 0) {
            throw new IllegalArgumentException("intervalNs must be positive, is " + intervalNs);
        }
        BreakerPump pump = new BreakerPump(subscription, intervalNs);
        pump.thread.start();
        return pump;
    }

    private void pump() {
        while (running) {
            subscription.drain();
            LockSupport.parkNanos(this, intervalNs);
        }
        subscription.drain();
    }

    /** Ends it after a last drain, without waiting for a listener that hangs. */
    @Override
    public void close() {
        running = false;
        subscription.close();
        LockSupport.unpark(thread);
    }
}
