// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import java.util.Arrays;

/**
 * Orders of one instrument, by price in the order in which they trade (the better limit first, then the earlier arrival), or just by
 * arrival.
 *
 * <p>Orders that end are marked while the list is walked over, and taken out afterwards.
 */
final class BookOrders {
    private final boolean byPrice;
    private BookOrder[] orders = new BookOrder[8];
    private int size;

    private BookOrders(boolean byPrice) {
        this.byPrice = byPrice;
    }

    static BookOrders byPrice() {
        return new BookOrders(true);
    }

    static BookOrders byArrival() {
        return new BookOrders(false);
    }

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
        while (byPrice && at > 0 && orders[at - 1].priority() < order.priority()) {
            orders[at] = orders[at - 1];
            at--;
        }
        orders[at] = order;
        size++;
        order.list = this;
    }

    /** Takes an order out; not while the list is walked over. */
    void remove(BookOrder order) {
        int at = 0;
        while (orders[at] != order) {
            at++;
        }
        size--;
        System.arraycopy(orders, at + 1, orders, at, size - at);
        order.list = null;
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
