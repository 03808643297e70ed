// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/** Refuses what arrives at a full queue, at once. For orders: the caller fails the order and says so. */
public final class RejectWithError implements OverflowPolicy {
    @Override
    public <E> Admission offer(E element, QueueRoom<E> queue) {
        return queue.put(element) ? Admission.ACCEPTED : Admission.REJECTED;
    }
}
