// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import java.util.function.LongSupplier;

/**
 * What happens to a producer whose queue is full. There is no default: every queue is constructed with one, and the type of the
 * queue says which families it takes, so that what may not be lost cannot be given to a queue that drops.
 */
public sealed interface OverflowPolicy {
    /** Nothing is ever lost: the producer waits, or is told and has to act. For orders, fills and control. */
    sealed interface Lossless extends OverflowPolicy permits BlockProducer, RejectWithError {}

    /** Something is lost, and counted. For telemetry only. */
    sealed interface Lossy extends OverflowPolicy permits DropOldest, DropNewest {}

    /**
     * The producer waits for room, at most so long; then it gets a {@link QueueFullException}.
     *
     * @param timeoutNs longest wait of one call in nanoseconds, 1 or more
     * @param clock monotonic time in nanoseconds, such as {@code System::nanoTime}; read only while a producer waits
     * @param pause what it does between two looks; shared by all producers
     */
    record BlockProducer(long timeoutNs, LongSupplier clock, Pause pause) implements Lossless {
        /** Refuses a wait that is none. */
        public BlockProducer {
            if (timeoutNs < 1) {
                throw new IllegalArgumentException("timeoutNs must be at least 1, but is " + timeoutNs);
            }
        }
    }

    /** The producer gets a {@link QueueFullException} at once, a checked one: it has to handle it. */
    record RejectWithError() implements Lossless {}

    /** The oldest element that nobody took makes room for the new one. */
    record DropOldest() implements Lossy {}

    /** The new element is not taken in. */
    record DropNewest() implements Lossy {}

    /** The newest value of a key replaces the one of that key that nobody took. For market data. */
    record Conflate() implements OverflowPolicy {}
}
