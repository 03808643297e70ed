// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.simulation.trigger.TriggerCondition;
import io.tradewind.simulation.trigger.TriggerPrices;

/**
 * Watches the conditions of the waiting orders of one instrument: the last trade by trades, mark (the middle of the book, rounded down)
 * and best prices by updates of a good book, times by the clock. What was triggered takes the book, or rests once the event is over.
 */
final class BookTriggers {
    private final OrderBook book;
    private final BookDesk desk;
    private final BookTaker taker;
    private final TriggerPrices prices = new TriggerPrices();

    BookTriggers(OrderBook book, BookDesk desk, BookTaker taker) {
        this.book = book;
        this.desk = desk;
        this.taker = taker;
    }

    /** Notes a trade that nobody waits for. */
    void last(long ticks) {
        prices.lastTicks = ticks;
    }

    /** A trade took from a good book. */
    void onTrade(long ticks) {
        last(ticks);
        BookOrders stops = desk.stops();
        for (int i = 0; i < stops.size(); i++) {
            BookOrder stop = stops.get(i);
            if (isWatching(stop) && stop.trigger == TriggerPrice.LAST) {
                watch(stop, ticks);
            }
        }
    }

    /** The book was updated, and is good. */
    void onBook() {
        BookOrders stops = desk.stops();
        if (stops.size() > 0) {
            look();
        }
        for (int i = 0; i < stops.size(); i++) {
            BookOrder stop = stops.get(i);
            if (!isWatching(stop)) {
                continue;
            }
            if (stop.late) {
                fire(stop, prices.lastTicks);
            } else if (stop.trigger != TriggerPrice.LAST) {
                watch(stop, prices.ticks(stop.trigger, stop.side));
            }
        }
    }

    private static boolean isWatching(BookOrder stop) {
        return stop.working && stop.waiting && stop.workableLots() > 0;
    }

    private void look() {
        long bid = known(book.bestTicks(Side.BUY));
        long ask = known(book.bestTicks(Side.SELL));
        boolean good = book.isTradable();
        prices.bidTicks = good ? bid : TriggerPrices.UNKNOWN;
        prices.askTicks = good ? ask : TriggerPrices.UNKNOWN;
        prices.markTicks = good ? Math.floorDiv(bid + ask, 2) : TriggerPrices.UNKNOWN;
    }

    private static long known(long ticks) {
        return ticks == BookSide.NO_PRICE ? TriggerPrices.UNKNOWN : ticks;
    }

    private void watch(BookOrder stop, long ticks) {
        stop.observe(ticks);
        if (stop.isReached(ticks)) {
            fire(stop, ticks);
        }
    }

    /** An order begins to wait: what is known of the book counts at once, a trade has to come. */
    void begin(BookOrder stop) {
        look();
        if (stop.type == OrderType.TIME_STOP) {
            if (TriggerCondition.isDue(stop.triggerTimeNs, desk.report().nowNs())) {
                onTime(stop);
            }
        } else if (stop.trigger == TriggerPrice.LAST) {
            stop.observe(prices.lastTicks);
        } else {
            watch(stop, prices.ticks(stop.trigger, stop.side));
        }
    }

    /** The time of a time stop has come; without a good book it waits for one. */
    void onTime(BookOrder stop) {
        if (book.isTradable()) {
            fire(stop, prices.lastTicks);
        } else {
            stop.late = true;
            desk.retime();
        }
    }

    private void fire(BookOrder stop, long ticks) {
        desk.triggered(stop, ticks == TriggerPrices.UNKNOWN ? 0 : ticks);
        if (stop.type.isLimited()) {
            desk.displace(stop);
        } else {
            take(stop);
        }
    }

    private void take(BookOrder stop) {
        if (stop.timeInForce == TimeInForce.FOK && !taker.holds(stop)) {
            desk.expire(stop, VenueReason.NOT_FILLABLE);
            return;
        }
        taker.take(stop);
        if (!stop.over && stop.workableLots() > 0) {
            desk.expire(stop, VenueReason.NO_LIQUIDITY);
        }
    }
}
