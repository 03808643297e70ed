// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import java.util.Arrays;

/**
 * The orders of one instrument that wait at the venue, in the order of their arrival.
 *
 * <p>Orders are marked done while they are walked over and removed afterwards, so that answers which bring new orders or
 * cancels in the middle of a walk are safe.
 */
final class OrderQueue {
    private VenueOrder[] orders = new VenueOrder[4];
    private int size;
    private VenueOrder[] pool = new VenueOrder[4];
    private int pooled;

    VenueOrder add(NewOrder order) {
        VenueOrder added = pooled > 0 ? pool[--pooled] : new VenueOrder();
        added.copyOf(order);
        if (size == orders.length) {
            orders = Arrays.copyOf(orders, size * 2);
        }
        orders[size++] = added;
        return added;
    }

    int size() {
        return size;
    }

    VenueOrder get(int index) {
        return orders[index];
    }

    /** Removes the orders that are done. */
    void compact() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            VenueOrder order = orders[i];
            if (order.done) {
                recycle(order);
            } else {
                orders[kept++] = order;
            }
        }
        size = kept;
    }

    private void recycle(VenueOrder order) {
        if (pooled == pool.length) {
            pool = Arrays.copyOf(pool, pooled * 2);
        }
        pool[pooled++] = order;
    }
}
