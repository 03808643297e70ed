// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.answer;

import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/** Slots of the newest ids, from 0; when all are taken, the oldest id gives its slot to the next one. */
final class RecentIds {
    /** Ids remembered. */
    static final int CAPACITY = 10_000;

    /** Stands for an id that is not remembered. */
    static final int NONE = -1;

    private static final int INITIAL_CAPACITY = 16;

    private final Long2LongHashMap slots = new Long2LongHashMap(NONE);
    private long[] ids = new long[INITIAL_CAPACITY];
    private long claimed;

    /** The slot of an id, or {@link #NONE}. */
    int slotOf(long id) {
        return (int) slots.get(id);
    }

    /** A slot for an id that is the newest now, also when it was remembered already. */
    int claim(long id) {
        int slot = (int) (claimed % CAPACITY);
        if (claimed >= CAPACITY && slots.get(ids[slot]) == slot) {
            slots.remove(ids[slot]);
        }
        claimed++;
        ids = sized(ids, slot);
        ids[slot] = id;
        slots.put(id, slot);
        return slot;
    }

    /** The column, larger when it does not reach a slot yet. */
    static long[] sized(long[] column, int slot) {
        return slot < column.length ? column : Arrays.copyOf(column, Math.min(CAPACITY, column.length * 2));
    }

    /** A column for the first slots. */
    static long[] column() {
        return new long[INITIAL_CAPACITY];
    }
}
