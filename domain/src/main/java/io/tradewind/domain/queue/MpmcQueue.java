// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import io.tradewind.domain.queue.OverflowPolicy.Lossless;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue of references from any number of threads to any number of threads that loses nothing: control, orders, fills.
 *
 * <p>Memory order: a slot's sequence number is read with acquire or stronger, a position is claimed by compare-and-set, the element is
 * stored plainly and published by a release store of the sequence number. So what a producer did before its put is seen by whoever took
 * the element. Elements of one producer leave in the order it put them in; between producers the order is that of their claims.
 *
 * <p>A thread that is suspended between claim and publication holds back the elements behind its own: {@link #poll} may then find
 * nothing although {@link #size} is above zero. Nothing is lost by it, and no other thread waits inside of a call.
 *
 * <p>Allocates nothing after construction; elements are the caller's.
 *
 * @param <E> what it carries
 */
public final class MpmcQueue<E> {
    private final ManyToManyConcurrentArrayQueue<E> queue;
    private final LosslessGuard guard;

    /**
     * An empty queue.
     *
     * @param name what operators know it by
     * @param capacity elements, a power of two from 2 to 16,777,216
     * @param policy what a full queue does with its producer
     * @throws IllegalArgumentException when the capacity is not such a number
     */
    public MpmcQueue(String name, int capacity, Lossless policy) {
        queue = new ManyToManyConcurrentArrayQueue<>(
                Capacities.powerOfTwo("capacity of queue '" + name + "'", capacity, 2, Capacities.MOST));
        guard = new LosslessGuard(name, capacity + " elements", policy);
    }

    /**
     * Appends an element; any thread.
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
     * Takes the oldest element; any thread.
     *
     * @return it, or null when none can be taken now
     */
    public @Nullable E poll() {
        return queue.poll();
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
