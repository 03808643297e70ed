// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Makes the producer wait for room, up to a time. For fills: nothing is lost, and the feed slows down. */
public final class BlockProducer implements OverflowPolicy {
    private static final int SPINS = 200;
    private static final long PARK_NS = 20_000;

    private final long timeoutNs;
    private final LongSupplier clockNs;

    /**
     * A wait.
     *
     * @param timeoutNs longest wait, nanoseconds, not negative
     * @param clockNs nanoseconds, never decreasing: {@code System::nanoTime}
     */
    public BlockProducer(long timeoutNs, LongSupplier clockNs) {
        if (timeoutNs < 0) {
            throw new IllegalArgumentException("timeout must not be negative: " + timeoutNs);
        }
        this.timeoutNs = timeoutNs;
        this.clockNs = clockNs;
    }

    /** An interrupt ends the wait; the thread stays interrupted. */
    @Override
    public <E> Admission offer(E element, QueueRoom<E> queue) {
        if (queue.put(element)) {
            return Admission.ACCEPTED;
        }
        long startNs = clockNs.getAsLong();
        int spins = 0;
        while (clockNs.getAsLong() - startNs < timeoutNs
                && !Thread.currentThread().isInterrupted()) {
            if (queue.put(element)) {
                return Admission.ACCEPTED;
            }
            pause(spins++);
        }
        return queue.put(element) ? Admission.ACCEPTED : Admission.TIMED_OUT;
    }

    private static void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(PARK_NS);
        }
    }
}
