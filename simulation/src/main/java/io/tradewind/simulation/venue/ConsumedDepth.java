// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Side;
import java.util.Arrays;

/** What our own fills took from the displayed levels of one side since each was last updated. */
final class ConsumedDepth {
    private final int sign;
    private long[] ticks = new long[8];
    private long[] lots = new long[8];
    private int size;

    ConsumedDepth(Side side) {
        this.sign = side.sign();
    }

    boolean isEmpty() {
        return size == 0;
    }

    long at(long priceTicks) {
        for (int i = 0; i < size; i++) {
            if (ticks[i] == priceTicks) {
                return lots[i];
            }
        }
        return 0;
    }

    void add(long priceTicks, long quantityLots) {
        int i = 0;
        while (i < size && ticks[i] != priceTicks) {
            i++;
        }
        if (i == size) {
            append(priceTicks);
        }
        lots[i] += quantityLots;
    }

    private void append(long priceTicks) {
        if (size == ticks.length) {
            ticks = Arrays.copyOf(ticks, size * 2);
            lots = Arrays.copyOf(lots, size * 2);
        }
        ticks[size] = priceTicks;
        lots[size] = 0;
        size++;
    }

    /** A level was updated. */
    void forget(long priceTicks) {
        for (int i = size - 1; i >= 0; i--) {
            if (ticks[i] == priceTicks) {
                remove(i);
            }
        }
    }

    /** A quote gave the best level: it was updated, and those better than it are gone. */
    void forgetFrom(long bestTicks) {
        for (int i = size - 1; i >= 0; i--) {
            if ((ticks[i] - bestTicks) * sign >= 0) {
                remove(i);
            }
        }
    }

    private void remove(int index) {
        size--;
        ticks[index] = ticks[size];
        lots[index] = lots[size];
    }

    void clear() {
        size = 0;
    }
}
