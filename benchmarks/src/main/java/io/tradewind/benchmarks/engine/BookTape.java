// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.benchmarks.book.RecordedTicks;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookDeltaEncoder;
import io.tradewind.domain.event.codec.BookSnapshotEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.QuoteEncoder;
import io.tradewind.domain.event.codec.TradeEncoder;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Market events without end: recorded ticks, repeated from their snapshot on with times and update ids going on.
 *
 * <p>The ids of a pass begin above all of the pass before, so its snapshot replaces the book.
 */
final class BookTape {
    private static final long BETWEEN_PASSES_NS = 100_000_000L;

    private final TickBatch ticks;
    private final long[] timesNs;
    private final long spanNs;
    private final long idSpan;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookSnapshotEncoder snapshot = new BookSnapshotEncoder();
    private final BookDeltaEncoder delta = new BookDeltaEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final QuoteEncoder quote = new QuoteEncoder();
    private int next;
    private long pass;

    BookTape(RecordedTicks recorded) {
        ticks = recorded.ticks();
        timesNs = new long[ticks.size()];
        long lastNs = Long.MIN_VALUE;
        long lastId = ticks.id(0);
        for (int i = 0; i < timesNs.length; i++) {
            lastNs = Math.max(lastNs, ticks.receiveTimeNs(i));
            timesNs[i] = lastNs;
            lastId = ticks.kind(i) == TickKind.TRADE ? lastId : Math.max(lastId, ticks.id(i));
        }
        spanNs = lastNs - timesNs[0] + BETWEEN_PASSES_NS;
        idSpan = lastId - ticks.id(0) + 1;
    }

    /** The ticks of a pass; ids and times are those of the first pass. */
    TickBatch ticks() {
        return ticks;
    }

    /** Which tick is next. */
    int index() {
        return next;
    }

    /** Kind of the next tick. */
    TickKind kind() {
        return ticks.kind(next);
    }

    /** Time of the next tick. */
    long timeNs() {
        return timesNs[next] + pass * spanNs;
    }

    /** Goes to the next tick. */
    void advance() {
        next++;
        if (next == timesNs.length) {
            next = 0;
            pass++;
        }
    }

    /** Encodes the next tick as an event that waits in a feed. */
    void encode(EventFeed feed) {
        UnsafeBuffer buffer = feed.buffer();
        int at = feed.claim();
        feed.commit(
                switch (kind()) {
                    case QUOTE -> quote(buffer, at);
                    case TRADE -> trade(buffer, at);
                    case DELTA -> delta(buffer, at);
                    case SNAPSHOT -> snapshot(buffer, at);
                });
    }

    private long shifted(long id) {
        return id == TickBatch.NO_ID ? id : id + pass * idSpan;
    }

    private int quote(UnsafeBuffer buffer, int at) {
        quote.wrapAndApplyHeader(buffer, at, header)
                .sequence(0)
                .eventTimeNs(timeNs())
                .receiveTimeNs(timeNs())
                .updateId(shifted(ticks.id(next)))
                .bidTicks(ticks.price(next))
                .bidLots(ticks.quantity(next))
                .askTicks(ticks.askPrice(next))
                .askLots(ticks.askQuantity(next))
                .instrumentId(0);
        return EventHeader.MESSAGE_HEADER_LENGTH + QuoteEncoder.BLOCK_LENGTH;
    }

    private int trade(UnsafeBuffer buffer, int at) {
        trade.wrapAndApplyHeader(buffer, at, header)
                .sequence(0)
                .eventTimeNs(timeNs())
                .receiveTimeNs(timeNs())
                .tradeId(ticks.id(next))
                .priceTicks(ticks.price(next))
                .quantityLots(ticks.quantity(next))
                .instrumentId(0)
                .aggressorSide((short) ticks.aggressor(next).ordinal())
                .onBook((short) (ticks.isOnBook(next) ? 1 : 0));
        return EventHeader.MESSAGE_HEADER_LENGTH + TradeEncoder.BLOCK_LENGTH;
    }

    private int delta(UnsafeBuffer buffer, int at) {
        delta.wrapAndApplyHeader(buffer, at, header)
                .sequence(0)
                .eventTimeNs(timeNs())
                .receiveTimeNs(timeNs())
                .firstUpdateId(shifted(ticks.firstId(next)))
                .lastUpdateId(shifted(ticks.id(next)))
                .previousUpdateId(shifted(ticks.previousId(next)))
                .instrumentId(0)
                .bidCount(ticks.askStart(next) - ticks.levelStart(next));
        int root = EventHeader.MESSAGE_HEADER_LENGTH + BookDeltaEncoder.BLOCK_LENGTH;
        return root + levels(buffer, at + root);
    }

    private int snapshot(UnsafeBuffer buffer, int at) {
        snapshot.wrapAndApplyHeader(buffer, at, header)
                .sequence(0)
                .eventTimeNs(timeNs())
                .receiveTimeNs(timeNs())
                .lastUpdateId(shifted(ticks.id(next)))
                .instrumentId(0)
                .bidCount(ticks.askStart(next) - ticks.levelStart(next));
        int root = EventHeader.MESSAGE_HEADER_LENGTH + BookSnapshotEncoder.BLOCK_LENGTH;
        return root + levels(buffer, at + root);
    }

    private int levels(UnsafeBuffer buffer, int group) {
        int from = ticks.levelStart(next);
        int to = ticks.levelEnd(next);
        buffer.putShort(group, (short) EventHeader.LEVEL_LENGTH, LITTLE_ENDIAN);
        buffer.putShort(group + Short.BYTES, (short) (to - from), LITTLE_ENDIAN);
        int at = group + EventHeader.LEVELS_HEADER_LENGTH;
        for (int level = from; level < to; level++) {
            buffer.putLong(at, ticks.levelPrice(level), LITTLE_ENDIAN);
            buffer.putLong(at + Long.BYTES, ticks.levelQuantity(level), LITTLE_ENDIAN);
            at += EventHeader.LEVEL_LENGTH;
        }
        return at - group;
    }
}
