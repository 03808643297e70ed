// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import java.util.Arrays;

/** Doubly linked lists over the slots of a table; a slot is in at most one of them. */
final class LinkedSlots {
    static final int NONE = -1;

    private final int[] heads;
    private final int[] tails;
    private int[] next;
    private int[] previous;

    LinkedSlots(int lists, int slots) {
        heads = new int[lists];
        tails = new int[lists];
        Arrays.fill(heads, NONE);
        Arrays.fill(tails, NONE);
        next = new int[slots];
        previous = new int[slots];
    }

    void grow(int slots) {
        next = Arrays.copyOf(next, slots);
        previous = Arrays.copyOf(previous, slots);
    }

    int head(int list) {
        return heads[list];
    }

    int next(int slot) {
        return next[slot];
    }

    void append(int list, int slot) {
        int tail = tails[list];
        next[slot] = NONE;
        previous[slot] = tail;
        tails[list] = slot;
        if (tail == NONE) {
            heads[list] = slot;
        } else {
            next[tail] = slot;
        }
    }

    void remove(int list, int slot) {
        int before = previous[slot];
        int after = next[slot];
        if (before == NONE) {
            heads[list] = after;
        } else {
            next[before] = after;
        }
        if (after == NONE) {
            tails[list] = before;
        } else {
            previous[after] = before;
        }
    }
}
