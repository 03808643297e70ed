// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import org.jspecify.annotations.Nullable;

/** The orders that rest at one price, first come first. */
public final class PriceLevel {
    long priceTicks;
    long key;
    int orders;

    @Nullable
    MatchOrder first;

    @Nullable
    MatchOrder last;

    @Nullable
    PricePage page;

    @Nullable
    PriceLevel nextFree;

    PriceLevel() {}

    void append(MatchOrder order) {
        MatchOrder tail = last;
        order.level = this;
        order.previous = tail;
        order.next = null;
        if (tail == null) {
            first = order;
        } else {
            tail.next = order;
        }
        last = order;
        orders++;
    }

    void remove(MatchOrder order) {
        MatchOrder before = order.previous;
        MatchOrder after = order.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        order.level = null;
        orders--;
    }

    /**
     * The price.
     *
     * @return ticks
     */
    public long priceTicks() {
        return priceTicks;
    }

    /**
     * How many orders rest here.
     *
     * @return orders
     */
    public int orders() {
        return orders;
    }

    /**
     * What the orders show.
     *
     * @return lots
     */
    public long shownLots() {
        long lots = 0;
        for (MatchOrder order = first; order != null; order = order.next) {
            lots += order.shownLots;
        }
        return lots;
    }
}
