// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** How long calls took, counted by powers of two; for many threads. */
final class LatencyCounts {
    private static final int POWERS = 64;
    private static final int TOTAL = POWERS;

    private final HotLongs counts = new HotLongs(POWERS + 1, BreakerLayout.COMPACT);

    void add(long latencyNs) {
        long ns = Math.max(0, latencyNs);
        counts.increment(POWERS - Long.numberOfLeadingZeros(ns));
        counts.increment(TOTAL);
    }

    long total() {
        return counts.get(TOTAL);
    }

    /** A bound that a share of the calls was below: a power of two of nanoseconds; 0 without calls. */
    long quantileNs(double share) {
        long rank = (long) Math.ceil(share * total());
        long seen = 0;
        for (int power = 0; power < POWERS; power++) {
            seen += counts.get(power);
            if (rank > 0 && seen >= rank) {
                return 1L << Math.min(power, Long.SIZE - 2);
            }
        }
        return 0;
    }
}
