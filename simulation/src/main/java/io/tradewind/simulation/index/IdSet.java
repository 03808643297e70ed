// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.index;

import java.util.Arrays;

/**
 * Numbers seen, never forgotten: 64 neighbours share a word of bits, so that numbers given in sequence take two bits each and
 * numbers at random sixteen bytes or more.
 */
public final class IdSet {
    private static final int FIRST_SLOTS = 256;
    private static final int IDS_OF_WORD_BITS = 6;

    /** The number of a word and its bits side by side; no bits mark a free slot. */
    private long[] table = new long[2 * FIRST_SLOTS];

    private int shift = Slots.shift(FIRST_SLOTS);
    private int words;

    /** Creates an empty set. */
    public IdSet() {}

    /**
     * Adds a number.
     *
     * @param id any number
     * @return false when it was there
     */
    public boolean add(long id) {
        int at = at(id >> IDS_OF_WORD_BITS);
        long before = table[at + 1];
        table[at + 1] = before | bit(id);
        if (before == 0) {
            begin(at, id >> IDS_OF_WORD_BITS);
        }
        return (before & bit(id)) == 0;
    }

    /**
     * Whether a number was added.
     *
     * @param id any number
     * @return true once it was
     */
    public boolean contains(long id) {
        return (table[at(id >> IDS_OF_WORD_BITS) + 1] & bit(id)) != 0;
    }

    /**
     * Whether no number was added.
     *
     * @return true until the first
     */
    public boolean isEmpty() {
        return words == 0;
    }

    /**
     * All numbers, for a snapshot.
     *
     * @return a new array, rising
     */
    public long[] sorted() {
        long[] ids = new long[Math.toIntExact(count())];
        int next = 0;
        for (int at = 0; at < table.length; at += 2) {
            for (long bits = table[at + 1]; bits != 0; bits &= bits - 1) {
                ids[next++] = (table[at] << IDS_OF_WORD_BITS) + Long.numberOfTrailingZeros(bits);
            }
        }
        Arrays.sort(ids);
        return ids;
    }

    private long count() {
        long count = 0;
        for (int at = 0; at < table.length; at += 2) {
            count += Long.bitCount(table[at + 1]);
        }
        return count;
    }

    private static long bit(long id) {
        return 1L << id;
    }

    private void begin(int at, long word) {
        table[at] = word;
        if (4 * ++words > table.length) {
            grow();
        }
    }

    /** Where a word is in the table, or where it would be put. */
    private int at(long word) {
        int mask = table.length - 1;
        int at = 2 * Slots.home(word, shift);
        while (table[at + 1] != 0 && table[at] != word) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[Math.multiplyExact(2, old.length)];
        shift--;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int at = at(old[i]);
                table[at] = old[i];
                table[at + 1] = old[i + 1];
            }
        }
    }
}
