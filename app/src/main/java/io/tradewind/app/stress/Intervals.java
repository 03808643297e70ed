// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import java.util.Arrays;

/** The longest time between two things of the same symbol that follow each other. */
final class Intervals {
    private static final long NEVER = Long.MIN_VALUE;

    private final long[] lastNs;
    private final long[] longestNs;

    Intervals(int symbols) {
        lastNs = new long[symbols];
        longestNs = new long[symbols];
        Arrays.fill(lastNs, NEVER);
    }

    /** It happened; times of a symbol never fall. */
    void add(int symbol, long timeNs) {
        if (lastNs[symbol] != NEVER) {
            longestNs[symbol] = Math.max(longestNs[symbol], timeNs - lastNs[symbol]);
        }
        lastNs[symbol] = timeNs;
    }

    /** Nanoseconds; 0 when it happened less than twice. */
    long longestNs(int symbol) {
        return longestNs[symbol];
    }
}
