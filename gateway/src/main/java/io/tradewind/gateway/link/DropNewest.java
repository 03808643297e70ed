// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/** Lets fall what arrives at a full queue. */
public final class DropNewest implements OverflowPolicy {
    @Override
    public <E> Admission offer(E element, QueueRoom<E> queue) {
        return queue.put(element) ? Admission.ACCEPTED : Admission.DROPPED;
    }
}
