// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencyModel;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.latency.RecordedLatency;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.venue.BookOrder;
import io.tradewind.simulation.venue.BookVenueSpec;
import io.tradewind.simulation.venue.VenueListener;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.MarketListener;
import io.tradewind.trading.engine.QuotingSpec;
import io.tradewind.trading.engine.TickSpec;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Quotes;
import io.tradewind.trading.signal.QuotingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Replays scripts of ticks through a core and its venue, and logs in one list what both sides tell. */
final class TickBench implements MarketListener, OrderListener, VenueListener {
    /** Decides on a book. */
    @FunctionalInterface
    interface Quoter {
        void onBook(long nowNs, OrderBook book, long heldLots, Quotes quotes);
    }

    /** One thing that happened, on the venue's side or the core's. */
    record Moment(String what, int instrument, long timeNs, long number, String detail) {}

    final List<Moment> moments = new ArrayList<>();
    private final List<TickScript> scripts = new ArrayList<>();
    private final List<QuotingSpec> quoting = new ArrayList<>();
    private final long[] seen = new long[8];
    LatencySpec feed = LatencySpec.none();
    LatencySpec entry = LatencySpec.none();
    LatencySpec response = LatencySpec.none();
    boolean readAhead;
    long seed = 42;
    private TickLane lane;
    private long ticks;

    TickBench feed(TickScript script) {
        scripts.add(script);
        return this;
    }

    TickBench latencies(LatencySpec ofFeed, LatencySpec ofEntry, LatencySpec ofResponse) {
        feed = ofFeed;
        entry = ofEntry;
        response = ofResponse;
        return this;
    }

    TickBench quoter(int instrument, Quoter quoter) {
        quoting.add(new QuotingSpec("test", instrument, new QuotingStrategy() {
            @Override
            public void onTrade(long nowNs, long priceTicks, long quantityLots, Side aggressor) {
                // the book is enough
            }

            @Override
            public void onBook(long nowNs, OrderBook book, long heldLots, Quotes quotes) {
                quoter.onBook(nowNs, book, heldLots, quotes);
            }

            @Override
            public void save(StateSink sink) {
                // the quoter's state is the test's
            }
        }));
        return this;
    }

    /** Runs everything. */
    TickBench run() {
        List<OrderBook.Depth> depths = new ArrayList<>();
        List<Long> barNs = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            depths.add(OrderBook.Depth.FULL);
            barNs.add(1_000_000_000L);
        }
        InstrumentRegistry registry = new InstrumentRegistry(
                List.of(ReplayBench.terms("AAA"), ReplayBench.terms("BBB")).subList(0, scripts.size()),
                ReplayBench.USD);
        lane = new TickLane(
                registry,
                new RateTable(registry, Map.of()),
                new RateTable(registry, Map.of()),
                new Money(ReplayBench.USD, 1_000_000L * 100_000_000L),
                EngineSpec.of(List.of(), RiskLimits.preset("permissive"))
                        .sampling(1_000_000_000L)
                        .ticks(new TickSpec(depths, barNs, quoting))
                        .build(),
                new BookVenueSpec(
                        TieredFees.flat(Decimal.ZERO, Decimal.ZERO), entry, response, QueueSpec.riskAverse(), seed),
                listeners(),
                this,
                null);
        replay(registry);
        return this;
    }

    private void replay(InstrumentRegistry registry) {
        TickCursor[] cursors = new TickCursor[scripts.size()];
        for (int i = 0; i < cursors.length; i++) {
            int id = i;
            cursors[i] = new TickCursor(
                    registry.get(i),
                    readAhead
                            ? new ReadAheadTickBlocks(() -> reader(registry, id))
                            : new DirectTickBlocks(reader(registry, id)));
        }
        try {
            ticks = new TickReplay(cursors, lane, (count, timeNs) -> {}).run();
        } finally {
            for (TickCursor cursor : cursors) {
                cursor.close();
            }
        }
    }

    private TickBlockReader reader(InstrumentRegistry registry, int id) {
        TickFeed ticksOf = new TickFeed(OrderBook.Depth.FULL, scripts.get(id)::open);
        LatencyModel model =
                feed.kind() == LatencySpec.Kind.RECORDED ? null : feed.build(seed + id, new RecordedLatency());
        return new TickBlockReader(registry.get(id), ticksOf, model);
    }

    private EngineListeners listeners() {
        EngineListeners silent = SilentListeners.with((timeNs, portfolio) -> {});
        return new EngineListeners(
                silent.ledger(),
                this,
                (order, fillId, bar, lots, priceTicks, fee, liquidity, venueTimeNs, receiveTimeNs) -> note(
                        "heard fill",
                        order.instrumentId(),
                        receiveTimeNs,
                        order.clientOrderId(),
                        lots + "@" + priceTicks + " of " + venueTimeNs),
                silent.roundTrips(),
                silent.rejections(),
                silent.equity(),
                this);
    }

    private void note(String what, int instrument, long timeNs, long number, String detail) {
        moments.add(new Moment(what, instrument, timeNs, number, detail));
    }

    /** What happened, in words. */
    List<String> log() {
        return moments.stream()
                .map(moment -> moment.timeNs + " " + moment.what + " " + moment.number + " " + moment.detail)
                .toList();
    }

    List<Moment> of(String what) {
        return moments.stream().filter(moment -> moment.what.equals(what)).toList();
    }

    TickLane lane() {
        return lane;
    }

    long ticks() {
        return ticks;
    }

    String stateHash() {
        return StateHash.of(lane.engine());
    }

    @Override
    public void onTick(long nowNs, int instrumentId, OrderBook book) {
        seen[instrumentId]++;
        note("tick", instrumentId, nowNs, seen[instrumentId], book.bestBidTicks() + "/" + book.bestAskTicks());
    }

    @Override
    public void onTrade(long nowNs, int instrumentId, long priceTicks, long quantityLots, Side aggressor) {
        // onTick follows
    }

    @Override
    public void onOrderAccepted(Order order) {
        note("heard accepted", order.instrumentId(), order.updatedNs(), order.clientOrderId(), "");
    }

    @Override
    public void onOrderDone(Order order) {
        note(
                "done",
                order.instrumentId(),
                order.updatedNs(),
                order.clientOrderId(),
                order.state().name() + " sent " + order.createdNs());
    }

    @Override
    public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
        note("illegal", 0, timeNs, clientOrderId, event.name());
    }

    @Override
    public void onAccepted(long marketSequence, long venueTimeNs, BookOrder order) {
        note("venue accepted", order.instrumentId(), venueTimeNs, order.clientOrderId(), "after " + marketSequence);
    }

    @Override
    public void onFilled(
            long marketSequence,
            long venueTimeNs,
            BookOrder order,
            long priceTicks,
            long lots,
            Liquidity liquidity,
            long availableLots) {
        note(
                "venue filled",
                order.instrumentId(),
                venueTimeNs,
                order.clientOrderId(),
                lots + "@" + priceTicks + " after " + marketSequence);
    }

    @Override
    public void onEnded(long marketSequence, long venueTimeNs, BookOrder order, VenueReason reason) {
        note(
                "venue ended",
                order.instrumentId(),
                venueTimeNs,
                order.clientOrderId(),
                reason + " after " + marketSequence);
    }
}
