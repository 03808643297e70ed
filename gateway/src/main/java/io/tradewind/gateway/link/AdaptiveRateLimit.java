// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import java.util.function.LongSupplier;

/**
 * Lets fewer elements a second in the fuller the queue is: the rate is the full rate times the free share of the queue, by
 * its real depth, and nothing when it is full.
 */
public final class AdaptiveRateLimit implements OverflowPolicy {
    private static final long SECOND_NS = 1_000_000_000L;

    private final long costNs;
    private final long burst;
    private final LongSupplier clockNs;
    private final Pace pace;

    /**
     * A limit.
     *
     * @param perSecond elements a second into an empty queue, 1 to 10^9
     * @param burst elements at once, 1 to 10^6
     * @param clockNs nanoseconds, never decreasing
     */
    public AdaptiveRateLimit(int perSecond, int burst, LongSupplier clockNs) {
        if (perSecond <= 0 || perSecond > SECOND_NS || burst <= 0 || burst > 1_000_000) {
            throw new IllegalArgumentException("rate and burst are out of range: " + perSecond + "/s, " + burst);
        }
        this.costNs = SECOND_NS / perSecond;
        this.burst = burst;
        this.clockNs = clockNs;
        this.pace = new Pace(clockNs.getAsLong());
    }

    @Override
    public <E> Admission offer(E element, QueueRoom<E> queue) {
        int free = queue.capacity() - queue.depth();
        if (free <= 0) {
            return Admission.REJECTED;
        }
        long cost = Math.multiplyExact(costNs, queue.capacity()) / free;
        boolean admitted = pace.take(clockNs.getAsLong(), cost, Math.multiplyExact(cost, burst)) && queue.put(element);
        return admitted ? Admission.ACCEPTED : Admission.REJECTED;
    }
}
