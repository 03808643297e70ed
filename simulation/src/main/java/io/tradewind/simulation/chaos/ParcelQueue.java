// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Messages that are held, by the time at which they go on. */
final class ParcelQueue {
    private static final int REQUESTS = 0;
    private static final int ANSWERS = 1;

    private final PriorityQueue<Parcel> parcels = new PriorityQueue<>();
    private final int[] inOrder = new int[2];
    private final long[] lastDueNs = new long[2];
    private long lastNumber;

    private static int way(Parcel parcel) {
        return parcel.request == null ? ANSWERS : REQUESTS;
    }

    /** True when a message that must not overtake may go at once. */
    boolean isFree(boolean request) {
        return inOrder[request ? REQUESTS : ANSWERS] == 0;
    }

    /** Holds a message that others may overtake. */
    void addLoose(Parcel parcel, long dueNs) {
        add(parcel, dueNs, false);
    }

    /** Holds a message behind all that are held in order on its way. */
    void addInOrder(Parcel parcel, long dueNs) {
        int way = way(parcel);
        long notBeforeNs = inOrder[way] == 0 ? dueNs : Math.max(dueNs, lastDueNs[way]);
        lastDueNs[way] = notBeforeNs;
        inOrder[way]++;
        add(parcel, notBeforeNs, true);
    }

    private void add(Parcel parcel, long dueNs, boolean keepsOrder) {
        parcel.dueNs = dueNs;
        parcel.number = ++lastNumber;
        parcel.inOrder = keepsOrder;
        parcels.add(parcel);
    }

    long nextDueNs() {
        Parcel first = parcels.peek();
        return first == null ? Long.MAX_VALUE : first.dueNs;
    }

    /** Takes the first that is due; null when none is. */
    @Nullable
    Parcel pollDue(long nowNs) {
        if (nextDueNs() > nowNs) {
            return null;
        }
        Parcel first = parcels.poll();
        if (first != null && first.inOrder) {
            inOrder[way(first)]--;
        }
        return first;
    }

    /** Takes a loose parcel out; false when it has gone. */
    boolean remove(Parcel loose) {
        return parcels.remove(loose);
    }
}
