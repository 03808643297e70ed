// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The whole state of an engine as a fixed sequence of numbers, in an order that depends on the state alone.
 *
 * <pre>
 *   format  now  halted  events  accepted  last  mark     scalars
 *   n  id...                                              ids seen, rising
 *   n  (account lots)...                                  positions, by account
 *   n  (id account side filled intended closed)...        groups, by id
 *   n  (id account lots)...                               orders that ended, oldest first
 *   n  order...                                           bids, then asks, in their priority
 *   n  order...                                           waiting and idle orders, by acceptance
 *   slice  60 x (lots high low)                           the average price, when a filter needs it
 * </pre>
 */
final class EngineImage {
    private static final long FORMAT = 1;
    private static final OrderType[] TYPES = OrderType.values();
    private static final TimeInForce[] TIFS = TimeInForce.values();
    private static final SelfTradePolicy[] POLICIES = SelfTradePolicy.values();
    private static final TriggerPrice[] TRIGGERS = TriggerPrice.values();

    /** Where an order is. */
    private enum Place {
        BOOK,
        WAITING,
        IDLE
    }

    /** An order and the group and the parent that it is to be tied to. */
    private record Tie(MatchOrder order, long group, long parent) {}

    private final MatchingEngine engine;

    EngineImage(MatchingEngine engine) {
        this.engine = engine;
    }

    void write(StateSink sink) {
        put(sink, FORMAT, engine.nowNs, engine.halted ? 1 : 0, engine.eventSequence(), engine.live.accepted);
        put(sink, engine.waiting.lastTicks(), engine.waiting.markTicks());
        putAll(sink, engine.seen.sorted());
        engine.positions.writeTo(sink);
        writeGroups(sink);
        writeEnded(sink);
        List<MatchOrder> resting = new ArrayList<>();
        engine.book.side(Side.BUY).forEach(resting::add);
        engine.book.side(Side.SELL).forEach(resting::add);
        writeOrders(sink, resting);
        writeOrders(sink, engine.live.waitingByAcceptance());
        if (engine.average != null) {
            engine.average.writeTo(sink);
        }
    }

    private static void put(StateSink sink, long... values) {
        for (long value : values) {
            sink.putLong(value);
        }
    }

    private static void putAll(StateSink sink, long[] values) {
        sink.putLong(values.length);
        put(sink, values);
    }

    private void writeGroups(StateSink sink) {
        List<OcoGroup> groups = new ArrayList<>(engine.contingencies.groups.values());
        groups.sort(Comparator.comparingLong(group -> group.id));
        sink.putLong(groups.size());
        for (OcoGroup group : groups) {
            put(sink, group.id, group.accountId, group.side.ordinal());
            put(sink, group.filledLots, group.intendedLots, group.closed ? 1 : 0);
        }
    }

    private void writeEnded(StateSink sink) {
        EndedOrders ended = engine.contingencies.ended;
        sink.putLong(Math.min(ended.count, EndedOrders.CAPACITY));
        for (long i = Math.max(0, ended.count - EndedOrders.CAPACITY); i < ended.count; i++) {
            int at = (int) (i % EndedOrders.CAPACITY);
            put(sink, ended.ids[at], ended.accounts[at], ended.lots[at]);
        }
    }

    private void writeOrders(StateSink sink, List<MatchOrder> orders) {
        sink.putLong(orders.size());
        orders.forEach(order -> write(sink, order));
    }

    private void write(StateSink sink, MatchOrder order) {
        put(sink, order.id, order.accountId, order.side.ordinal(), order.type.ordinal());
        put(sink, order.timeInForce.ordinal(), order.selfTrade.ordinal(), order.postOnly ? 1 : 0);
        put(sink, order.limitTicks, order.stopTicks, order.quantityLots, order.leavesLots);
        put(sink, order.shownLots, order.displayLots);
        OrderTerms terms = order.terms;
        sink.putLong(place(order).ordinal());
        sink.putLong(terms == null ? 0 : 1);
        if (terms != null) {
            write(sink, terms);
        }
    }

    private Place place(MatchOrder order) {
        Place waiting = engine.live.isIdle(order) ? Place.IDLE : Place.WAITING;
        return order.resting() ? Place.BOOK : waiting;
    }

