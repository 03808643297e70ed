// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one instrument that wait at the venue, in the order of their arrival.
 *
 * <p>Orders are marked done while they are walked over and removed afterwards, so that answers which bring new orders or
 * cancels in the middle of a walk are safe.
 */
final class OrderQueue {
    private BarOrder[] orders = new BarOrder[4];
    private int size;
    private BarOrder[] pool = new BarOrder[4];
    private int pooled;

    /** An order that is not in the queue yet. */
    BarOrder take(NewOrder order) {
        BarOrder taken = free();
        taken.copyOf(order);
        return taken;
    }

    private BarOrder free() {
        return pooled > 0 ? pool[--pooled] : new BarOrder();
    }

    void append(BarOrder order) {
        if (size == orders.length) {
            orders = Arrays.copyOf(orders, size * 2);
        }
        orders[size++] = order;
    }

    /** Gives an order the last place; what was its place holds one that is done, as the queue may be walked over. */
    void moveToEnd(BarOrder order) {
        int at = 0;
        while (orders[at] != order) {
            at++;
        }
        BarOrder hole = free();
        hole.done = true;
        orders[at] = hole;
        append(order);
    }

    /** The working order of an id, null when there is none. */
    @Nullable
    BarOrder find(long clientOrderId) {
        for (int i = 0; i < size; i++) {
            if (orders[i].clientOrderId == clientOrderId && !orders[i].done) {
                return orders[i];
            }
        }
        return null;
    }

    int size() {
        return size;
    }

    BarOrder get(int index) {
        return orders[index];
    }

    /** Removes the orders that are done. */
    void compact() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            BarOrder order = orders[i];
            if (order.done) {
                recycle(order);
            } else {
                orders[kept++] = order;
            }
        }
        size = kept;
    }

    /** Frees the object of an order that is not in the queue. */
    void recycle(BarOrder order) {
        if (pooled == pool.length) {
            pool = Arrays.copyOf(pool, pooled * 2);
        }
        pool[pooled++] = order;
    }
}
