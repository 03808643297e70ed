// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Objects by number: open addressing, linear probing, at most half full, and no tombstones: a removal moves later keys back.
 *
 * @param <V> what is found
 */
public final class LongIndex<V> {
    private static final int FIRST_SLOTS = 256;

    private long[] keys = new long[FIRST_SLOTS];
    private @Nullable Object[] values = new Object[FIRST_SLOTS];
    private int shift = Slots.shift(FIRST_SLOTS);
    private int size;

    /** Creates an empty index. */
    public LongIndex() {}

    /**
     * How many objects are in it.
     *
     * @return keys
     */
    public int size() {
        return size;
    }

    /**
     * Finds an object.
     *
     * @param key its number
     * @return the object, or null
     */
    @SuppressWarnings("unchecked") // only put stores values, and it takes V
    public @Nullable V get(long key) {
        return (V) values[slot(key)];
    }

    /**
     * Adds an object, or replaces the one of that number.
     *
     * @param key its number
     * @param value the object
     */
    public void put(long key, V value) {
        int slot = slot(key);
        if (values[slot] == null) {
            size++;
            keys[slot] = key;
        }
        values[slot] = value;
        if (2 * size > keys.length) {
            grow();
        }
    }

    /**
     * Removes an object.
     *
     * @param key its number
     * @return what was removed, or null
     */
    @SuppressWarnings("unchecked") // only put stores values, and it takes V
    public @Nullable V remove(long key) {
        int slot = slot(key);
        V removed = (V) values[slot];
        if (removed != null) {
            size--;
            closeGap(slot);
        }
        return removed;
    }

    /** The slot that holds a key, or the empty one where it would be put. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = Slots.home(key, shift);
        while (values[slot] != null && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Empties a slot and moves back the keys behind it that would not be found past the gap. */
    private void closeGap(int emptied) {
        int mask = keys.length - 1;
        int gap = emptied;
        for (int slot = gap + 1 & mask; values[slot] != null; slot = slot + 1 & mask) {
            int home = Slots.home(keys[slot], shift);
            if ((slot - home & mask) >= (slot - gap & mask)) {
                keys[gap] = keys[slot];
                values[gap] = values[slot];
                gap = slot;
            }
        }
        values[gap] = null;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        int slots = Math.multiplyExact(2, oldKeys.length);
        keys = Arrays.copyOf(oldKeys, slots);
        values = new Object[slots];
        shift = Slots.shift(slots);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
