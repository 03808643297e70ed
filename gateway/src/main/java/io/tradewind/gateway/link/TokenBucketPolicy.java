// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import java.util.function.LongSupplier;

/** Lets so many elements a second in, and a burst at once; refuses the rest even when there is room. */
public final class TokenBucketPolicy implements OverflowPolicy {
    private static final long SECOND_NS = 1_000_000_000L;

    private final long costNs;
    private final long burstNs;
    private final LongSupplier clockNs;
    private final Pace pace;

    /**
     * A full bucket.
     *
     * @param perSecond elements a second, 1 to 10^9
     * @param burst elements at once, at least 1
     * @param clockNs nanoseconds, never decreasing
     */
    public TokenBucketPolicy(int perSecond, int burst, LongSupplier clockNs) {
        if (perSecond <= 0 || perSecond > SECOND_NS || burst <= 0) {
            throw new IllegalArgumentException("rate and burst must be positive: " + perSecond + "/s, " + burst);
        }
        this.costNs = SECOND_NS / perSecond;
        this.burstNs = costNs * burst;
        this.clockNs = clockNs;
        this.pace = new Pace(clockNs.getAsLong());
    }

    @Override
    public <E> Admission offer(E element, QueueRoom<E> queue) {
        boolean admitted = pace.take(clockNs.getAsLong(), costNs, burstNs) && queue.put(element);
        return admitted ? Admission.ACCEPTED : Admission.REJECTED;
    }
}
