// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import io.tradewind.domain.port.TickBatch;
import java.util.Arrays;

/**
 * One side of a simulated book: quantities in a ring over a window of ticks behind the best price, with a bit for each level.
 *
 * <p>Prices are kept times the side's sign, so that a better price is a greater key. All operations are constant in time but
 * for the search over empty ticks, 64 at a time. The levels changed since the last {@link #flush} are kept, each once.
 */
final class TickLadder {
    private static final int WORD = 64;
    private static final int WORD_SHIFT = 6;

    private final int sign;
    private final int window;
    private final int mask;
    private final int wordMask;
    private final long[] lots;
    private final long[] occupied;
    private final boolean[] dirty;
    private int[] changed = new int[1 << 12];
    private int changes;
    private int best;
    private int lowest;

    /**
     * An empty side.
     *
     * @param sign 1 for bids, -1 for asks
     * @param windowTicks ticks behind the best price that are kept, a power of two, at least 1,024
     * @param bestTicks where the best price will be
     */
    TickLadder(int sign, int windowTicks, int bestTicks) {
        this.sign = sign;
        this.window = windowTicks;
        int size = 2 * windowTicks;
        this.mask = size - 1;
        this.wordMask = size / WORD - 1;
        this.lots = new long[size];
        this.occupied = new long[size / WORD];
        this.dirty = new boolean[size];
        this.best = bestTicks * sign;
        this.lowest = best;
    }

    /** Best price in ticks. */
    int bestTicks() {
        return best * sign;
    }

    /** Quantity at the best price. */
    long bestLots() {
        return lots[best & mask];
    }

    /** Key of the best price. */
    int bestKey() {
        return best;
    }

    /** Whether there is no level. */
    boolean isEmpty() {
        return lots[best & mask] == 0;
    }

    /** Key of the first level at a key or behind it; {@code bestKey - window}, where no level is, when there is none. */
    int firstFrom(int key) {
        int limit = best - window;
        if (key <= limit) {
            return limit;
        }
        int word = (key >> WORD_SHIFT) & wordMask;
        long bits = occupied[word] << (WORD - 1 - (key & (WORD - 1)));
        if (bits != 0) {
            return key - Long.numberOfLeadingZeros(bits);
        }
        int base = (key | (WORD - 1)) - WORD;
        while (base > limit) {
            word = (word - 1) & wordMask;
            if (occupied[word] != 0) {
                return Math.max(limit, base - Long.numberOfLeadingZeros(occupied[word]));
            }
            base -= WORD;
        }
        return limit;
    }

    /** Whether a level is at a key. */
    boolean isOccupied(int key) {
        return lots[key & mask] != 0;
    }

    /** Sets the quantity at a key; 0 takes the level out. A key more than a window behind the best is left out. */
    void set(int key, long quantity) {
        if (key <= best - window) {
            return;
        }
        int slot = key & mask;
        if (quantity == 0) {
            take(key, slot);
        } else {
            if (key > best || isEmpty()) {
                best = key;
                prune();
            }
            lowest = Math.min(lowest, key);
            lots[slot] = quantity;
            occupied[(key >> WORD_SHIFT) & wordMask] |= 1L << key;
            note(key, slot);
        }
    }

    private void take(int key, int slot) {
        if (lots[slot] == 0) {
            return;
        }
        lots[slot] = 0;
        occupied[(key >> WORD_SHIFT) & wordMask] &= ~(1L << key);
        note(key, slot);
        if (key == best) {
            int next = firstFrom(key);
            best = lots[next & mask] == 0 ? key : next;
        }
    }

    /** Takes out what has fallen behind the window, so that a slot never means two prices. */
    private void prune() {
        int limit = best - window;
        while (lowest <= limit) {
            if ((lowest & (WORD - 1)) == 0
                    && lowest + WORD <= limit
                    && occupied[(lowest >> WORD_SHIFT) & wordMask] == 0) {
                lowest += WORD;
            } else {
                take(lowest, lowest & mask);
                lowest++;
            }
        }
    }

    private void note(int key, int slot) {
        if (!dirty[slot]) {
            dirty[slot] = true;
            if (changes == changed.length) {
                changed = Arrays.copyOf(changed, changes * 2);
            }
            changed[changes++] = key;
        }
    }

    /** Number of levels changed since the last flush. */
    int changes() {
        return changes;
    }

    /** Adds the changed levels to the last delta of a batch and forgets them. */
    void flush(TickBatch batch, long priceStep, long quantityStep) {
        for (int i = 0; i < changes; i++) {
            int key = changed[i];
            dirty[key & mask] = false;
            add(batch, key, priceStep, quantityStep);
        }
        changes = 0;
    }

    /** Adds all levels, from the best on, to the last snapshot of a batch and forgets what has changed. */
    void all(TickBatch batch, long priceStep, long quantityStep) {
        int end = best - window;
        for (int key = best; key > end; key = firstFrom(key - 1)) {
            if (lots[key & mask] != 0) {
                add(batch, key, priceStep, quantityStep);
            }
        }
        for (int i = 0; i < changes; i++) {
            dirty[changed[i] & mask] = false;
        }
        changes = 0;
    }

    private void add(TickBatch batch, int key, long priceStep, long quantityStep) {
        long price = (long) key * sign * priceStep;
        long quantity = lots[key & mask] * quantityStep;
        if (sign > 0) {
            batch.bid(price, quantity);
        } else {
            batch.ask(price, quantity);
        }
    }
}
