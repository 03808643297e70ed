// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.depth;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;

/** Applies ticks to a book. */
public final class BookFeed {
    private BookFeed() {}

    /**
     * Applies a snapshot, delta or quote; trades do not change the book.
     *
     * @param book is changed
     * @param batch in ticks and lots
     * @param i which tick of it
     * @return whether the book changed
     */
    public static boolean apply(OrderBook book, TickBatch batch, int i) {
        return switch (batch.kind(i)) {
            case SNAPSHOT -> book.beginSnapshot(batch.id(i)) && levels(book, batch, i);
            case DELTA -> book.beginDelta(batch.firstId(i), batch.id(i), batch.previousId(i)) && levels(book, batch, i);
            case QUOTE ->
                book.quote(batch.id(i), batch.price(i), batch.quantity(i), batch.askPrice(i), batch.askQuantity(i));
            case TRADE -> false;
        };
    }

    private static boolean levels(OrderBook book, TickBatch batch, int i) {
        int asks = batch.askStart(i);
        for (int level = batch.levelStart(i); level < asks; level++) {
            book.set(Side.BUY, batch.levelPrice(level), batch.levelQuantity(level));
        }
        int end = batch.levelEnd(i);
        for (int level = asks; level < end; level++) {
            book.set(Side.SELL, batch.levelPrice(level), batch.levelQuantity(level));
        }
        book.endUpdate();
        return true;
    }
}
