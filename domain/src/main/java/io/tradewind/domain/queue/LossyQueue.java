// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import io.tradewind.domain.queue.OverflowPolicy.DropOldest;
import io.tradewind.domain.queue.OverflowPolicy.Lossy;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue from any number of threads to any number of threads that never holds its producers up: what has no room is dropped
 * and counted. For telemetry only.
 *
 * <p>The counters are exact: everything offered was taken, dropped or is still waiting, each once. Memory order is that of {@link
 * MpmcQueue}; a counter is added to atomically, after the element it counts has left.
 *
 * <p>With {@link DropOldest} a producer that finds the queue full takes the oldest element out itself and goes on. A thread that is
 * suspended in the middle of a call holds one slot of the ring; the ring has twice as many slots as the capacity, so that the others do
 * not meet that slot for a whole round. If it comes to that, the new element is dropped, because a producer of telemetry waits for
 * nobody; {@link #droppedNewest} counts these by themselves. Producers that look at the same moment may each find the last free place:
 * for that moment one element more a producer waits.
 *
 * <p>Allocates nothing after construction; elements are the caller's.
 *
 * @param <E> what it carries
 */
public final class LossyQueue<E> {
    private static final int MOST = Capacities.MOST / 2;

    private final ManyToManyConcurrentArrayQueue<E> queue;
    private final int capacity;
    private final boolean oldestGoes;
    private final PaddedLong takenSeen = new PaddedLong();
    private final PaddedLong droppedOldest = new PaddedLong();
    private final PaddedLong droppedNewest = new PaddedLong();

    /**
     * An empty queue.
     *
     * @param name what operators know it by
     * @param capacity elements, a power of two from 1 to 8,388,608
     * @param policy which element is lost when there is no room
     * @throws IllegalArgumentException when the capacity is not such a number
     */
    public LossyQueue(String name, int capacity, Lossy policy) {
        this.capacity = Capacities.powerOfTwo("capacity of queue '" + name + "'", capacity, 1, MOST);
        queue = new ManyToManyConcurrentArrayQueue<>(2 * capacity);
        oldestGoes = policy instanceof DropOldest;
    }

    /**
     * Appends an element or drops one; any thread; returns at once.
     *
     * @param element not null
     */
    public void offer(E element) {
        boolean room = queue.addedCount() - takenSeen.get() < capacity || makeRoom();
        if (!room || !queue.offer(element)) {
            droppedNewest.add();
        }
    }

    /** What was taken is looked up only here, so that an offer with room to spare leaves the consumer's cache line alone. */
    private boolean makeRoom() {
        long taken = queue.removedCount();
        takenSeen.set(taken);
        long excess = queue.addedCount() - taken - capacity;
        if (excess >= 0 && oldestGoes) {
            dropOldest();
            if (excess > 0) {
                dropOldest();
            }
        }
        return excess < 0 || oldestGoes;
    }

    private void dropOldest() {
        if (queue.poll() != null) {
            droppedOldest.add();
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
     * Elements dropped, old and new; any thread.
     *
     * @return since construction
     */
    public long dropped() {
        return droppedOldest.get() + droppedNewest.get();
    }

    /**
     * Elements that were dropped as they came; any thread.
     *
     * @return since construction, part of {@link #dropped}
     */
    public long droppedNewest() {
        return droppedNewest.get();
    }

    /**
     * Elements waiting; any thread, a moment's picture.
     *
     * @return 0 to {@link #capacity}, for a moment one a producer more
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
        return capacity;
    }
}
