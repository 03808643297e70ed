// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A token bucket for many threads in one number: the time at which the bucket would be full again (the generic cell rate
 * algorithm). Exact: of any number of threads, only as many pass as there are tokens.
 */
final class Pace {
    private final AtomicLong fullAtNs;

    Pace(long startNs) {
        fullAtNs = new AtomicLong(startNs);
    }

    /** Takes a token that costs some time, from a bucket that holds a burst of time. */
    boolean take(long nowNs, long costNs, long burstNs) {
        while (true) {
            long was = fullAtNs.get();
            long base = Math.max(was, nowNs);
            long fullAt = base + costNs;
            if (fullAt - nowNs > burstNs) {
                return false;
            }
            if (fullAtNs.compareAndSet(was, fullAt)) {
                return true;
            }
        }
    }
}
