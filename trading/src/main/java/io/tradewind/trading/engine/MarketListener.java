// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;

/** Told of market ticks as the core has seen them. Observes only. */
public interface MarketListener {
    /** Listens to nothing. */
    MarketListener NONE = new MarketListener() {
        @Override
        public void onTick(long nowNs, int instrumentId, OrderBook book) {
            // nobody asked
        }

        @Override
        public void onTrade(long nowNs, int instrumentId, long priceTicks, long quantityLots, Side aggressor) {
            // nobody asked
        }
    };

    /**
     * A tick was applied to a book.
     *
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @param instrumentId whose book
     * @param book the book after the tick; to be read only, valid until this method returns
     */
    void onTick(long nowNs, int instrumentId, OrderBook book);

    /**
     * Others traded; {@link #onTick} of the same tick follows.
     *
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @param instrumentId what they traded
     * @param priceTicks price
     * @param quantityLots quantity, positive
     * @param aggressor side of the order that took
     */
    void onTrade(long nowNs, int instrumentId, long priceTicks, long quantityLots, Side aggressor);
}
