// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link.breaker;

import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.event.VenueRequest;
import org.agrona.collections.Long2LongHashMap;

/** Requests of which a breaker waits to hear, oldest first, in a ring that never grows; one thread. */
final class PendingRequests {
    private static final long NONE = -1;
    private static final int KIND_BITS = 3;

    private final CircuitBreaker breaker;
    private final long[] keys;
    private final long[] permits;
    private final long[] sentNs;
    private final int mask;
    private final Long2LongHashMap placeOfKey;
    private long head;
    private long tail;

    PendingRequests(CircuitBreaker breaker, int capacity) {
        if (capacity < 2 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity must be a power of two from 2 on, is " + capacity);
        }
        this.breaker = breaker;
        keys = new long[capacity];
        permits = new long[capacity];
        sentNs = new long[capacity];
        mask = capacity - 1;
        placeOfKey = new Long2LongHashMap(2 * capacity, 0.55f, NONE);
    }

    private static long key(long clientOrderId, VenueRequest request) {
        return clientOrderId << KIND_BITS | request.ordinal();
    }

    /** A request was sent. When there is no room, the oldest one has waited long enough: it has failed. */
    void add(long clientOrderId, VenueRequest request, long permit, long nowNs) {
        long key = key(clientOrderId, request);
        settle(key, false, nowNs);
        if (tail - head == keys.length) {
            settle(keys[(int) head & mask], false, nowNs);
            skipSettled();
        }
        int at = (int) tail & mask;
        keys[at] = key;
        permits[at] = permit;
        sentNs[at] = nowNs;
        placeOfKey.put(key, tail);
        tail++;
    }

    /** A request was answered, or has failed. */
    void settle(long clientOrderId, VenueRequest request, boolean success, long nowNs) {
        settle(key(clientOrderId, request), success, nowNs);
        skipSettled();
    }

    private void settle(long key, boolean success, long nowNs) {
        long place = placeOfKey.remove(key);
        if (place != NONE) {
            int at = (int) place & mask;
            breaker.record(permits[at], success, nowNs - sentNs[at]);
        }
    }

    /** Requests that were sent so long ago have failed. */
    void expire(long timeoutNs, long nowNs) {
        skipSettled();
        while (head < tail && nowNs - sentNs[(int) head & mask] >= timeoutNs) {
            settle(keys[(int) head & mask], false, nowNs);
            skipSettled();
        }
    }

    private void skipSettled() {
        while (head < tail && placeOfKey.get(keys[(int) head & mask]) != head) {
            head++;
        }
    }

    int size() {
        return placeOfKey.size();
    }
}
