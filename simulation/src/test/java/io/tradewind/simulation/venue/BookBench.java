// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.simulation.fee.FeeModel;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A book venue on the bench. The instrument has a tick of 0.01 and a lot of 1; the book of {@link #open} bids 5 at 99 and 7 at 98
 * and asks 4 at 101 and 6 at 102.
 */
final class BookBench {
    private static final Currency USD = Currency.of("USD");
    private static final FeeModel FREE = TieredFees.flat(Decimal.ZERO, Decimal.ZERO);
    static final BookVenueSpec FREE_SPEC = spec(FREE, LatencySpec.none(), LatencySpec.none(), QueueSpec.riskAverse());

    private final EventTexts events = new EventTexts();
    final BookVenue venue;
    private final TickBatch batch = new TickBatch(1);
    private long updateId = 10;
    private long sequence;
    private long nowNs;

    private BookBench(InstrumentTerms terms, BookVenueSpec spec, OrderBook.Depth depth, VenueListener listener) {
        venue = venue(terms, spec, depth, listener);
    }

    /** A venue of one instrument. */
    static BookVenue venue(InstrumentTerms terms, BookVenueSpec spec, OrderBook.Depth depth, VenueListener listener) {
        InstrumentRegistry registry = new InstrumentRegistry(List.of(terms), USD);
        return new BookVenue(
                registry,
                new RateTable(registry, Map.of()),
                spec,
                Decimal.parse("100000").unscaledAt(8),
                new OrderBook.Depth[] {depth},
                listener);
    }

    /** A coin with a tick of 0.01 and a lot of 1, at most 1000 lots an order. */
    static InstrumentTerms coin(String minNotional, long effectiveFromNs) {
        return new InstrumentTerms(
                "XYZ",
                "SIM",
                ContractType.SPOT,
                Currency.of("XYZ"),
                USD,
                USD,
                Decimal.of(1, 2),
                Decimal.ONE,
                Decimal.ONE,
                Decimal.ONE,
                Decimal.of(1_000, 0),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.parse(minNotional),
                effectiveFromNs,
                Long.MAX_VALUE);
    }

    static BookBench with(QueueSpec queue) {
        return with(spec(FREE, LatencySpec.none(), LatencySpec.none(), queue), VenueListener.NONE);
    }

    static BookBench with(LatencySpec entry, LatencySpec response) {
        return with(spec(FREE, entry, response, QueueSpec.riskAverse()), VenueListener.NONE);
    }

    static BookBench with(FeeModel fees) {
        return with(spec(fees, LatencySpec.none(), LatencySpec.none(), QueueSpec.riskAverse()), VenueListener.NONE);
    }

    static BookBench with(BookVenueSpec spec, VenueListener listener) {
        return new BookBench(coin("0", 0), spec, OrderBook.Depth.FULL, listener);
    }

    static BookBench with(InstrumentTerms terms) {
        return new BookBench(terms, FREE_SPEC, OrderBook.Depth.FULL, VenueListener.NONE);
    }

    static BookBench topOnly() {
        return new BookBench(coin("0", 0), FREE_SPEC, OrderBook.Depth.TOP, VenueListener.NONE);
    }

    /** Without costs, latency and fees; queues are risk-averse. */
    static BookBench plain() {
        return with(FREE_SPEC, VenueListener.NONE);
    }

    static BookVenueSpec spec(FeeModel fees, LatencySpec entry, LatencySpec response, QueueSpec queue) {
        return new BookVenueSpec(fees, entry, response, queue, 1);
    }

    BookBench at(long timeNs) {
        nowNs = timeNs;
        return this;
    }

    /** Bids 5 at 99 and 7 at 98, asks 4 at 101 and 6 at 102. */
    BookBench open() {
        return snapshot(99, 5, 98, 7, 0, 101, 4, 102, 6);
    }

    /** Price and lots of each bid, then 0, then of each ask. */
    BookBench snapshot(long... levels) {
        batch.clear();
        batch.snapshot(++sequence, nowNs, nowNs, updateId);
        return levels(levels);
    }

