// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Order objects that are used again. */
final class OrderPool {
    private Order[] orders = new Order[8];
    private int count;

    Order take() {
        return count > 0 ? orders[--count] : new Order();
    }

    /** Takes an order back; nothing for null. */
    void give(@Nullable Order order) {
        if (order == null) {
            return;
        }
        if (count == orders.length) {
            orders = Arrays.copyOf(orders, 2 * count);
        }
        orders[count++] = order;
    }
}
