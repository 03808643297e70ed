// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.QuoteEncoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.engine.BarFeed;
import io.tradewind.trading.engine.SlotSpec;
import io.tradewind.trading.engine.TickSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.feature.Bar;
import java.util.Collections;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the outcomes of shards to the engine that writes: stops 8 to 13 are its own, unchanged.
 *
 * <p>The engine gets, for each market event, a best bid and ask instead of the book, and before it the bars that ended, instrument by instrument,
 * with what the models said of them. Its own books hold the best prices only ({@link #ticks}); a check that asks for depth must ask in a shard.
 */
public final class ShardWriter implements BarFeed {
    private static final int QUOTE_LENGTH = EventHeader.MESSAGE_HEADER_LENGTH + QuoteEncoder.BLOCK_LENGTH;

    private final TradingEngine engine;
    private final @Nullable RelayedSignals[] relays;
    private final Bar[] finished;
    private final boolean[] hasFinished;
    private final UnsafeBuffer event = new UnsafeBuffer(new byte[QUOTE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final QuoteEncoder quote = new QuoteEncoder();
    private boolean anyFinished;
    private boolean hasEvent;
    private int instrument;
    private long bidTicks;
    private long askTicks;

    /**
     * A writer before the first event.
     *
     * @param engine an engine whose ticks are {@link #ticks}; nobody else may give it bars
     * @param registry instruments
     * @param slots the engine's slots; where a shard decides, the strategy is a {@link RelayedSignals}
     */
    public ShardWriter(TradingEngine engine, InstrumentRegistry registry, List<SlotSpec> slots) {
        this.engine = engine;
        this.relays = new RelayedSignals[slots.size()];
        for (int i = 0; i < relays.length; i++) {
            relays[i] = slots.get(i).strategy() instanceof RelayedSignals relay ? relay : null;
        }
        this.finished = new Bar[registry.size()];
        for (int i = 0; i < finished.length; i++) {
            finished[i] = new Bar(registry.get(i));
        }
        this.hasFinished = new boolean[registry.size()];
        engine.barsFrom(this);
    }

    /**
     * What an engine behind shards does with ticks itself: it keeps the best prices of each instrument.
     *
     * @param instruments their number
     * @return the specification
     */
    public static TickSpec ticks(int instruments) {
        return new TickSpec(
                Collections.nCopies(instruments, OrderBook.Depth.TOP), Collections.nCopies(instruments, 0L), List.of());
    }

    /**
     * Takes what a shard made of the event that is due: of the shard that the event belongs to, and of every shard when it crosses {@link
     * BarClock}, in any order.
     *
     * @param buffer holds the outcome
     * @param offset where it begins
     * @return number of its event
     */
    public long add(DirectBuffer buffer, int offset) {
        int at = offset + ShardOutcome.HEAD;
        for (int left = ShardOutcome.getInt(buffer, offset + ShardOutcome.BARS); left > 0; left--) {
            at = addBar(buffer, at);
        }
        if (ShardOutcome.getInt(buffer, offset + ShardOutcome.INSTRUMENT) != ShardOutcome.NO_INSTRUMENT) {
            encodeQuote(buffer, offset);
        }
        return ShardOutcome.getLong(buffer, offset);
    }

    private int addBar(DirectBuffer buffer, int from) {
        int id = ShardOutcome.getInt(buffer, from);
        finished[id].set(
                ShardOutcome.getLong(buffer, from + ShardOutcome.BAR_OPEN_NS),
                ShardOutcome.getLong(buffer, from + ShardOutcome.BAR_CLOSE_NS),
                ShardOutcome.getLong(buffer, from + ShardOutcome.BAR_OPEN),
                ShardOutcome.getLong(buffer, from + ShardOutcome.BAR_HIGH),
                ShardOutcome.getLong(buffer, from + ShardOutcome.BAR_LOW),
                ShardOutcome.getLong(buffer, from + ShardOutcome.BAR_CLOSE),
                ShardOutcome.getLong(buffer, from + ShardOutcome.BAR_VOLUME));
        hasFinished[id] = true;
        anyFinished = true;
        int at = from + ShardOutcome.BAR;
        for (int left = ShardOutcome.getInt(buffer, from + ShardOutcome.BAR_SIGNALS); left > 0; left--) {
            relay(buffer, at);
            at += ShardOutcome.SIGNAL;
        }
        return at;
    }

    private void relay(DirectBuffer buffer, int at) {
        int slot = ShardOutcome.getInt(buffer, at);
        RelayedSignals relay = relays[slot];
        if (relay == null) {
            throw new IllegalStateException("slot " + slot + " decides by itself and in a shard");
        }
        relay.next(
                ShardOutcome.action(buffer, at),
                ShardOutcome.getDouble(buffer, at + ShardOutcome.SIGNAL_STOP),
                ShardOutcome.getDouble(buffer, at + ShardOutcome.SIGNAL_TARGET),
                ShardOutcome.getDouble(buffer, at + ShardOutcome.SIGNAL_LIMIT));
    }

    private void encodeQuote(DirectBuffer buffer, int offset) {
        if (hasEvent) {
            throw new IllegalStateException("two shards claim event " + ShardOutcome.getLong(buffer, offset));
        }
        hasEvent = true;
        instrument = ShardOutcome.getInt(buffer, offset + ShardOutcome.INSTRUMENT);
        bidTicks = ShardOutcome.getLong(buffer, offset + ShardOutcome.BID_TICKS);
        askTicks = ShardOutcome.getLong(buffer, offset + ShardOutcome.ASK_TICKS);
        long nowNs = ShardOutcome.getLong(buffer, offset + ShardOutcome.NOW);
        quote.wrapAndApplyHeader(event, 0, header)
                .sequence(0)
                .eventTimeNs(nowNs)
                .receiveTimeNs(nowNs)
                .updateId(OrderBook.NO_ID)
                .bidTicks(bidTicks)
                .bidLots(ShardOutcome.getLong(buffer, offset + ShardOutcome.BID_LOTS))
                .askTicks(askTicks)
                .askLots(ShardOutcome.getLong(buffer, offset + ShardOutcome.ASK_LOTS))
                .instrumentId(instrument);
    }

    /**
     * What the event that is due is about; valid after {@link #add} of the shard that it belongs to.
     *
     * @return instrument id
     */
    public int instrument() {
        return instrument;
    }

    /**
     * Best bid of that instrument after the event.
     *
     * @return ticks; 0 when its book may not be traded on
     */
    public long bidTicks() {
        return bidTicks;
    }

    /**
     * Best ask of that instrument after the event.
     *
     * @return ticks; 0 when its book may not be traded on
     */
    public long askTicks() {
        return askTicks;
    }

    /**
     * All outcomes of the event were added: the engine takes it, the bars that ended first.
     *
     * @param sequence number of the event among all inputs of the engine, venue answers included
     */
    public void apply(long sequence) {
        if (!hasEvent) {
            throw new IllegalStateException("event " + sequence + " of the engine belongs to no shard");
        }
        hasEvent = false;
        EventHeader.sequence(event, 0, sequence);
        engine.onEvent(event, 0);
    }

    @Override
    public void closeBars(long nowNs, Handler handler) {
        if (!anyFinished) {
            return;
        }
        anyFinished = false;
        for (int id = 0; id < hasFinished.length; id++) {
            if (hasFinished[id]) {
                hasFinished[id] = false;
                handler.onBar(id, finished[id]);
            }
        }
    }
}
