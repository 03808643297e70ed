// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import java.util.Arrays;

/** Points in time, each with the order that it is for, earliest first; equal times by order id. A binary heap. */
final class DeadlineQueue {
    private long[] timesNs = new long[64];
    private long[] ids = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    long firstNs() {
        return timesNs[0];
    }

    long firstId() {
        return ids[0];
    }

    void add(long timeNs, long id) {
        if (size == ids.length) {
            timesNs = Arrays.copyOf(timesNs, 2 * size);
            ids = Arrays.copyOf(ids, 2 * size);
        }
        int at = size++;
        while (at > 0 && isBefore(timeNs, id, at - 1 >> 1)) {
            put(at, timesNs[at - 1 >> 1], ids[at - 1 >> 1]);
            at = at - 1 >> 1;
        }
        put(at, timeNs, id);
    }

    void removeFirst() {
        size--;
        long timeNs = timesNs[size];
        long id = ids[size];
        int at = 0;
        for (int child = earlierChild(at); child < size && !isBefore(timeNs, id, child); child = earlierChild(at)) {
            put(at, timesNs[child], ids[child]);
            at = child;
        }
        put(at, timeNs, id);
    }

    private int earlierChild(int parent) {
        int left = 2 * parent + 1;
        int right = left + 1;
        return right < size && isBefore(timesNs[right], ids[right], left) ? right : left;
    }

    private boolean isBefore(long timeNs, long id, int other) {
        return timeNs < timesNs[other] || timeNs == timesNs[other] && id < ids[other];
    }

    private void put(int at, long timeNs, long id) {
        timesNs[at] = timeNs;
        ids[at] = id;
    }
}
