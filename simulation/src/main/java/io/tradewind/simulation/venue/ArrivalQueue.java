// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Orders and cancels on their way to the venue, in the order in which they were sent: none overtakes another. */
final class ArrivalQueue {
    private static final int INITIAL_CAPACITY = 16;

    private long[] timesNs = new long[INITIAL_CAPACITY];
    private long[] cancelIds = new long[INITIAL_CAPACITY];
    private int[] instrumentIds = new int[INITIAL_CAPACITY];
    private @Nullable BookOrder[] orders = new BookOrder[INITIAL_CAPACITY];
    private int head;
    private int size;
    private long lastTimeNs = Long.MIN_VALUE;

    void addOrder(BookOrder order, long timeNs) {
        int slot = add(order.instrumentId(), timeNs);
        orders[slot] = order;
    }

    void addCancel(long clientOrderId, int instrumentId, long timeNs) {
        int slot = add(instrumentId, timeNs);
        orders[slot] = null;
        cancelIds[slot] = clientOrderId;
    }

    private int add(int instrumentId, long timeNs) {
        if (size == timesNs.length) {
            grow();
        }
        int slot = head + size & timesNs.length - 1;
        lastTimeNs = Math.max(lastTimeNs, timeNs);
        timesNs[slot] = lastTimeNs;
        instrumentIds[slot] = instrumentId;
        size++;
        return slot;
    }

    /** Doubles the ring and turns its head to the front. */
    private void grow() {
        int capacity = timesNs.length;
        timesNs = Arrays.copyOf(turned(timesNs, capacity), 2 * capacity);
        cancelIds = Arrays.copyOf(turned(cancelIds, capacity), 2 * capacity);
        int[] ids = new int[2 * capacity];
        @Nullable BookOrder[] moved = new BookOrder[2 * capacity];
        for (int i = 0; i < capacity; i++) {
            ids[i] = instrumentIds[head + i & capacity - 1];
            moved[i] = orders[head + i & capacity - 1];
        }
        instrumentIds = ids;
        orders = moved;
        head = 0;
    }

    private long[] turned(long[] ring, int capacity) {
        long[] straight = new long[capacity];
        for (int i = 0; i < capacity; i++) {
            straight[i] = ring[head + i & capacity - 1];
        }
        return straight;
    }

    /** When the first arrives; Long.MAX_VALUE when none is under way. */
    long nextTimeNs() {
        return size == 0 ? Long.MAX_VALUE : timesNs[head];
    }

    /** The first, when it is an order; null for a cancel. */
    @Nullable
    BookOrder order() {
        return orders[head];
    }

    /** What the first, a cancel, is for. */
    long cancelId() {
        return cancelIds[head];
    }

    /** Instrument of the first. */
    int instrumentId() {
        return instrumentIds[head];
    }

    void removeFirst() {
        orders[head] = null;
        head = head + 1 & timesNs.length - 1;
        size--;
    }
}
