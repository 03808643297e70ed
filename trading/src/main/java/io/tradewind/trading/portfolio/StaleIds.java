// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

/** A set of small ids whose figures are out of date, each held once. Nothing is allocated after construction. */
public final class StaleIds {
    private final boolean[] held;
    private final int[] ids;
    private int count;

    /**
     * An empty set.
     *
     * @param size ids are 0 to size - 1
     */
    public StaleIds(int size) {
        held = new boolean[size];
        ids = new int[size];
    }

    /**
     * Takes an id in, once.
     *
     * @param id 0 to size - 1
     */
    public void add(int id) {
        if (!held[id]) {
            held[id] = true;
            ids[count++] = id;
        }
    }

    /**
     * Whether nothing is out of date.
     *
     * @return true when the set is empty
     */
    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * One of the ids; the set must not be empty.
     *
     * @return the id that {@link #removeLast} takes out
     */
    public int last() {
        return ids[count - 1];
    }

    /** Takes {@link #last} out. */
    public void removeLast() {
        held[ids[--count]] = false;
    }
}