    private static void write(StateSink sink, OrderTerms terms) {
        put(sink, terms.acceptedAt, terms.trigger.ordinal(), terms.trailTicks, terms.trailBps, terms.bestTicks);
        put(sink, terms.triggerTimeNs, terms.expireTimeNs, terms.triggered ? 1 : 0);
        put(sink, terms.isChild ? 1 : 0, terms.unreleasedLots, terms.parentLots);
        sink.putLong(terms.group == null ? OrderRequest.NOT_GIVEN : terms.group.id);
        sink.putLong(terms.parent == null ? OrderRequest.NOT_GIVEN : terms.parent.parentId);
    }

    void read(StateSource source) {
        long format = source.getLong();
        if (format != FORMAT) {
            throw new IllegalArgumentException("state of format " + format + ", not " + FORMAT);
        }
        engine.nowNs = source.getLong();
        engine.halted = source.getLong() == 1;
        engine.restoreSequence(source.getLong());
        engine.live.accepted = source.getLong();
        long last = source.getLong();
        long mark = source.getLong();
        repeat(source, () -> engine.seen.add(source.getLong()));
        engine.positions.readFrom(source);
        repeat(source, () -> readGroup(source));
        repeat(source, () -> engine.contingencies.ended.add(source.getLong(), source.getLong(), source.getLong()));
        readPrices(last, mark);
        List<Tie> ties = new ArrayList<>();
        repeat(source, () -> readOrder(source, ties));
        repeat(source, () -> readOrder(source, ties));
        ties.sort(Comparator.comparingLong(tie -> tie.order.acceptedAt()));
        ties.forEach(tie -> engine.contingencies.restore(tie.order, tie.group, tie.parent));
        if (engine.average != null) {
            engine.average.readFrom(source);
        }
    }

    private static void repeat(StateSource source, Runnable step) {
        for (long left = source.getLong(); left > 0; left--) {
            step.run();
        }
    }

    private void readPrices(long last, long mark) {
        engine.waiting.onTrade(last);
        engine.waiting.onMark(mark);
        engine.waiting.onTime(engine.nowNs);
    }

    private void readGroup(StateSource source) {
        OcoGroup group = new OcoGroup(source.getLong(), source.getLong(), Side.of((int) source.getLong()));
        group.filledLots = source.getLong();
        group.intendedLots = source.getLong();
        group.closed = source.getLong() == 1;
        engine.contingencies.groups.put(group.id, group);
    }

    private void readOrder(StateSource source, List<Tie> ties) {
        MatchOrder order = engine.live.blank();
        order.id = source.getLong();
        order.accountId = source.getLong();
        order.side = Side.of((int) source.getLong());
        order.type = TYPES[(int) source.getLong()];
        order.timeInForce = TIFS[(int) source.getLong()];
        order.selfTrade = POLICIES[(int) source.getLong()];
        order.postOnly = source.getLong() == 1;
        order.limitTicks = source.getLong();
        order.stopTicks = source.getLong();
        order.quantityLots = source.getLong();
        order.leavesLots = source.getLong();
        order.shownLots = source.getLong();
        order.displayLots = source.getLong();
        Place place = Place.values()[(int) source.getLong()];
        if (source.getLong() == 1) {
            read(source, engine.live.terms(order));
            ties.add(new Tie(order, source.getLong(), source.getLong()));
        }
        switch (place) {
            case BOOK -> engine.live.restoreInBook(order);
            case WAITING -> engine.live.restoreWaiting(order);
            case IDLE -> engine.live.idle(order);
        }
        engine.live.watchEnd(order);
    }

    private static void read(StateSource source, OrderTerms terms) {
        terms.acceptedAt = source.getLong();
        terms.trigger = TRIGGERS[(int) source.getLong()];
        terms.trailTicks = source.getLong();
        terms.trailBps = source.getLong();
        terms.bestTicks = source.getLong();
        terms.triggerTimeNs = source.getLong();
        terms.expireTimeNs = source.getLong();
        terms.triggered = source.getLong() == 1;
        terms.isChild = source.getLong() == 1;
        terms.unreleasedLots = source.getLong();
        terms.parentLots = source.getLong();
    }
}
