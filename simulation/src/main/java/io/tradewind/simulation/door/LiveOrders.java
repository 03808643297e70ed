// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.command.NewOrder;
import java.util.ArrayDeque;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/** The orders that the desk let in and that have not ended, and how many each instrument has. */
final class LiveOrders {
    private final Long2ObjectHashMap<LiveOrder> byId = new Long2ObjectHashMap<>();
    private final ArrayDeque<LiveOrder> free = new ArrayDeque<>();
    private final int[] open;
    private final int[] algo;

    LiveOrders(int instruments) {
        open = new int[instruments];
        algo = new int[instruments];
    }

    int open(int instrumentId) {
        return open[instrumentId];
    }

    int algo(int instrumentId) {
        return algo[instrumentId];
    }

    @Nullable
    LiveOrder find(long clientOrderId) {
        return byId.get(clientOrderId);
    }

    void add(NewOrder terms) {
        LiveOrder order = free.isEmpty() ? new LiveOrder() : free.removeLast();
        order.set(terms);
        byId.put(terms.clientOrderId, order);
        open[order.instrumentId]++;
        algo[order.instrumentId] += order.waiting ? 1 : 0;
    }

    void triggered(LiveOrder order) {
        algo[order.instrumentId] -= order.waiting ? 1 : 0;
        order.waiting = false;
    }

    void remove(LiveOrder order) {
        triggered(order);
        open[order.instrumentId]--;
        byId.remove(order.clientOrderId);
        free.addLast(order);
    }
}
