// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import java.util.Arrays;

/**
 * Levels far from the best price, in arrays sorted by key.
 *
 * <p>Few changes reach them, so that moving what lies behind a change is cheap enough. The last key is the greatest: the one nearest
 * to the best price.
 */
final class FarLevels {
    private static final int INITIAL_LEVELS = 256;

    private long[] keys = new long[INITIAL_LEVELS];
    private long[] lots = new long[INITIAL_LEVELS];
    private int size;

    int size() {
        return size;
    }

    /** Key of a level, 0 for the greatest. */
    long keyAt(int level) {
        return keys[size - 1 - level];
    }

    /** Lots of a level, 0 for the one with the greatest key. */
    long lotsAt(int level) {
        return lots[size - 1 - level];
    }

    /** Lots of a key, 0 when there is no such level. */
    long lotsAtKey(long key) {
        int index = indexOf(key);
        return index >= 0 ? lots[index] : 0;
    }

    /** How many keys are greater than a given one. */
    int countAbove(long key) {
        int index = indexOf(key);
        return size - (index >= 0 ? index + 1 : -index - 1);
    }

    /** How many keys are at least a given one. */
    int countFrom(long key) {
        int index = indexOf(key);
        return size - (index >= 0 ? index : -index - 1);
    }

    private int indexOf(long key) {
        return Arrays.binarySearch(keys, 0, size, key);
    }

    /** Sets the lots of a key; 0 takes it out. */
    void set(long key, long quantityLots) {
        int index = indexOf(key);
        if (index < 0) {
            if (quantityLots != 0) {
                insert(-index - 1, key, quantityLots);
            }
        } else if (quantityLots == 0) {
            remove(index);
        } else {
            lots[index] = quantityLots;
        }
    }

    /** Adds a key that is greater than all others. */
    void append(long key, long quantityLots) {
        insert(size, key, quantityLots);
    }

    /** Takes the greatest key out. */
    void removeGreatest() {
        size--;
    }

    private void insert(int index, long key, long quantityLots) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            lots = Arrays.copyOf(lots, size * 2);
        }
        System.arraycopy(keys, index, keys, index + 1, size - index);
        System.arraycopy(lots, index, lots, index + 1, size - index);
        keys[index] = key;
        lots[index] = quantityLots;
        size++;
    }

    private void remove(int index) {
        size--;
        System.arraycopy(keys, index + 1, keys, index, size - index);
        System.arraycopy(lots, index + 1, lots, index, size - index);
    }

    void clear() {
        size = 0;
    }
}
