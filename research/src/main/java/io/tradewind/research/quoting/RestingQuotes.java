// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import java.util.Arrays;

/** Own resting orders of one side of one instrument: seldom more than one. */
final class RestingQuotes {
    private final int sign;
    private long[] ids = new long[4];
    private long[] ticks = new long[4];
    private int size;

    RestingQuotes(int sign) {
        this.sign = sign;
    }

    void add(long id, long priceTicks) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            ticks = Arrays.copyOf(ticks, 2 * size);
        }
        ids[size] = id;
        ticks[size++] = priceTicks;
    }

    /** Takes an order out; one that never rested is no matter. */
    void remove(long id) {
        for (int i = 0; i < size; i++) {
            if (ids[i] == id) {
                size--;
                ids[i] = ids[size];
                ticks[i] = ticks[size];
                return;
            }
        }
    }

    /** Whether any of them is at a best price or better. */
    boolean isAtBest(long bestTicks) {
        for (int i = 0; i < size; i++) {
            if ((ticks[i] - bestTicks) * sign >= 0) {
                return true;
            }
        }
        return false;
    }
}
