// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.index;

import java.util.Arrays;

/** A sum for each key, 0 at first; keys stay, so that their number is that of all keys ever added to. */
public final class LongSums {
    private static final int FIRST_SLOTS = 64;
    private static final long EMPTY = 0;

    /** Key and sum side by side; the key 0 has its sum apart, because 0 marks a free slot. */
    private long[] table = new long[2 * FIRST_SLOTS];

    private int shift = Slots.shift(FIRST_SLOTS);
    private int size;
    private long sumOfZero;

    /** Creates a table of zeros. */
    public LongSums() {}

    /**
     * A key's sum.
     *
     * @param key any number
     * @return what was added to it
     */
    public long get(long key) {
        return key == EMPTY ? sumOfZero : table[at(key) + 1];
    }

    /**
     * Adds to a key's sum.
     *
     * @param key any number
     * @param amount what to add
     */
    public void add(long key, long amount) {
        if (key == EMPTY) {
            sumOfZero += amount;
            return;
        }
        int at = at(key);
        table[at + 1] += amount;
        if (table[at] == EMPTY) {
            table[at] = key;
            if (4 * ++size > table.length) {
                grow();
            }
        }
    }

    /**
     * The keys whose sum is not 0, for a snapshot.
     *
     * @return a new array, rising
     */
    public long[] sortedKeys() {
        long[] keys = new long[size + 1];
        int next = 0;
        if (sumOfZero != 0) {
            keys[next++] = EMPTY;
        }
        for (int at = 0; at < table.length; at += 2) {
            if (table[at] != EMPTY && table[at + 1] != 0) {
                keys[next++] = table[at];
            }
        }
        long[] used = Arrays.copyOf(keys, next);
        Arrays.sort(used);
        return used;
    }

    /** Where a key is in the table, or where it would be put. */
    private int at(long key) {
        int mask = table.length - 1;
        int at = 2 * Slots.home(key, shift);
        while (table[at] != key && table[at] != EMPTY) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[Math.multiplyExact(2, old.length)];
        shift--;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != EMPTY) {
                int at = at(old[i]);
                table[at] = old[i];
                table[at + 1] = old[i + 1];
            }
        }
    }
}
