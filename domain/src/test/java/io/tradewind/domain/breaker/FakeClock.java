// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that stands until it is moved; begins below zero, as a monotonic clock may. */
final class FakeClock implements LongSupplier {
    static final long SECOND_NS = 1_000_000_000L;
    static final long MILLISECOND_NS = 1_000_000L;

    private final AtomicLong nowNs = new AtomicLong(-5_123_456_789L);

    @Override
    public long getAsLong() {
        return nowNs.get();
    }

    void advance(long ns) {
        nowNs.addAndGet(ns);
    }
}
