// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import java.util.Arrays;

/**
 * Working orders of one instrument in the order in which they trade: the better limit first, then the earlier arrival. Stops,
 * which have no limit, are in the order of their arrival.
 *
 * <p>Orders that end are marked while the list is walked over, and taken out afterwards.
 */
final class BookOrders {
    private BookOrder[] orders = new BookOrder[8];
    private int size;

    int size() {
        return size;
    }

    BookOrder get(int index) {
        return orders[index];
    }

    void add(BookOrder order) {
        if (size == orders.length) {
            orders = Arrays.copyOf(orders, size * 2);
        }
        int at = size;
        while (at > 0 && orders[at - 1].priority() < order.priority()) {
            orders[at] = orders[at - 1];
            at--;
        }
        orders[at] = order;
        size++;
    }

    /** Takes the orders out that work no longer. */
    void compact(OrderPool pool) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            BookOrder order = orders[i];
            if (order.working) {
                orders[kept++] = order;
            } else {
                pool.giveBack(order);
            }
        }
        size = kept;
    }
}
