// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/**
 * Levels far from the best price: a map from key to lots, with the keys in order beside it when somebody asks for their order.
 *
 * <p>Changes reach them often, questions about their order almost never: only when the best price has moved by thousands of ticks, or
 * a reader walks the whole depth. So a change costs a step in the map, and the order is made anew when it is next asked for.
 */
final class FarLevels {
    private static final int INITIAL_LEVELS = 4_096;
    private static final float LOAD_FACTOR = 0.55f;
    private static final long NONE = 0;

    private final Long2LongHashMap lotsByKey = new Long2LongHashMap(INITIAL_LEVELS, LOAD_FACTOR, NONE);
    private long[] sorted = new long[INITIAL_LEVELS];
    private boolean isSorted = true;

    int size() {
        return lotsByKey.size();
    }

    /** Key of a level, 0 for the greatest. */
    long keyAt(int level) {
        return sorted()[size() - 1 - level];
    }

    /** Lots of a level, 0 for the one with the greatest key. */
    long lotsAt(int level) {
        return lotsByKey.get(keyAt(level));
    }

    /** Lots of a key, 0 when there is no such level. */
    long lotsAtKey(long key) {
        return lotsByKey.get(key);
    }

    /** How many keys are greater than a given one. */
    int countAbove(long key) {
        int index = indexOf(key);
        return size() - (index >= 0 ? index + 1 : -index - 1);
    }

    /** How many keys are at least a given one. */
    int countFrom(long key) {
        int index = indexOf(key);
        return size() - (index >= 0 ? index : -index - 1);
    }

    private int indexOf(long key) {
        return Arrays.binarySearch(sorted(), 0, size(), key);
    }

    private long[] sorted() {
        if (!isSorted) {
            sort();
        }
        return sorted;
    }

    private void sort() {
        reserve(size());
        Long2LongHashMap.EntryIterator entries = lotsByKey.entrySet().iterator();
        for (int i = 0; entries.hasNext(); i++) {
            entries.next();
            sorted[i] = entries.getLongKey();
        }
        Arrays.sort(sorted, 0, size());
        isSorted = true;
    }

    private void reserve(int keys) {
        if (keys > sorted.length) {
            sorted = Arrays.copyOf(sorted, keys * 2);
        }
    }

    /** Sets the lots of a key; 0 takes it out. */
    void set(long key, long quantityLots) {
        long before = quantityLots == NONE ? lotsByKey.remove(key) : lotsByKey.put(key, quantityLots);
        isSorted &= (before == NONE) == (quantityLots == NONE);
    }

    /** Adds a key that is greater than all others. */
    void append(long key, long quantityLots) {
        if (isSorted) {
            reserve(size() + 1);
            sorted[size()] = key;
        }
        lotsByKey.put(key, quantityLots);
    }

    /** Takes the greatest key out. */
    void removeGreatest() {
        lotsByKey.remove(keyAt(0));
    }

    void clear() {
        lotsByKey.clear();
        isSorted = true;
    }
}
