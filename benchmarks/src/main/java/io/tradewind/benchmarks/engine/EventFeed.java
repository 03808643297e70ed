// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.port.EventSink;
import io.tradewind.trading.engine.TradingEngine;
import java.util.function.Function;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Numbers events and hands them to an engine, as a backtest's sequencer does but without a hash. */
final class EventFeed implements EventSink {
    private static final int LENGTH = 1 << 14;

    private final UnsafeBuffer buffer;
    private int end;
    private int delivered;
    private long sequence;
    private final TradingEngine engine;

    /**
     * A feed to the engine that trades at a venue; the venue may answer into the feed.
     *
     * @param assembly builds the engine around this feed
     */
    EventFeed(Function<EventFeed, TradingEngine> assembly) {
        this(LENGTH, assembly);
    }

    /** The same with room for so many bytes of events that wait. */
    EventFeed(int length, Function<EventFeed, TradingEngine> assembly) {
        this.buffer = new UnsafeBuffer(new byte[length]);
        this.engine = assembly.apply(this);
    }

    @Override
    public void onEvent(DirectBuffer source, int offset, int length) {
        buffer.putBytes(end, source, offset, length);
        end += length;
    }

    /** Where the next event may be encoded. */
    int claim() {
        return end;
    }

    UnsafeBuffer buffer() {
        return buffer;
    }

    void commit(int length) {
        end += length;
    }

    /** Numbers the next event and returns where it begins; the caller hands it to the engine. */
    int next() {
        int at = delivered;
        delivered += EventHeader.length(buffer, at);
        EventHeader.sequence(buffer, at, ++sequence);
        return at;
    }

    TradingEngine engine() {
        return engine;
    }

    /** Delivers everything that waits, also what that leads to. */
    void deliver() {
        while (delivered < end) {
            engine.onEvent(buffer, next());
        }
        end = 0;
        delivered = 0;
    }
}
