// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/** Throws the oldest away until there is room: the newest always gets in. For telemetry. */
public final class DropOldest implements OverflowPolicy {
    @Override
    public <E> Admission offer(E element, QueueRoom<E> queue) {
        while (!queue.put(element)) {
            queue.displaceOldest();
        }
        return Admission.ACCEPTED;
    }
}
