// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Money;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.LinkSpec;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.simulation.latency.LatencyModel;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.latency.RecordedLatency;
import io.tradewind.simulation.venue.BookVenueSpec;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.engine.TickSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one backtest over ticks: the core, and a venue over the replayed books. */
final class TickBacktest {
    /** Seeds of the run's random parts lie apart, so that none repeats another's draws. */
    private static final long VENUE_SEED = 1;

    private static final long FEED_SEED = 1_000;

    private final BacktestSpec spec;
    private final BookSpec book;
    private final @Nullable LinkSpec link;
    private final InstrumentRegistry registry;

    TickBacktest(BacktestSpec spec, BookSpec book, @Nullable LinkSpec link) {
        this.link = link;
        this.spec = spec;
        this.book = book;
        this.registry = new InstrumentRegistry(
                spec.feeds().stream().map(FeedSpec::terms).toList(), spec.currency());
    }

    BacktestResult run(BacktestListener listener) {
        TickLane lane = lane(listener);
        TickCursor[] cursors = new TickCursor[spec.feeds().size()];
        try {
            for (int i = 0; i < cursors.length; i++) {
                cursors[i] = new TickCursor(registry.get(i), blocks(i));
            }
            long ticks = new TickReplay(cursors, lane, listener::onProgress).run();
            return result(lane, ticks, levels(cursors));
        } finally {
            for (TickCursor cursor : cursors) {
                close(cursor);
            }
        }
    }

    private static void close(@Nullable TickCursor cursor) {
        if (cursor != null) {
            cursor.close();
        }
    }

    private static long levels(TickCursor[] cursors) {
        long levels = 0;
        for (TickCursor cursor : cursors) {
            levels += cursor.levels();
        }
        return levels;
    }

    private TickBlocks blocks(int index) {
        return spec.workers() > 1 ? new ReadAheadTickBlocks(() -> reader(index)) : new DirectTickBlocks(reader(index));
    }

    private TickBlockReader reader(int index) {
        Instrument instrument = registry.get(index);
        return new TickBlockReader(instrument, feed(index), feedLatency(index));
    }

    private TickFeed feed(int index) {
        TickFeed feed = spec.feeds().get(index).ticks();
        if (feed == null) {
            throw new IllegalStateException(registry.get(index) + " has no ticks");
        }
        return feed;
    }

    private @Nullable LatencyModel feedLatency(int index) {
        return book.feed().kind() == LatencySpec.Kind.RECORDED
                ? null
                : book.feed().build(spec.seed() + FEED_SEED + index, new RecordedLatency());
    }

    private TickLane lane(BacktestListener listener) {
        RateTable rates = new RateTable(registry, spec.rates());
        EngineListeners listeners = listener.listeners(registry, rates);
        return new TickLane(
                registry,
                rates,
                new RateTable(registry, spec.rates()),
                cash(),
                engineSpec(),
                new BookVenueSpec(
                        spec.venue().fees(spec.currency()),
                        book.entry(),
                        book.response(),
                        book.queue(),
                        spec.seed() + VENUE_SEED,
                        link == null ? spec.venue().rules() : VenueRules.NONE),
                listener.wantsBenchmark() ? withBenchmark(listeners, listener.benchmark()) : listeners,
                listener.venue(registry),
                way());
    }

    /** The way to the venue. Where it was given, its end judges requests; without one the venue does, when they arrive. */
    private @Nullable LinkSpec way() {
        VenueRules rules = spec.venue().rules();
        return link != null || rules.equals(VenueRules.NONE) ? link : LinkSpec.faultless(rules, false);
    }

    private EngineListeners withBenchmark(EngineListeners own, EquityListener benchmark) {
        HoldBenchmark hold = new HoldBenchmark(
                registry, new RateTable(registry, spec.rates()), spec.venue().fees(spec.currency()), cash(), benchmark);
        EquityListener both = (timeNs, portfolio) -> {
            own.equity().onSample(timeNs, portfolio);
            hold.onSample(timeNs, portfolio);
        };
        return new EngineListeners(
                own.ledger(),
                own.orders(),
                own.fills(),
                own.roundTrips(),
                own.rejections(),
                both,
                own.market(),
                own.features(),
                own.control());
    }

    private EngineSpec engineSpec() {
        SlotFactory slots = new SlotFactory(spec, registry);
        List<OrderBook.Depth> depths = new ArrayList<>();
        List<Long> barNs = new ArrayList<>();
        for (int i = 0; i < registry.size(); i++) {
            depths.add(feed(i).depth());
            barNs.add(spec.feeds().get(i).interval().lengthNs());
        }
        return EngineSpec.of(slots.slots(), spec.limits())
                .sampling(spec.equitySampleNs())
                .ticks(new TickSpec(depths, barNs, slots.quoting(), fromNs()))
                .control(spec.control(), spec.liquidation())
                .assetClasses(spec.assetClasses())
                .build();
    }

    /** Nothing is traded before the first instrument's time. */
    private long fromNs() {
        long fromNs = Long.MAX_VALUE;
        for (int i = 0; i < registry.size(); i++) {
            fromNs = Math.min(fromNs, feed(i).fromNs());
        }
        return fromNs;
    }

    private Money cash() {
        return new Money(spec.currency(), spec.cash().unscaledAt(spec.currency().scale()));
    }

    private BacktestResult result(TickLane lane, long ticks, long levels) {
        return new BacktestResult(
                registry,
                lane.engine().portfolio(),
                ticks,
                lane.events(),
                lane.inputHash(),
                StateHash.of(lane.engine()),
                lane.engine().orders().illegalTransitions(),
                levels,
                BacktestResult.tailMethods(lane.engine()));
    }
}
