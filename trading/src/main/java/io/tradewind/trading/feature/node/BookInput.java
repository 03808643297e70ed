// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import io.tradewind.domain.book.BookAnalytics;
import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;

/** A good book, in quote and base units: a reused view. */
public final class BookInput {

    private final Instrument instrument;
    private final double tick;
    private final double lot;
    private OrderBook book = new OrderBook(OrderBook.Depth.TOP);

    /** A view of books of an instrument. */
    public BookInput(Instrument instrument) {
        this.instrument = instrument;
        this.tick = instrument.priceOf(1);
        this.lot = instrument.terms().lot().toDouble();
    }

    /** Looks at a book that may be traded on. */
    public void set(OrderBook good) {
        book = good;
    }

    /** Best bid, quote units. */
    public double bid() {
        return instrument.priceOf(book.bestBidTicks());
    }

    /** Quantity at the best bid, lots times the lot size. */
    public double bidSize() {
        return book.bestBidLots() * lot;
    }

    /** Best ask, quote units. */
    public double ask() {
        return instrument.priceOf(book.bestAskTicks());
    }

    /** Quantity at the best ask, lots times the lot size. */
    public double askSize() {
        return book.bestAskLots() * lot;
    }

    /** Middle of the best prices, quote units. */
    public double mid() {
        return BookAnalytics.midTicks(book) * tick;
    }

    /** Distance of the best prices, quote units. */
    public double spread() {
        return BookAnalytics.spreadTicks(book) * tick;
    }

    /** Mid price weighted by the quantity on the other side, quote units. */
    public double microprice() {
        return BookAnalytics.microprice(book) * tick;
    }

    /**
     * Quantity on the best levels of a side.
     *
     * @param side BUY for bids, SELL for asks
     * @param levels how many prices that hold a quantity, at least 1
     * @return the sum over those there are
     */
    public double depth(Side side, int levels) {
        long lots = book.bestLots(side);
        long ticks = book.bestTicks(side);
        for (int level = 1; level < levels; level++) {
            ticks = book.nextTicks(side, ticks);
            if (ticks == BookSide.NO_PRICE) {
                break;
            }
            lots += book.lotsAt(side, ticks);
        }
        return lots * lot;
    }
}
