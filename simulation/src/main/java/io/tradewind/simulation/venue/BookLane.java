// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.simulation.queue.QueueModel;
import org.jspecify.annotations.Nullable;

/** One instrument at the book venue: its book, and the orders that meet it. */
final class BookLane {
    /** What the working orders know of the book. */
    private enum Sight {
        /** All of it. */
        CLEAR,
        /** It may not be traded on, but no update is missing. */
        FROZEN,
        /** Updates are missing. */
        LOST
    }

    private final Instrument instrument;
    private final OrderBook book;
    private final BookAccount account;
    private final BookDesk desk;
    private final BookTaker taker;
    private final BookQueues queues;
    private Sight sight = Sight.CLEAR;
    private boolean quiet = true;

    BookLane(
            Instrument instrument,
            OrderBook.Depth depth,
            QueueModel model,
            BookAccount account,
            BookReport report,
            OrderPool pool) {
        this.instrument = instrument;
        this.account = account;
        this.book = new OrderBook(depth);
        this.desk = new BookDesk(instrument.id(), account, report, pool);
        this.taker = new BookTaker(book, desk);
        this.queues = new BookQueues(book, depth, model, desk, taker);
    }

    OrderBook book() {
        return book;
    }

    /** Applies a tick; whatever of our orders it moves, fills or triggers follows from it. */
    void onTick(TickBatch batch, int index) {
        desk.marketSequence(batch.sequence(index));
        if (quiet) {
            BookFeed.apply(book, batch, index);
            return;
        }
        TickKind kind = batch.kind(index);
        if (kind != TickKind.TRADE) {
            onUpdate(batch, index, kind);
        } else if (batch.isOnBook(index) && book.isTradable()) {
            onTrade(batch.price(index), batch.quantity(index), batch.aggressor(index));
        }
        settle();
    }

    /** Takes ended orders out; without any, and with nothing consumed, ticks need only be applied. */
    private void settle() {
        desk.tidy();
        quiet = desk.isEmpty() && !taker.hasConsumed();
        if (quiet) {
            sight = Sight.CLEAR;
        }
    }

    private void onUpdate(TickBatch batch, int index, TickKind kind) {
        long bidTicks = book.bestBidTicks();
        long bidLots = book.bestBidLots();
        long askTicks = book.bestAskTicks();
        long askLots = book.bestAskLots();
        boolean changed = BookFeed.apply(book, batch, index);
        if (!book.isTradable()) {
            look();
        } else if (sight != Sight.CLEAR) {
            recover();
            meet();
        } else if (changed) {
            switch (kind) {
                case SNAPSHOT -> queues.onSnapshot();
                case DELTA -> queues.onDelta(batch, index);
                case QUOTE -> {
                    onBest(Side.BUY, bidTicks, bidLots);
                    onBest(Side.SELL, askTicks, askLots);
                }
                case TRADE -> throw new IllegalStateException("a trade is no update of a book");
            }
            meet();
        }
    }

    private void onBest(Side side, long ticksBefore, long lotsBefore) {
        if (book.bestTicks(side) != ticksBefore || book.bestLots(side) != lotsBefore) {
            queues.onBest(side);
        }
    }

    private void meet() {
        meet(Side.BUY);
        meet(Side.SELL);
    }

    /** Notes how little is known of a book that may not be traded on. */
    private void look() {
        boolean known = book.state() == OrderBook.State.GOOD || book.state() == OrderBook.State.CROSSED;
        if (!known) {
            sight = Sight.LOST;
        } else if (sight == Sight.CLEAR) {
            sight = Sight.FROZEN;
        }
    }

    private void recover() {
        if (sight == Sight.LOST) {
            queues.rejoin();
        } else {
            queues.updateAll();
        }
        sight = Sight.CLEAR;
    }

    /** Fills the resting orders of a side that the other side's best level has come to. */
    private void meet(Side side) {
        BookOrders orders = desk.resting(side);
        long best = book.bestTicks(side.opposite());
        for (int i = 0; i < orders.size() && orders.get(i).takes(best); i++) {
            if (orders.get(i).working) {
                taker.meet(orders.get(i));
            }
        }
    }

    /** The trade's quantity serves each queue in turn, the better price and the earlier order first, and no lot of it twice. */
    private void onTrade(long ticks, long lots, Side aggressor) {
        BookOrders orders = desk.resting(aggressor.opposite());
        long left = lots;
        for (int i = 0; i < orders.size() && orders.get(i).takes(ticks); i++) {
            BookOrder order = orders.get(i);
            if (order.working) {
                left -= hit(order, ticks, lots, left);
            }
        }
        trigger(ticks);
    }