    /** Price and lots of each bid, then 0, then of each ask. */
    BookBench delta(long... levels) {
        updateId++;
        batch.clear();
        batch.delta(++sequence, nowNs, nowNs, updateId, updateId, TickBatch.NO_ID);
        return levels(levels);
    }

    /** The number of an update is lost. */
    BookBench gap() {
        updateId++;
        return this;
    }

    private BookBench levels(long... levels) {
        boolean asks = false;
        int i = 0;
        while (i < levels.length) {
            if (levels[i] == 0) {
                asks = true;
                i++;
            } else {
                if (asks) {
                    batch.ask(levels[i], levels[i + 1]);
                } else {
                    batch.bid(levels[i], levels[i + 1]);
                }
                i += 2;
            }
        }
        return tick();
    }

    /** A quote that is one update ahead of the deltas. */
    BookBench quote(long bid, long bidLots, long ask, long askLots) {
        batch.clear();
        batch.quote(++sequence, nowNs, nowNs, updateId + 1, bid, bidLots, ask, askLots);
        return tick();
    }

    BookBench trade(Side aggressor, long lots, long ticks) {
        batch.clear();
        batch.trade(++sequence, nowNs, nowNs, sequence, ticks, lots, aggressor, true);
        return tick();
    }

    BookBench offBookTrade(Side aggressor, long lots, long ticks) {
        batch.clear();
        batch.trade(++sequence, nowNs, nowNs, sequence, ticks, lots, aggressor, false);
        return tick();
    }

    private BookBench tick() {
        arrive(nowNs);
        venue.onTick(0, batch, 0, nowNs);
        return this;
    }

    private void arrive(long beforeNs) {
        while (venue.nextArrivalNs() < beforeNs) {
            venue.arrive();
        }
    }

    BookBench buy(long id, long lots, long ticks) {
        return limit(Side.BUY, id, lots, ticks, order -> {});
    }

    BookBench sell(long id, long lots, long ticks) {
        return limit(Side.SELL, id, lots, ticks, order -> {});
    }

    BookBench limit(Side side, long id, long lots, long ticks, Consumer<NewOrder> terms) {
        return send(OrderType.LIMIT, side, id, lots, order -> {
            order.limitTicks = ticks;
            terms.accept(order);
        });
    }

    BookBench market(Side side, long id, long lots) {
        return send(OrderType.MARKET, side, id, lots, order -> {});
    }

    BookBench stop(Side side, long id, long lots, long ticks, Consumer<NewOrder> terms) {
        return send(OrderType.STOP, side, id, lots, order -> {
            order.stopTicks = ticks;
            terms.accept(order);
        });
    }

    BookBench send(OrderType type, Side side, long id, long lots, Consumer<NewOrder> terms) {
        NewOrder order = new NewOrder();
        order.clientOrderId = id;
        order.timeNs = nowNs;
        order.side = side;
        order.type = type;
        order.quantityLots = lots;
        terms.accept(order);
        venue.newOrder(order);
        arrive(nowNs + 1);
        return this;
    }

    BookBench cancel(long id) {
        venue.cancelOrder(id, 0, nowNs);
        arrive(nowNs + 1);
        return this;
    }

    BookBench amend(long id, long lots, long ticks) {
        venue.amendOrder(id, 0, lots, ticks, nowNs);
        arrive(nowNs + 1);
        return this;
    }

    BookBench queryOrder(long id) {
        venue.queryOrder(id, 0, nowNs);
        arrive(nowNs + 1);
        return this;
    }

    BookBench queryAccount(long afterFillId) {
        venue.queryAccount(afterFillId, nowNs);
        arrive(nowNs + 1);
        return this;
    }

    /** The answers since the last call, received at whatever time. */
    List<String> answers() {
        while (venue.nextAnswerNs() != Long.MAX_VALUE) {
            venue.answer(events);
        }
        List<String> all = new ArrayList<>(events.lines);
        events.lines.clear();
        return all;
    }

    /** Short texts of the fills since the last call: id, lots, price. */
    List<String> fills() {
        return answers().stream()
                .filter(line -> line.startsWith("filled"))
                .map(line -> line.split(" "))
                .map(words -> words[1] + ": " + words[3] + " at " + words[5])
                .toList();
    }
}
