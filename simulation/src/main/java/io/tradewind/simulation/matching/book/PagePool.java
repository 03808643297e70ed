// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.book;

import org.jspecify.annotations.Nullable;

/** Empty pages of a side's tree for reuse, by floor. */
final class PagePool {
    /** Floors of 6 bits that hold 60 bits of key. */
    private static final int FLOORS = 10;

    private final @Nullable PricePage[] free = new PricePage[FLOORS];

    /** An empty page of a floor that holds a key. */
    PricePage take(int floor, long key) {
        PricePage page = free[floor];
        if (page == null) {
            page = new PricePage(floor);
        } else {
            free[floor] = page.above;
        }
        page.begin(key);
        return page;
    }

    void release(PricePage page) {
        page.above = free[page.floor()];
        free[page.floor()] = page;
    }
}
