// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import java.util.Arrays;

/**
 * Levels near the best price: one slot a key over a window of keys, and one bit a slot that says whether it is used.
 *
 * <pre>
 *  slot = key mod slots, whatever the window
 *
 *           first                                                first + slots
 *  ...------+------------------------------------------+---------+------...    keys
 *   far     |  near                                  best        |  better than the window: it has to move
 * </pre>
 *
 * <p>The slots are a ring, so that moving the window moves no level. The window begins at a multiple of 64: it is made of whole words
 * of the bit set. Keys outside the window must not be given.
 */
final class NearLevels {
    private final int slotMask;
    private final int wordMask;
    private final long[] lots;
    private final long[] used;
    private int size;

    /** An empty window; slots is a power of two, at least {@link BookSide#LEAST_SLOTS}. */
    NearLevels(int slots) {
        lots = new long[slots];
        used = new long[slots / Long.SIZE];
        slotMask = slots - 1;
        wordMask = used.length - 1;
    }

    private int slot(long key) {
        return (int) key & slotMask;
    }

    int slots() {
        return lots.length;
    }

    int size() {
        return size;
    }

    /** Lots of a key, 0 when there is no such level. */
    long lotsAtKey(long key) {
        return lots[slot(key)];
    }

    /** Sets the lots of a key; 0 takes it out. Without a branch and without waiting for the old lots, which are seldom cached. */
    void set(long key, long quantityLots) {
        int slot = slot(key);
        int word = slot / Long.SIZE;
        int wasUsed = (int) (used[word] >>> slot) & 1;
        int isUsed = quantityLots == 0 ? 0 : 1;
        lots[slot] = quantityLots;
        used[word] ^= (long) (wasUsed ^ isUsed) << slot;
        size += isUsed - wasUsed;
    }

    /** Bits of the 64 keys from a multiple of 64 on, the lowest key's lowest. */
    long word(long from) {
        return used[slot(from) / Long.SIZE];
    }

    /**
     * The greatest key below a given one, which may be the window's end. When there is none, the search goes round the ring and gives a
     * key before the window. There must be a level.
     */
    long below(long key) {
        long from = (key - 1) & -Long.SIZE;
        long bits = word(from) & upTo(key - 1);
        int word = slot(from) / Long.SIZE;
        while (bits == 0) {
            word = (word - 1) & wordMask;
            bits = used[word];
            from -= Long.SIZE;
        }
        return from + greatest(bits);
    }

    /** How many keys are greater than a given one, when the greatest of all is known. */
    int countAbove(long key, long greatestKey) {
        long last = key & -Long.SIZE;
        int count = Long.bitCount(word(last) & ~upTo(key));
        for (long from = greatestKey & -Long.SIZE; from > last; from -= Long.SIZE) {
            count += Long.bitCount(word(from));
        }
        return count;
    }

    /** Key of a level, 0 for the greatest key, up to size - 1. */
    long keyAt(int level, long greatestKey) {
        long from = greatestKey & -Long.SIZE;
        long bits = word(from);
        int left = level;
        while (left >= Long.bitCount(bits)) {
            left -= Long.bitCount(bits);
            from -= Long.SIZE;
            bits = word(from);
        }
        for (; left > 0; left--) {
            bits ^= Long.highestOneBit(bits);
        }
        return from + greatest(bits);
    }

    /** The bits of a word up to a key's own. */
    private static long upTo(long key) {
        return -1L >>> (Long.SIZE - 1 - (key & (Long.SIZE - 1)));
    }

    private static int greatest(long bits) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
    }

    void clear() {
        if (size != 0) {
            Arrays.fill(lots, 0);
            Arrays.fill(used, 0);
            size = 0;
        }
    }
}
