// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.book;

import org.jspecify.annotations.Nullable;

/** An order that can rest on one side of a book: a link in the queue of its price. */
public abstract class RestingOrder {
    @Nullable
    PricePage page;

    @Nullable
    RestingOrder previous;

    @Nullable
    RestingOrder next;

    /** Creates an order that rests nowhere. */
    protected RestingOrder() {}

    /**
     * The price at which it rests; unchanged while it does.
     *
     * @return ticks, below 2^60
     */
    public abstract long limitTicks();

    /**
     * What the book shows of it while it rests.
     *
     * @return lots
     */
    public abstract long shownLots();

    /**
     * Whether it is on a side.
     *
     * @return true from its append to its removal
     */
    public final boolean resting() {
        return page != null;
    }
}
