// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookDeltaEncoder;
import io.tradewind.domain.event.codec.BookSnapshotEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.QuoteEncoder;
import io.tradewind.domain.event.codec.TradeEncoder;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import org.agrona.concurrent.UnsafeBuffer;

/** Encodes market ticks as events of the core. */
final class TickEncoder {
    private static final int MAX_LEVELS = 65_534;

    private final EventSequencer sequencer;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookSnapshotEncoder snapshot = new BookSnapshotEncoder();
    private final BookDeltaEncoder delta = new BookDeltaEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final QuoteEncoder quote = new QuoteEncoder();

    TickEncoder(EventSequencer sequencer) {
        this.sequencer = sequencer;
    }

    /** Encodes one tick, in ticks and lots, at the sequencer's next place. */
    void encode(int instrumentId, TickBatch batch, int i, long eventNs, long receiveNs) {
        switch (batch.kind(i)) {
            case QUOTE -> quote(instrumentId, batch, i, eventNs, receiveNs);
            case TRADE -> trade(instrumentId, batch, i, eventNs, receiveNs);
            case DELTA -> delta(instrumentId, batch, i, eventNs, receiveNs);
            case SNAPSHOT -> snapshot(instrumentId, batch, i, eventNs, receiveNs);
        }
    }

    private void quote(int instrumentId, TickBatch batch, int i, long eventNs, long receiveNs) {
        int at = sequencer.claim();
        quote.wrapAndApplyHeader(sequencer.buffer(), at, header)
                .sequence(0)
                .eventTimeNs(eventNs)
                .receiveTimeNs(receiveNs)
                .updateId(batch.id(i))
                .bidTicks(batch.price(i))
                .bidLots(batch.quantity(i))
                .askTicks(batch.askPrice(i))
                .askLots(batch.askQuantity(i))
                .instrumentId(instrumentId);
        sequencer.commit(EventHeader.MESSAGE_HEADER_LENGTH + QuoteEncoder.BLOCK_LENGTH);
    }

    private void trade(int instrumentId, TickBatch batch, int i, long eventNs, long receiveNs) {
        int at = sequencer.claim();
        trade.wrapAndApplyHeader(sequencer.buffer(), at, header)
                .sequence(0)
                .eventTimeNs(eventNs)
                .receiveTimeNs(receiveNs)
                .tradeId(batch.id(i))
                .priceTicks(batch.price(i))
                .quantityLots(batch.quantity(i))
                .instrumentId(instrumentId)
                .aggressorSide((short) batch.aggressor(i).ordinal())
                .onBook((short) (batch.isOnBook(i) ? 1 : 0));
        sequencer.commit(EventHeader.MESSAGE_HEADER_LENGTH + TradeEncoder.BLOCK_LENGTH);
    }

    private void delta(int instrumentId, TickBatch batch, int i, long eventNs, long receiveNs) {
        int length = length(batch, i, BookDeltaEncoder.BLOCK_LENGTH);
        int at = sequencer.claim(length);
        delta.wrapAndApplyHeader(sequencer.buffer(), at, header)
                .sequence(0)
                .eventTimeNs(eventNs)
                .receiveTimeNs(receiveNs)
                .firstUpdateId(batch.firstId(i))
                .lastUpdateId(batch.id(i))
                .previousUpdateId(batch.previousId(i))
                .instrumentId(instrumentId)
                .bidCount(batch.askStart(i) - batch.levelStart(i));
        levels(sequencer.buffer(), at + EventHeader.MESSAGE_HEADER_LENGTH + BookDeltaEncoder.BLOCK_LENGTH, batch, i);
        sequencer.commit(length);
    }

    private void snapshot(int instrumentId, TickBatch batch, int i, long eventNs, long receiveNs) {
        int length = length(batch, i, BookSnapshotEncoder.BLOCK_LENGTH);
        int at = sequencer.claim(length);
        snapshot.wrapAndApplyHeader(sequencer.buffer(), at, header)
                .sequence(0)
                .eventTimeNs(eventNs)
                .receiveTimeNs(receiveNs)
                .lastUpdateId(batch.id(i))
                .instrumentId(instrumentId)
                .bidCount(batch.askStart(i) - batch.levelStart(i));
        levels(sequencer.buffer(), at + EventHeader.MESSAGE_HEADER_LENGTH + BookSnapshotEncoder.BLOCK_LENGTH, batch, i);
        sequencer.commit(length);
    }

    private static int length(TickBatch batch, int i, int block) {
        int levels = batch.levelEnd(i) - batch.levelStart(i);
        if (levels > MAX_LEVELS) {
            throw new RequestException("tick number " + batch.sequence(i) + " has " + levels
                    + " levels; an event holds " + MAX_LEVELS + " at the most");
        }
        return EventHeader.MESSAGE_HEADER_LENGTH + block + EventHeader.levelsLength(levels);
    }

    private static void levels(UnsafeBuffer buffer, int group, TickBatch batch, int i) {
        int from = batch.levelStart(i);
        int to = batch.levelEnd(i);
        buffer.putShort(group, (short) EventHeader.LEVEL_LENGTH, LITTLE_ENDIAN);
        buffer.putShort(group + Short.BYTES, (short) (to - from), LITTLE_ENDIAN);
        int at = group + EventHeader.LEVELS_HEADER_LENGTH;
        for (int level = from; level < to; level++) {
            buffer.putLong(at, batch.levelPrice(level), LITTLE_ENDIAN);
            buffer.putLong(at + Long.BYTES, batch.levelQuantity(level), LITTLE_ENDIAN);
            at += EventHeader.LEVEL_LENGTH;
        }
    }
}
