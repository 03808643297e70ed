// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import io.tradewind.domain.queue.OverflowPolicy.Lossless;
import java.util.function.Consumer;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue of references from one producing thread to one consuming thread that loses nothing.
 *
 * <p>Memory order: {@link #put} stores the element and the tail with release; {@link #poll} and {@link #drain} load the element with
 * acquire or stronger and store the emptied slot and the head with release. So everything the producer did before a put is seen by the
 * consumer that took the element, and everything the consumer did with an element before its next poll may be overwritten by the
 * producer that was handed it back. A wait reads the clock and changes nothing.
 *
 * <p>Allocates nothing after construction; elements are the caller's.
 *
 * @param <E> what it carries
 */
public final class SpscQueue<E> {
    private final OneToOneConcurrentArrayQueue<E> queue;
    private final LosslessGuard guard;

    /**
     * An empty queue.
     *
     * @param name what operators know it by
     * @param capacity elements, a power of two from 1 to 16,777,216
     * @param policy what a full queue does with its producer
     * @throws IllegalArgumentException when the capacity is not such a number
     */
    public SpscQueue(String name, int capacity, Lossless policy) {
        queue = new OneToOneConcurrentArrayQueue<>(
                Capacities.powerOfTwo("capacity of queue '" + name + "'", capacity, 1, Capacities.MOST));
        guard = new LosslessGuard(name, capacity + " elements", policy);
    }

    /**
     * Appends an element; the producing thread only.
     *
     * @param element not null
     * @throws QueueFullException when there was no room and the policy says so; the element is not in the queue
     */
    public void put(E element) throws QueueFullException {
        if (!queue.offer(element)) {
            putLater(element);
        }
    }

    private void putLater(E element) throws QueueFullException {
        long beganNs = guard.begin();
        for (int attempt = 0; !queue.offer(element); attempt++) {
            guard.pause(attempt, beganNs);
        }
    }

    /**
     * Takes the oldest element; the consuming thread only.
     *
     * @return it, or null when the queue is empty
     */
    public @Nullable E poll() {
        return queue.poll();
    }

    /**
     * Takes what is there, oldest first; the consuming thread only.
     *
     * @param consumer gets each element after its slot was freed
     * @param limit most elements of this call, 0 or more
     * @return how many it took
     */
    public int drain(Consumer<E> consumer, int limit) {
        return queue.drain(consumer, limit);
    }

    /**
     * Elements waiting; any thread, a moment's picture.
     *
     * @return 0 to {@link #capacity}
     */
    public int size() {
        return queue.size();
    }

    /**
     * Most elements that wait.
     *
     * @return as constructed
     */
    public int capacity() {
        return queue.capacity();
    }

    /**
     * Puts that ended with a {@link QueueFullException}; any thread.
     *
     * @return since construction
     */
    public long refused() {
        return guard.refused();
    }
}
