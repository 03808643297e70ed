// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import java.util.concurrent.atomic.LongAdder;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * A queue between threads that says what happens when it is full.
 *
 * <p>Depth is asked of the queue itself at each decision; nobody has to report it. Any number of producers and consumers;
 * no lock. The order of one producer's elements is kept.
 *
 * @param <E> what the queue holds
 */
public final class BoundedQueue<E> {
    private final ManyToManyConcurrentArrayQueue<E> elements;
    private final OverflowPolicy policy;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final LongAdder displaced = new LongAdder();
    private final LongAdder polled = new LongAdder();
    private final QueueRoom<E> room = new Room();

    /**
     * An empty queue.
     *
     * @param capacity most elements: a power of two from 2 on, so that no rounding makes the bound another one
     * @param policy what to do with each element
     */
    public BoundedQueue(int capacity, OverflowPolicy policy) {
        if (capacity < 2 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity must be a power of two from 2 on, is " + capacity);
        }
        this.elements = new ManyToManyConcurrentArrayQueue<>(capacity);
        this.policy = policy;
    }

    /**
     * What became of the elements, exact once producers and consumers rest: offered = accepted +
     * dropped + rejected + timedOut, and accepted = polled + displaced + depth.
     *
     * @param accepted put into the queue
     * @param dropped let fall on arrival
     * @param rejected refused
     * @param timedOut refused after a wait
     * @param displaced thrown away to make room for newer ones
     * @param polled taken by consumers
     */
    public record Counts(long accepted, long dropped, long rejected, long timedOut, long displaced, long polled) {
        /**
         * Everything that was offered.
         *
         * @return accepted, dropped, rejected and timed out
         */
        public long offered() {
            return accepted + dropped + rejected + timedOut;
        }

        /**
         * Everything that was lost without the producer being told to deal with it.
         *
         * @return dropped and displaced
         */
        public long lost() {
            return dropped + displaced;
        }
    }

    private final class Room implements QueueRoom<E> {
        @Override
        public boolean put(E element) {
            return elements.offer(element);
        }

        @Override
        public boolean displaceOldest() {
            boolean taken = elements.poll() != null;
            if (taken) {
                displaced.increment();
            }
            return taken;
        }

        @Override
        public int depth() {
            return BoundedQueue.this.depth();
        }

        @Override
        public int capacity() {
            return elements.capacity();
        }
    }

    /**
     * Offers an element; the policy decides.
     *
     * @param element not null
     * @return what became of it: anything but ACCEPTED and DROPPED is the caller's to deal with
     */
    public Admission offer(E element) {
        Admission outcome = policy.offer(element, room);
        switch (outcome) {
            case ACCEPTED -> accepted.increment();
            case DROPPED -> dropped.increment();
            case REJECTED -> rejected.increment();
            case TIMED_OUT -> timedOut.increment();
        }
        return outcome;
    }

    /**
     * Offers an element that must not be lost.
     *
     * @param element not null
     * @throws QueueFullException when it is not in the queue afterwards
     */
    public void put(E element) {
        Admission outcome = offer(element);
        if (outcome != Admission.ACCEPTED) {
            throw new QueueFullException(outcome, depth(), elements.capacity());
        }
    }

    /**
     * Takes the oldest element.
     *
     * @return null when the queue is empty
     */
    public @Nullable E poll() {
        E element = elements.poll();
        if (element != null) {
            polled.increment();
        }
        return element;
    }

    /**
     * Elements in the queue.
     *
     * @return from 0 to the capacity
     */
    public int depth() {
        return elements.size();
    }

    /**
     * Most elements in the queue.
     *
     * @return as constructed
     */
    public int capacity() {
        return elements.capacity();
    }

    /**
     * What became of everything.
     *
     * @return sums as of now
     */
    public Counts counts() {
        return new Counts(accepted.sum(), dropped.sum(), rejected.sum(), timedOut.sum(), displaced.sum(), polled.sum());
    }
}
