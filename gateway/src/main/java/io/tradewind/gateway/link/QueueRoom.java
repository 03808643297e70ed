// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/**
 * What a policy may do with its queue.
 *
 * @param <E> what the queue holds
 */
public interface QueueRoom<E> {
    /**
     * Puts an element at the end.
     *
     * @param element what is put
     * @return false when there is no room
     */
    boolean put(E element);

    /**
     * Throws the oldest element away and counts it as displaced.
     *
     * @return false when the queue was empty
     */
    boolean displaceOldest();

    /**
     * Elements in the queue, asked of the queue itself.
     *
     * @return from 0 to the capacity
     */
    int depth();

    /**
     * Most elements in the queue.
     *
     * @return a power of two
     */
    int capacity();
}
