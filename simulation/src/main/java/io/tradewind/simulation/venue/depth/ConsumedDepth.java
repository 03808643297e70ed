// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.depth;

import io.tradewind.domain.command.Side;
import java.util.Arrays;

/** What our own fills took from the displayed levels of one side since each was last updated. */
public final class ConsumedDepth {
    private final int sign;
    private long[] ticks = new long[8];
    private long[] lots = new long[8];
    private int size;

    /**
     * Nothing was taken.
     *
     * @param side of the book
     */
    public ConsumedDepth(Side side) {
        this.sign = side.sign();
    }

    /**
     * Whether nothing is remembered.
     *
     * @return whether
     */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * What was taken from a level.
     *
     * @param priceTicks the level
     * @return lots, 0 or above
     */
    public long at(long priceTicks) {
        for (int i = 0; i < size; i++) {
            if (ticks[i] == priceTicks) {
                return lots[i];
            }
        }
        return 0;
    }

    /**
     * More was taken from a level.
     *
     * @param priceTicks the level
     * @param quantityLots above 0
     */
    public void add(long priceTicks, long quantityLots) {
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

    /**
     * A level was updated.
     *
     * @param priceTicks the level
     */
    public void forget(long priceTicks) {
        for (int i = size - 1; i >= 0; i--) {
            if (ticks[i] == priceTicks) {
                remove(i);
            }
        }
    }

    /**
     * A quote gave the best level: it was updated, and those better than it are gone.
     *
     * @param bestTicks the level
     */
    public void forgetFrom(long bestTicks) {
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

    /** Forgets all. */
    public void clear() {
        size = 0;
    }
}
