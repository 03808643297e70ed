// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.signal;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;

/** Keeps quotes on both sides of one instrument's book. One instance serves one instrument. */
public interface QuotingStrategy {
    /**
     * Sees a trade between others.
     *
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @param priceTicks price
     * @param quantityLots quantity, positive
     * @param aggressor side of the order that took
     */
    void onTrade(long nowNs, long priceTicks, long quantityLots, Side aggressor);

    /**
     * Says what is to be quoted, after each tick while the book is tradable.
     *
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @param book the instrument's book; to be read only
     * @param heldLots what the strategy holds, signed
     * @param quotes says nothing on entry; what it says on return is quoted
     */
    void onBook(long nowNs, OrderBook book, long heldLots, Quotes quotes);

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    void save(StateSink sink);
}
