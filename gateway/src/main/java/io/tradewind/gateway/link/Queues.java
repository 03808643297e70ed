// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import java.util.function.LongSupplier;

/** The queues by what they carry. What must not be lost blocks or refuses; what is only newest is merged. */
public final class Queues {
    private Queues() {}

    /**
     * Orders on their way out: refused at once when there is no room, never dropped. Use {@link BoundedQueue#put}.
     *
     * @param capacity a power of two
     * @param <E> what it carries
     * @return the queue
     */
    public static <E> BoundedQueue<E> orders(int capacity) {
        return new BoundedQueue<>(capacity, new RejectWithError());
    }

    /**
     * Fills and other answers on their way in: the reader of the connection waits for room, nothing is dropped.
     *
     * @param capacity a power of two
     * @param timeoutNs longest wait, after which the connection is to be given up and reconciled
     * @param clockNs nanoseconds, never decreasing
     * @param <E> what it carries
     * @return the queue
     */
    public static <E> BoundedQueue<E> fills(int capacity, long timeoutNs, LongSupplier clockNs) {
        return new BoundedQueue<>(capacity, new BlockProducer(timeoutNs, clockNs));
    }

    /**
     * Whole states of a market, one place for each instrument.
     *
     * @param instruments number of places
     * @param <K> what tells instruments apart
     * @param <E> what it carries
     * @return the queue
     */
    public static <K, E> ConflatingQueue<K, E> marketData(int instruments) {
        return new ConflatingQueue<>(instruments, (old, recent) -> recent);
    }

    /**
     * Figures about ourselves: the oldest give way, and are counted.
     *
     * @param capacity a power of two
     * @param <E> what it carries
     * @return the queue
     */
    public static <E> BoundedQueue<E> telemetry(int capacity) {
        return new BoundedQueue<>(capacity, new DropOldest());
    }
}
