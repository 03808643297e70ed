// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import io.tradewind.quant.indicator.StateSink;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/** The orders that ended last, so that a fill that comes late finds its order. Their objects are used again when they are forgotten. */
final class EndedOrders {
    static final int CAPACITY = 1 << 10;

    private final Long2ObjectHashMap<Order> byId = new Long2ObjectHashMap<>();
    private final @Nullable Order[] ring = new Order[CAPACITY];
    private int next;

    /** Remembers an order; returns the one that is forgotten for it, or null. */
    @Nullable
    Order add(Order order) {
        Order oldest = ring[next];
        if (oldest != null) {
            byId.remove(oldest.clientOrderId());
        }
        ring[next] = order;
        byId.put(order.clientOrderId(), order);
        next = next + 1 & CAPACITY - 1;
        return oldest;
    }

    @Nullable
    Order get(long clientOrderId) {
        return byId.get(clientOrderId);
    }

    void save(StateSink sink) {
        sink.putLong(byId.size());
        for (int i = 0; i < CAPACITY; i++) {
            Order order = ring[next + i & CAPACITY - 1];
            if (order != null) {
                order.save(sink);
            }
        }
    }
}