    /** Lets a trade reach an order; returns what the order took of it. */
    private long hit(BookOrder order, long ticks, long lots, long left) {
        long ahead = order.queueAheadLots();
        long reaching = left;
        if (order.limitTicks() == ticks) {
            reaching = order.queue.onTrade(lots, left);
        } else {
            order.queue.onTradeThrough();
        }
        if (order.queueAheadLots() != ahead) {
            desk.queued(order);
        }
        long filled = Math.min(reaching, order.leavesLots());
        if (filled > 0) {
            desk.fill(order, order.limitTicks(), filled, Liquidity.MAKER, lots);
        }
        return filled;
    }

    private void trigger(long ticks) {
        BookOrders stops = desk.stops();
        for (int i = 0; i < stops.size(); i++) {
            BookOrder stop = stops.get(i);
            if (stop.working && stop.isTriggeredBy(ticks)) {
                taker.take(stop);
                if (stop.working) {
                    desk.expire(stop, VenueReason.NO_LIQUIDITY);
                }
            }
        }
    }

    /** An order arrives: it is refused, trades, rests, or expires. */
    void accept(BookOrder order, long nowNs) {
        VenueReason refusal = refusal(order, nowNs);
        if (refusal != null) {
            desk.rejected(order, refusal);
            return;
        }
        desk.accepted(order);
        if (order.type() == OrderType.STOP) {
            desk.work(order);
            notice();
        } else if (order.timeInForce == TimeInForce.FOK && !taker.holds(order)) {
            desk.leave(order, VenueReason.NOT_FILLABLE);
        } else {
            trade(order);
        }
        settle();
    }

    private void trade(BookOrder order) {
        if (book.isTradable()) {
            taker.take(order);
        }
        boolean rests = order.type() == OrderType.LIMIT && order.timeInForce == TimeInForce.GTC;
        if (rests && order.leavesLots() > 0) {
            desk.work(order);
            notice();
            queues.join(order);
        } else {
            desk.leave(order, VenueReason.NO_LIQUIDITY);
        }
    }

    private void notice() {
        if (!book.isTradable()) {
            look();
        }
    }

    private @Nullable VenueReason refusal(BookOrder order, long nowNs) {
        if (!order.isReduceOnly() && !instrument.isEffectiveAt(nowNs)) {
            return VenueReason.NOT_TRADING;
        }
        if (!isQuantityAllowed(order)) {
            return VenueReason.BAD_QUANTITY;
        }
        long stated = order.type() == OrderType.LIMIT ? order.limitTicks() : order.stopTicks();
        if (order.type() != OrderType.MARKET && !instrument.isPriceAllowed(stated)) {
            return VenueReason.BAD_PRICE;
        }
        if (order.isReduceOnly()) {
            return account.reducibleLots(instrument.id(), order.side()) == 0 ? VenueReason.REDUCE_ONLY : onBook(order);
        }
        VenueReason refusal = onBook(order);
        return refusal == null && isTooSmall(order, stated) ? VenueReason.MIN_NOTIONAL : refusal;
    }

    private boolean isQuantityAllowed(BookOrder order) {
        boolean allowed = order.isReduceOnly() ? order.lots() > 0 : instrument.isQuantityAllowed(order.lots());
        return allowed && order.buyingPowerShare == 0;
    }

    /** Whether the book allows an order to arrive; without one only what reduces may, and only to rest. */
    private @Nullable VenueReason onBook(BookOrder order) {
        if (order.type() == OrderType.STOP) {
            return null;
        }
        if (!book.isTradable()) {
            boolean waits =
                    order.isReduceOnly() && order.type() == OrderType.LIMIT && order.timeInForce == TimeInForce.GTC;
            return waits ? null : VenueReason.NO_BOOK;
        }
        boolean wouldTake = order.takes(book.bestTicks(order.side().opposite()));
        return order.postOnly && wouldTake ? VenueReason.WOULD_TAKE : null;
    }

    private boolean isTooSmall(BookOrder order, long statedTicks) {
        long ticks = statedTicks == 0 ? book.bestTicks(order.side().opposite()) : statedTicks;
        return Math.abs(instrument.notionalUnits(ticks, order.lots())) < instrument.minNotionalUnits();
    }

    /** Cancels a working order; returns false when there is none of this id. */
    boolean cancel(long clientOrderId) {
        BookOrder order = desk.find(clientOrderId);
        if (order == null) {
            return false;
        }
        desk.cancel(order, VenueReason.REQUESTED);
        settle();
        return true;
    }

    /** Values what is held at the price that it could be closed at. */
    void mark() {
        long lots = account.lots(instrument.id());
        long ticks = book.bestTicks(lots < 0 ? Side.SELL : Side.BUY);
        if (ticks != 0) {
            account.mark(instrument.id(), ticks);
        }
    }
}
