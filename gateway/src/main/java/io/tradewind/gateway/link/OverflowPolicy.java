// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/** What a bounded queue does with an element, above all when there is no room. Called by any producer's thread. */
public interface OverflowPolicy {
    /**
     * Puts an element into a queue, or does not.
     *
     * @param element what is offered
     * @param queue the queue, with its real depth
     * @param <E> what the queue holds
     * @return what became of it; ACCEPTED when and only when it was put
     */
    <E> Admission offer(E element, QueueRoom<E> queue);
}
