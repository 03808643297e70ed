// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** How far the numbers that threads write lie from each other. */
public enum BreakerLayout {
    /** 128 bytes apart: no two share a cache line, nor the pair of lines that a processor fetches. About 3 KiB a breaker. */
    PADDED(4, 16),
    /** Side by side: about 1.2 KiB a breaker, for many breakers with little traffic. */
    COMPACT(0, 0);

    private final int shift;
    private final int gap;

    BreakerLayout(int shift, int gap) {
        this.shift = shift;
        this.gap = gap;
    }

    /** Binary logarithm of the distance of two single numbers, in longs. */
    int shift() {
        return shift;
    }

    /** Unused longs before and after whatever is kept apart. */
    int gap() {
        return gap;
    }
}
