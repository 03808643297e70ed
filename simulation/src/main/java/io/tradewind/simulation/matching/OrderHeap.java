// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Orders by rising key, then by acceptance: a binary heap in which each order knows its place, so that any can be taken out. The key
 * of an order must not change while it is in the heap.
 */
final class OrderHeap {
    /** Which of an order's places a heap keeps; an order is in at most one heap of each. */
    enum Place {
        WAITING,
        FOLLOWING,
        EXPIRY
    }

    private static final int FIRST_CAPACITY = 16;

    private final int place;
    private final ToLongFunction<MatchOrder> key;
    private @Nullable MatchOrder[] orders = new MatchOrder[FIRST_CAPACITY];
    private int size;

    OrderHeap(Place place, ToLongFunction<MatchOrder> key) {
        this.place = place.ordinal();
        this.key = key;
    }

    int size() {
        return size;
    }

    /** The order with the lowest key, or null. */
    @Nullable
    MatchOrder first() {
        return size == 0 ? null : orders[0];
    }

    /** Visits the orders in no order that means anything. */
    void forEach(Consumer<MatchOrder> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(at(i));
        }
    }

    private MatchOrder at(int at) {
        MatchOrder order = orders[at];
        if (order == null) {
            throw new IllegalStateException("no order at " + at + " of " + size);
        }
        return order;
    }

    void add(MatchOrder order) {
        if (size == orders.length) {
            orders = Arrays.copyOf(orders, 2 * size);
        }
        size++;
        rise(order, size - 1);
    }

    void remove(MatchOrder order) {
        int hole = places(order)[place];
        places(order)[place] = -1;
        MatchOrder last = at(--size);
        orders[size] = null;
        if (last != order) {
            rise(last, hole);
            sink(last, places(last)[place]);
        }
    }

    private void rise(MatchOrder order, int from) {
        int at = from;
        while (at > 0 && precedes(order, at((at - 1) / 2))) {
            put(at((at - 1) / 2), at);
            at = (at - 1) / 2;
        }
        put(order, at);
    }

    private void sink(MatchOrder order, int from) {
        int at = from;
        int below = lowerBelow(at);
        while (below < size && precedes(at(below), order)) {
            put(at(below), at);
            at = below;
            below = lowerBelow(at);
        }
        put(order, at);
    }

    private int lowerBelow(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && precedes(at(left + 1), at(left)) ? left + 1 : left;
    }

    private void put(MatchOrder order, int at) {
        orders[at] = order;
        places(order)[place] = at;
    }

    private boolean precedes(MatchOrder one, MatchOrder other) {
        long a = key.applyAsLong(one);
        long b = key.applyAsLong(other);
        return a < b || (a == b && one.acceptedAt() < other.acceptedAt());
    }

    private static int[] places(MatchOrder order) {
        return order.someTerms().places;
    }
}
