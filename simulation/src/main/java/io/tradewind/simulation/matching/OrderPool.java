// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import org.jspecify.annotations.Nullable;

/** Orders for reuse; grows to the largest number that lived at once. */
final class OrderPool {
    private @Nullable MatchOrder free;

    MatchOrder take() {
        MatchOrder order = free;
        if (order == null) {
            return new MatchOrder();
        }
        free = order.next;
        order.next = null;
        return order;
    }

    void release(MatchOrder order) {
        order.previous = null;
        order.page = null;
        order.terms = null;
        order.next = free;
        free = order;
    }
}
