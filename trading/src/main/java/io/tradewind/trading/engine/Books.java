// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import io.tradewind.domain.event.codec.QuoteDecoder;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.risk.check.BookView;
import java.util.List;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** Stop 4 of the path: the book of each instrument, kept from encoded events. */
public final class Books implements BookView {
    private static final int DELTA_LEVELS = BookDeltaDecoder.BLOCK_LENGTH + EventHeader.LEVELS_HEADER_LENGTH;
    private static final int SNAPSHOT_LEVELS = BookSnapshotDecoder.BLOCK_LENGTH + EventHeader.LEVELS_HEADER_LENGTH;
    private static final int LEVEL_COUNT = Short.BYTES;

    private final OrderBook[] books;
    private final BookDeltaDecoder delta = new BookDeltaDecoder();
    private final BookSnapshotDecoder snapshot = new BookSnapshotDecoder();
    private final QuoteDecoder quote = new QuoteDecoder();

    /**
     * Empty books.
     *
     * @param depths kind of book of each instrument, by instrument id; null where this one keeps none
     */
    public Books(List<OrderBook.@Nullable Depth> depths) {
        OrderBook unkept = new OrderBook(OrderBook.Depth.TOP);
        books = depths.stream()
                .map(depth -> depth == null ? unkept : new OrderBook(depth))
                .toArray(OrderBook[]::new);
    }

    /**
     * A book.
     *
     * @param instrumentId whose
     * @return the book, to be read only
     */
    public OrderBook get(int instrumentId) {
        return books[instrumentId];
    }

    @Override
    public boolean isTradable(int instrumentId) {
        return books.length == 0 || books[instrumentId].isTradable();
    }

    /**
     * Applies a snapshot.
     *
     * @param buffer holds the event
     * @param body where its root block begins
     * @return its instrument
     */
    public int onSnapshot(DirectBuffer buffer, int body) {
        snapshot.wrap(buffer, body, BookSnapshotDecoder.BLOCK_LENGTH, BookSnapshotDecoder.SCHEMA_VERSION);
        int id = snapshot.instrumentId();
        if (books[id].beginSnapshot(snapshot.lastUpdateId())) {
            setLevels(books[id], buffer, body + SNAPSHOT_LEVELS, snapshot.bidCount());
        }
        return id;
    }

    /**
     * Applies a delta, unless it is old or does not join on.
     *
     * @param buffer holds the event
     * @param body where its root block begins
     * @return its instrument
     */
    public int onDelta(DirectBuffer buffer, int body) {
        delta.wrap(buffer, body, BookDeltaDecoder.BLOCK_LENGTH, BookDeltaDecoder.SCHEMA_VERSION);
        int id = delta.instrumentId();
        if (books[id].beginDelta(delta.firstUpdateId(), delta.lastUpdateId(), delta.previousUpdateId())) {
            setLevels(books[id], buffer, body + DELTA_LEVELS, delta.bidCount());
        }
        return id;
    }

    private static void setLevels(OrderBook book, DirectBuffer buffer, int at, int bids) {
        int count = buffer.getShort(at - EventHeader.LEVELS_HEADER_LENGTH + LEVEL_COUNT, LITTLE_ENDIAN) & 0xFFFF;
        setLevels(book.side(Side.BUY), buffer, at, bids);
        setLevels(book.side(Side.SELL), buffer, at + bids * EventHeader.LEVEL_LENGTH, count - bids);
        book.endUpdate();
    }

    private static void setLevels(BookSide levels, DirectBuffer buffer, int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            levels.set(buffer.getLong(at, LITTLE_ENDIAN), buffer.getLong(at + Long.BYTES, LITTLE_ENDIAN));
            at += EventHeader.LEVEL_LENGTH;
        }
    }

    /**
     * Applies a best bid and ask.
     *
     * @param buffer holds the event
     * @param body where its root block begins
     * @return its instrument
     */
    public int onQuote(DirectBuffer buffer, int body) {
        quote.wrap(buffer, body, QuoteDecoder.BLOCK_LENGTH, QuoteDecoder.SCHEMA_VERSION);
        int id = quote.instrumentId();
        books[id].quote(quote.updateId(), quote.bidTicks(), quote.bidLots(), quote.askTicks(), quote.askLots());
        return id;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        for (OrderBook book : books) {
            book.writeTo(sink::putLong);
        }
    }
}
