// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import io.tradewind.domain.event.codec.QuoteDecoder;
import io.tradewind.domain.event.codec.TradeDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.engine.Books;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.TickBars;
import java.util.List;
import java.util.stream.IntStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Stops 4 to 7 of the path for one group of instruments: market events in, one outcome for each out.
 *
 * <p>Events come in the order of the input; those that other shards take are left out, but not a crossing of {@link BarClock}: there every shard is
 * called, with {@link #onEvent} or {@link #onClock}. One thread owns a stage.
 */
public final class ShardStage {
    private final Books books;
    private final @Nullable TickBars[] bars;
    private final boolean[] midBars;
    private final ShardModel[][] models;
    private final int[] own;
    private final TradeDecoder trade = new TradeDecoder();
    private final UnsafeBuffer outcome;
    private long barsEndNs = Long.MAX_VALUE;
    private int end;

    /**
     * A stage before the first event.
     *
     * @param registry instruments
     * @param spec what is computed in all shards
     * @param shard which of them this is, from 0
     * @param shards how many there are
     */
    public ShardStage(InstrumentRegistry registry, ShardSpec spec, int shard, int shards) {
        int instruments = spec.depths().size();
        this.books = new Books(spec.depthsOf(shard, shards));
        this.bars = new TickBars[instruments];
        this.midBars = new boolean[instruments];
        this.models = new ShardModel[instruments][];
        this.own = IntStream.range(0, instruments)
                .filter(id -> ShardSpec.shardOf(id, shards) == shard)
                .toArray();
        List<ModelSlot> slots = spec.modelsOf(shard, shards);
        for (int id : own) {
            long barNs = spec.barNs().get(id);
            bars[id] = barNs == 0 ? null : new TickBars(registry.get(id), barNs);
            midBars[id] = spec.depths().get(id) == OrderBook.Depth.TOP;
            models[id] = slots.stream()
                    .filter(slot -> slot.instrumentId() == id)
                    .map(slot -> new ShardModel(slot, registry.get(id)))
                    .toArray(ShardModel[]::new);
        }
        int most = ShardOutcome.HEAD + own.length * ShardOutcome.BAR + slots.size() * ShardOutcome.SIGNAL;
        this.outcome = new UnsafeBuffer(new byte[most]);
    }

    /**
     * Takes the next market event of an instrument of this shard.
     *
     * @param number of the event in the order of the input
     * @param buffer holds it
     * @param offset where its message header begins
     * @return bytes of the outcome in {@link #outcome}
     * @throws IllegalStateException when the event is not of the market
     */
    public int onEvent(long number, DirectBuffer buffer, int offset) {
        long nowNs = EventHeader.receiveTimeNs(buffer, offset);
        int body = offset + EventHeader.MESSAGE_HEADER_LENGTH;
        begin(number, nowNs);
        int id = switch (EventHeader.templateId(buffer, offset)) {
            case BookDeltaDecoder.TEMPLATE_ID -> afterBook(books.onDelta(buffer, body), nowNs);
            case QuoteDecoder.TEMPLATE_ID -> onQuote(books.onQuote(buffer, body), nowNs);
            case TradeDecoder.TEMPLATE_ID -> onTrade(buffer, body, nowNs);
            case BookSnapshotDecoder.TEMPLATE_ID -> afterBook(books.onSnapshot(buffer, body), nowNs);
            default ->
                throw new IllegalStateException("event " + number + " is of template "
                        + EventHeader.templateId(buffer, offset) + ", which is no market event");
        };
        tell(id);
        return end;
    }

    /**
     * The clock crossed the end of a bar by an event of another shard.
     *
     * @param number of that event
     * @param nowNs its time
     * @return bytes of the outcome in {@link #outcome}
     */
    public int onClock(long number, long nowNs) {
        begin(number, nowNs);
        return end;
    }

    /**
     * Where outcomes are written.
     *
     * @return the buffer; the outcome begins at 0 and is valid until the next call
     */
    public DirectBuffer outcome() {
        return outcome;
    }

    private void begin(long number, long nowNs) {
        ShardOutcome.head(outcome, number, nowNs, ShardOutcome.NO_INSTRUMENT);
        end = ShardOutcome.HEAD;
        if (nowNs >= barsEndNs) {
            closeBars(nowNs);
        }
    }

    private void closeBars(long nowNs) {
        barsEndNs = Long.MAX_VALUE;
        for (int id : own) {
            TickBars building = bars[id];
            if (building == null) {
                continue;
            }
            if (nowNs >= building.endNs()) {
                decide(id, building.finish(), nowNs);
            }
            barsEndNs = Math.min(barsEndNs, building.endNs());
        }
    }

    private void decide(int id, Bar finished, long nowNs) {
        int barAt = end;
        end = ShardOutcome.bar(outcome, end, finished);
        for (ShardModel model : models[id]) {
            if (model.decide(finished, nowNs)) {
                end = ShardOutcome.signal(outcome, end, barAt, model.slotId(), model.signal());
            }
        }
    }

    private int onQuote(int id, long nowNs) {
        OrderBook book = books.get(id);
        if (midBars[id] && book.isTradable()) {
            addToBar(id, nowNs, (book.bestBidTicks() + book.bestAskTicks()) >> 1, 0);
        }
        return afterBook(id, nowNs);
    }

    private int onTrade(DirectBuffer buffer, int body, long nowNs) {
        trade.wrap(buffer, body, TradeDecoder.BLOCK_LENGTH, TradeDecoder.SCHEMA_VERSION);
        int id = trade.instrumentId();
        long ticks = trade.priceTicks();
        long lots = trade.quantityLots();
        if (!midBars[id]) {
            addToBar(id, nowNs, ticks, lots);
        }
        Side aggressor = Side.of(trade.aggressorSide());
        for (ShardModel model : models[id]) {
            model.onTrade(nowNs, ticks, lots, aggressor);
        }
        return id;
    }

    private void addToBar(int id, long nowNs, long ticks, long lots) {
        TickBars building = bars[id];
        if (building != null) {
            building.add(nowNs, ticks, lots);
            barsEndNs = Math.min(barsEndNs, building.endNs());
        }
    }

    private int afterBook(int id, long nowNs) {
        OrderBook book = books.get(id);
        for (ShardModel model : models[id]) {
            model.onBook(nowNs, book);
        }
        return id;
    }

    private void tell(int id) {
        OrderBook book = books.get(id);
        outcome.putInt(ShardOutcome.INSTRUMENT, id, LITTLE_ENDIAN);
        if (book.isTradable()) {
            ShardOutcome.best(
                    outcome, book.bestBidTicks(), book.bestBidLots(), book.bestAskTicks(), book.bestAskLots());
        }
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        books.save(sink);
        for (int id : own) {
            TickBars building = bars[id];
            if (building != null) {
                building.save(sink);
            }
            for (ShardModel model : models[id]) {
                model.save(sink);
            }
        }
    }
}
