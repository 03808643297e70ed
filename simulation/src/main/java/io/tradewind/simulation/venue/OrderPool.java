// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import java.util.Arrays;

/** Orders that are used again: as many exist as ever were under way or working at once. */
final class OrderPool {
    private BookOrder[] free = new BookOrder[16];
    private int size;

    BookOrder take(NewOrder terms) {
        BookOrder order = size > 0 ? free[--size] : new BookOrder();
        order.copyOf(terms);
        return order;
    }

    void giveBack(BookOrder order) {
        if (size == free.length) {
            free = Arrays.copyOf(free, size * 2);
        }
        free[size++] = order;
    }
}
