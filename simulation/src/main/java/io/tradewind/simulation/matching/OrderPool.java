// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Orders for reuse, the last released first; grows to the largest number that lived at once. */
final class OrderPool {
    private static final int FIRST_CAPACITY = 64;

    private @Nullable MatchOrder[] free = new MatchOrder[FIRST_CAPACITY];
    private int size;

    MatchOrder take() {
        MatchOrder order = size == 0 ? null : free[--size];
        return order == null ? new MatchOrder() : order;
    }

    void release(MatchOrder order) {
        order.terms = null;
        if (size == free.length) {
            free = Arrays.copyOf(free, 2 * size);
        }
        free[size++] = order;
    }
}
