// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps orders that wait between the core and the venue from leaving after the kill switch has tripped.
 *
 * <p>The last door of the core is before the queue to the thread that talks to the venue; what has passed it may still lie in that queue when the
 * switch trips. So each order is stamped as it is handed over, and the thread that talks asks again right before it writes:
 *
 * <pre>
 *   core:    order | stamp = latch.stamp()  --> queue -->  latch.lets(stamp) ? write : answer "not sent"  :sender
 *   trip:    latch.advance()
 * </pre>
 *
 * <p>An order leaves only if nothing has tripped since it was stamped. That stays so after a reset: what was stamped before the trip never leaves.
 * What the core sends under the latch, which are the reduce-only slices of a plan, is stamped after the trip and leaves. Cancels and questions are
 * stamped {@link #ALWAYS}.
 *
 * <p>Any threads. An order whose bytes are being written while the switch trips is on its way.
 */
public final class LatchEpoch {
    /** The stamp of what leaves in any case: cancels and questions. */
    public static final long ALWAYS = -1;

    private final AtomicLong epoch = new AtomicLong();

    /** An epoch in which nothing has tripped yet. */
    public LatchEpoch() {}

    /** The kill switch has tripped, for the first time or again: what was stamped before does not leave any more. */
    public void advance() {
        epoch.incrementAndGet();
    }

    /**
     * The stamp of an order that is handed over now.
     *
     * @return 0 or more
     */
    public long stamp() {
        return epoch.get();
    }

    /**
     * Whether a request may still leave.
     *
     * @param stamp it was handed over with
     * @return false when the switch has tripped since, unless the stamp is {@link #ALWAYS}
     */
    public boolean lets(long stamp) {
        return stamp == ALWAYS || stamp == epoch.get();
    }
}
