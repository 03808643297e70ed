// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.codec.TradeDecoder;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.TickBars;
import io.tradewind.trading.feature.pipeline.FeaturePipeline;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTripTracker;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** What market ticks lead to: books, marks, bars, quotes. */
final class MarketStage {
    /** Takes the bars that ticks have finished. */
    @FunctionalInterface
    interface BarHandler {
        void onBar(int instrumentId, Bar finished);
    }

    private final Books books;
    private final Portfolio portfolio;
    private final EquitySampler sampler;
    private final MarketListener listener;
    private final @Nullable TickBars[] bars;
    private final boolean[] midBars;
    private final QuotingSlot[] quoting;
    private final QuotingSlot[][] quotingByInstrument;
    private final TradeDecoder trade = new TradeDecoder();
    private final int firstSlotId;
    private final long tradeFromNs;
    private final ControlStage controls;
    private final FeaturePipeline[][] rows;
    private long barsEndNs = Long.MAX_VALUE;

    MarketStage(EngineParts parts, StrategySlots slots, ControlStage controls) {
        TickSpec spec = parts.spec.ticks();
        this.books = parts.books;
        this.portfolio = parts.portfolio;
        this.sampler = parts.sampler;
        this.listener = parts.listeners.market();
        this.firstSlotId = slots.all().length;
        this.tradeFromNs = spec.tradeFromNs();
        this.controls = controls;
        this.rows = slots.rows();
        int instruments = spec.depths().size();
        this.bars = new TickBars[instruments];
        this.midBars = new boolean[instruments];
        this.quoting = new QuotingSlot[spec.quoting().size()];
        this.quotingByInstrument = new QuotingSlot[instruments][];
        for (int i = 0; i < quoting.length; i++) {
            QuotingSpec own = spec.quoting().get(i);
            quoting[i] = new QuotingSlot(
                    firstSlotId + i,
                    own,
                    parts.registry.get(own.instrumentId()),
                    parts.executor,
                    parts.listeners.roundTrips());
        }
        for (int i = 0; i < instruments; i++) {
            long barNs = spec.barNs().get(i);
            bars[i] = barNs == 0 ? null : new TickBars(parts.registry.get(i), barNs);
            midBars[i] = spec.depths().get(i) == OrderBook.Depth.TOP;
            quotingByInstrument[i] = of(i, spec.quoting());
        }
    }

    private QuotingSlot[] of(int instrumentId, List<QuotingSpec> specs) {
        List<QuotingSlot> own = new ArrayList<>();
        for (int i = 0; i < quoting.length; i++) {
            if (specs.get(i).instrumentId() == instrumentId) {
                own.add(quoting[i]);
            }
        }
        return own.toArray(new QuotingSlot[0]);
    }

    /** The venue has refused an order; what matters here is a quote. */
    void onRejected(Order order, long nowNs) {
        if (order.intent().purpose == Intent.Purpose.QUOTE) {
            quoting[order.intent().slotId - firstSlotId].onRejected(order, nowNs);
        }
    }

    RoundTripTracker roundTrips(int index) {
        return quoting[index].roundTrips();
    }

    int quotingCount() {
        return quoting.length;
    }

    /** The clock moved: hands over every bar that has ended. */
    void closeBars(long nowNs, BarHandler handler) {
        if (nowNs < barsEndNs) {
            return;
        }
        barsEndNs = Long.MAX_VALUE;
        for (int i = 0; i < bars.length; i++) {
            TickBars own = bars[i];
            if (own != null && nowNs >= own.endNs()) {
                handler.onBar(i, own.finish());
            }
            barsEndNs = own == null ? barsEndNs : Math.min(barsEndNs, own.endNs());
        }
    }

    void onSnapshot(DirectBuffer buffer, int body, long nowNs) {
        afterBook(books.onSnapshot(buffer, body), nowNs);
    }

    void onDelta(DirectBuffer buffer, int body, long nowNs) {
        afterBook(books.onDelta(buffer, body), nowNs);
    }

    void onQuote(DirectBuffer buffer, int body, long nowNs) {
        int id = books.onQuote(buffer, body);
        if (nowNs >= tradeFromNs && midBars[id] && books.isTradable(id)) {
            addToBar(id, nowNs, midTicks(books.get(id)), 0);
        }
        afterBook(id, nowNs);
    }

    void onTrade(DirectBuffer buffer, int body, long nowNs) {
        trade.wrap(buffer, body, TradeDecoder.BLOCK_LENGTH, TradeDecoder.SCHEMA_VERSION);
        if (nowNs < tradeFromNs) {
            return;
        }
        int id = trade.instrumentId();
        long ticks = trade.priceTicks();
        long lots = trade.quantityLots();
        Side aggressor = Side.of(trade.aggressorSide());
        if (!midBars[id]) {
            addToBar(id, nowNs, ticks, lots);
        }
        for (FeaturePipeline row : rows[id]) {
            row.onTrade(nowNs, ticks, lots, aggressor);
        }
        listener.onTrade(nowNs, id, ticks, lots, aggressor);
        QuotingSlot[] own = quotingByInstrument[id];
        for (int i = 0; i < own.length; i++) {
            own[i].onTrade(nowNs, ticks, lots, aggressor);
        }
        afterTick(id, nowNs);
    }

    private void addToBar(int id, long nowNs, long ticks, long lots) {
        TickBars own = bars[id];
        if (own != null) {
            own.add(nowNs, ticks, lots);
            barsEndNs = Math.min(barsEndNs, own.endNs());
        }
    }

    private void afterBook(int id, long nowNs) {
        if (nowNs >= tradeFromNs) {
            for (FeaturePipeline row : rows[id]) {
                row.onBook(nowNs, books.get(id));
            }
        }
        afterTick(id, nowNs);
    }

    private void afterTick(int id, long nowNs) {
        if (nowNs < tradeFromNs) {
            return;
        }
        OrderBook book = books.get(id);
        QuotingSlot[] own = quotingByInstrument[id];
        if (book.isTradable()) {
            long mid = midTicks(book);
            portfolio.mark(id, mid);
            controls.onMark(id, nowNs);
            for (int i = 0; i < own.length; i++) {
                own[i].onBook(nowNs, book, mid);
            }
        } else {
            for (int i = 0; i < own.length; i++) {
                own[i].withdraw(nowNs);
            }
        }
        sampler.onPrice(nowNs);
        listener.onTick(nowNs, id, book);
    }

    /** The mid price; half a tick is rounded down. */
    private static long midTicks(OrderBook book) {
        return (book.bestBidTicks() + book.bestAskTicks()) >> 1;
    }

    void save(StateSink sink) {
        books.save(sink);
        for (TickBars own : bars) {
            if (own != null) {
                own.save(sink);
            }
        }
        for (QuotingSlot slot : quoting) {
            slot.save(sink);
        }
    }
}
