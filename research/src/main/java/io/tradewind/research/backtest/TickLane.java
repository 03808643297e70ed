// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.research.backtest.spec.LinkSpec;
import io.tradewind.simulation.venue.BookVenue;
import io.tradewind.simulation.venue.BookVenueSpec;
import io.tradewind.simulation.venue.VenueListener;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.portfolio.Portfolio;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** One core over ticks, with the venue whose books they keep: what a replay of ticks drives. */
final class TickLane {
    private final EventSequencer sequencer = new EventSequencer(this::deliver);
    private final TickEncoder encoder = new TickEncoder(sequencer);
    private final LaneTimer timer = new LaneTimer(sequencer);
    private final TradingEngine engine;
    private final BookVenue venue;
    private final EventSink answers;
    private final @Nullable LaneLink link;
    private final Money cash;
    private final long fromNs;
    private boolean opened;
    private long lastNs = Long.MIN_VALUE;

    TickLane(
            InstrumentRegistry registry,
            RateTable coreRates,
            RateTable venueRates,
            Money cash,
            EngineSpec engineSpec,
            BookVenueSpec venueSpec,
            EngineListeners listeners,
            VenueListener venueListener,
            @Nullable LinkSpec linkSpec) {
        this.cash = cash;
        this.fromNs = engineSpec.ticks().tradeFromNs();
        OrderBook.Depth[] depths = engineSpec.ticks().depths().toArray(new OrderBook.Depth[0]);
        this.venue = new BookVenue(registry, venueRates, venueSpec, cash.units(), depths, venueListener);
        Portfolio portfolio = new Portfolio(registry, coreRates, listeners.ledger());
        if (linkSpec == null) {
            this.link = null;
            this.answers = sequencer;
            this.engine = new TradingEngine(registry, portfolio, engineSpec, venue, listeners);
        } else {
            LaneLink faulty = new LaneLink(linkSpec, registry, sequencer, timer);
            faulty.connect(venue, venue);
            this.link = faulty;
            this.answers = faulty.answers();
            this.engine = new TradingEngine(
                    registry, portfolio, engineSpec, faulty.link(), faulty.link(), linkSpec.recovery(), listeners);
        }
    }

    private void deliver(DirectBuffer buffer, int offset) {
        engine.onEvent(buffer, offset);
    }

    /** The venue makes its next tick. */
    void onVenueTick(TickCursor cursor) {
        if (!opened) {
            long openNs = Math.max(fromNs, cursor.venueNs());
            engine.open(cash, openNs);
            opened = true;
            if (link != null) {
                link.link().open(openNs);
            }
        }
        venue.onFeedLatency(cursor.feedLatencyNs());
        if (link != null) {
            price(link, cursor.instrument().id(), cursor.venueBatch(), cursor.venueIndex(), cursor.venueNs());
        }
        venue.onTick(cursor.instrument().id(), cursor.venueBatch(), cursor.venueIndex(), cursor.venueNs());
    }

    private static void price(LaneLink way, int instrumentId, TickBatch batch, int index, long timeNs) {
        if (batch.kind(index) == TickKind.TRADE && batch.isOnBook(index)) {
            way.onPrice(instrumentId, batch.price(index), batch.quantity(index), timeNs);
        }
    }

    long nextArrivalNs() {
        return venue.nextArrivalNs();
    }

    void onArrival() {
        venue.arrive();
    }

    long nextAnswerNs() {
        return venue.nextAnswerNs();
    }

    /** The core hears the venue's next answer. */
    void onAnswer() {
        lastNs = Math.max(lastNs, venue.nextAnswerNs());
        venue.answer(answers);
        sequencer.drain();
    }

    /** When the way or the core's timer is due; Long.MAX_VALUE on a way without faults. */
    long nextDueNs() {
        return link == null ? LaneLink.NOTHING : link.nextDueNs(engine);
    }

    void onDue() {
        LaneLink way = link;
        if (way != null) {
            long nowNs = way.nextDueNs(engine);
            lastNs = Math.max(lastNs, nowNs);
            way.onDue(engine, nowNs);
        }
    }

    /** The core sees its next tick. */
    void onCoreTick(TickCursor cursor) {
        long seenNs = cursor.coreNs();
        lastNs = Math.max(lastNs, seenNs);
        int i = cursor.coreIndex();
        encoder.encode(cursor.instrument().id(), cursor.coreBatch(), i, cursor.coreEventNs(), seenNs);
        sequencer.drain();
    }

    /** The ticks are over: what the venue has answered is heard; what has not reached it never does. */
    void finish() {
        if (!opened) {
            return;
        }
        LaneLink way = link;
        if (way == null || way.spec().settleNs() == 0) {
            while (venue.nextAnswerNs() != TickCursor.END) {
                onAnswer();
            }
        } else {
            settle(way);
        }
        lastNs = Math.max(lastNs, fromNs);
        timer.fire(TimerKind.END_OF_DATA, lastNs);
        timer.fire(TimerKind.AFTER_SETTLEMENT, lastNs);
        if (way != null) {
            way.end(engine, venue::positionLots);
        }
        engine.close();
    }

    /** No more faults: the core asks and is answered until nothing is open, or the time for it is over. */
    private void settle(LaneLink way) {
        long endNs = way.stop(engine, lastNs);
        for (long nextNs = nextOpenNs(); nextNs <= endNs; nextNs = nextOpenNs()) {
            if (nextNs == venue.nextArrivalNs()) {
                onArrival();
            } else if (nextNs == venue.nextAnswerNs()) {
                onAnswer();
            } else {
                onDue();
            }
        }
    }

    private long nextOpenNs() {
        return Math.min(Math.min(venue.nextArrivalNs(), venue.nextAnswerNs()), nextDueNs());
    }

    TradingEngine engine() {
        return engine;
    }

    String inputHash() {
        return sequencer.inputHash();
    }

    long events() {
        return sequencer.sequence();
    }
}
