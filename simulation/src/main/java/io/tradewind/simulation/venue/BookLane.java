// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.simulation.queue.QueueModel;
import io.tradewind.simulation.venue.depth.BookFeed;
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
    private final BookTriggers triggers;
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
        this.triggers = new BookTriggers(book, desk, taker);
    }

    OrderBook book() {
        return book;
    }

    /** Applies a tick; whatever of our orders it moves, fills or triggers follows from it. */
    void onTick(TickBatch batch, int index) {
        desk.marketSequence(batch.sequence(index));
        TickKind kind = batch.kind(index);
        boolean trades = kind == TickKind.TRADE && batch.isOnBook(index) && book.isTradable();
        if (quiet) {
            BookFeed.apply(book, batch, index);
            if (trades) {
                triggers.last(batch.price(index));
            }
            return;
        }
        if (kind != TickKind.TRADE) {
            onUpdate(batch, index, kind);
        } else if (trades) {
            onTrade(batch.price(index), batch.quantity(index), batch.aggressor(index));
        }
        settle();
    }

    /**
     * Finds places for the orders that lost theirs and takes ended ones out; without any order, and with nothing consumed, ticks need
     * only be applied.
     */
    private void settle() {
        desk.tidy();
        for (BookOrder order = desk.nextDisplaced(); order != null; order = desk.nextDisplaced()) {
            enter(order);
            desk.tidy();
        }
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
        triggers.onBook();
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
            BookOrder order = orders.get(i);
            if (order.working) {
                long before = order.filledLots;
                taker.meet(order);
                next(order, order.filledLots - before);
            }
        }
    }

    /** Shows the next slice of an order that hides a part, at the end of the queue. */
    private void next(BookOrder order, long filled) {
        if (filled > 0 && order.useUp(filled)) {
            queues.join(order);
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
        triggers.onTrade(ticks);
    }

    /** Lets a trade reach an order; returns what the order took of it. */
    private long hit(BookOrder order, long ticks, long lots, long left) {
        long ahead = order.queueAheadLots();
        long reaching = left;
        long reachable = order.workableLots();
        if (order.limitTicks() == ticks) {
            reaching = order.queue.onTrade(lots, left);
            reachable = order.reachableLots();
        } else {
            order.queue.onTradeThrough();
        }
        if (order.queueAheadLots() != ahead) {
            desk.queued(order);
        }
        long filled = Math.min(reaching, reachable);
        if (filled > 0) {
            desk.fill(order, order.limitTicks(), filled, Liquidity.MAKER, lots);
            next(order, filled);
        }
        return filled;
    }

    /** An order arrives: it is refused, trades, rests, waits, or expires. */
    void accept(BookOrder order, long nowNs) {
        VenueReason refusal = refusal(order, nowNs);
        if (refusal == null) {
            desk.accepted(order);
            if (!order.over) {
                enter(order);
            }
        } else {
            desk.rejected(order, refusal);
        }
        desk.release(order);
        settle();
    }

    /** The front desk refused an order, and answered it. */
    void refusedAtDesk(BookOrder order, VenueReason reason) {
        desk.refusedAtDesk(order, reason);
        desk.release(order);
        settle();
    }

    /** Finds the place of an order that has none, or no longer the right one. */
    private void enter(BookOrder order) {
        boolean rests = order.list == desk.resting(order.side);
        if (order.workableLots() == 0) {
            desk.place(order, desk.idle());
            return;
        }
        if (order.reduceOnly && order.isChild()) {
            desk.cut(order);
        }
        if (order.over) {
            return;
        }
        if (order.waiting) {
            await(order);
        } else if (rests) {
            rest(order);
        } else {
            trade(order);
        }
    }

    private void await(BookOrder order) {
        if (order.list != desk.stops()) {
            desk.place(order, desk.stops());
            notice();
            triggers.begin(order);
        }
    }

    private void trade(BookOrder order) {
        if (order.timeInForce == TimeInForce.FOK && !taker.holds(order)) {
            desk.expire(order, VenueReason.NOT_FILLABLE);
            return;
        }
        if (book.isTradable()) {
            if (order.postOnly && order.takes(book.bestTicks(order.side.opposite()))) {
                desk.cancel(order, VenueReason.WOULD_TAKE);
                return;
            }
            taker.take(order);
        }
        if (!order.over) {
            leave(order);
        }
    }

    /** What is left of an order that traded rests, waits for its parent, or expires. */
    private void leave(BookOrder order) {
        if (order.workableLots() == 0) {
            desk.place(order, desk.idle());
        } else if (order.type.isLimited() && !order.isImmediate()) {
            rest(order);
        } else {
            desk.expire(order, VenueReason.NO_LIQUIDITY);
        }
    }

    /** Puts an order at the end of the queue of its price. */
    private void rest(BookOrder order) {
        desk.place(order, desk.resting(order.side));
        notice();
        order.show();
        queues.join(order);
    }

    private void notice() {
        if (!book.isTradable()) {
            look();
        }
    }

    private @Nullable VenueReason refusal(BookOrder order, long nowNs) {
        if (desk.report().groups().isRejected(order.ocoGroupId)) {
            return VenueReason.OCO_REJECTED;
        }
        boolean sized = order.buyingPowerShare == 0 && OrderRules.isQuantityAllowed(order, instrument, order.lots);
        VenueReason refusal = OrderRules.refusal(order, instrument, sized, nowNs);
        if (refusal != null) {
            return refusal;
        }
        if (order.isChild()) {
            return orphaned(order.parentOrderId);
        }
        return order.reduceOnly && account.reducibleLots(instrument.id(), order.side) == 0
                ? VenueReason.REDUCE_ONLY
                : inMarket(order);
    }

    private @Nullable VenueReason inMarket(BookOrder order) {
        VenueReason refusal = onBook(order);
        boolean small = refusal == null && !order.reduceOnly && isTooSmall(order, order.lots, order.limitTicks);
        return small ? VenueReason.MIN_NOTIONAL : refusal;
    }

    /** Why a child has no parent to wait for; null when it has one, or one that was filled. */
    private @Nullable VenueReason orphaned(long parentId) {
        if (desk.find(parentId) != null) {
            return null;
        }
        if (!desk.report().orders().knows(parentId)) {
            return VenueReason.UNKNOWN_ORDER;
        }
        return desk.report().orders().filledLots(parentId) == 0 ? VenueReason.PARENT_ENDED : null;
    }

    /** Whether the book allows an order to arrive; without one only what reduces may, and only to rest. */
    private @Nullable VenueReason onBook(BookOrder order) {
        if (order.waiting) {
            return null;
        }
        if (!book.isTradable()) {
            boolean waits = order.reduceOnly && order.type == OrderType.LIMIT && !order.isImmediate();
            return waits ? null : VenueReason.NO_BOOK;
        }
        boolean wouldTake = order.takes(book.bestTicks(order.side.opposite()));
        return order.postOnly && wouldTake ? VenueReason.WOULD_TAKE : null;
    }

    private boolean isTooSmall(BookOrder order, long lots, long limitTicks) {
        long stated = limitTicks != 0 ? limitTicks : order.type.hasStopPrice() ? order.stopTicks : 0;
        long ticks = stated == 0 ? book.bestTicks(order.side.opposite()) : stated;
        return ticks != BookSide.NO_PRICE
                && Math.abs(instrument.notionalUnits(ticks, lots)) < instrument.minNotionalUnits();
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

    /** Changes a working order, or says why not. A zero leaves the quantity or the limit as it is. */
    void amend(long clientOrderId, long quantityLots, long limitTicks) {
        BookOrder order = desk.find(clientOrderId);
        VenueReason refusal = order == null ? VenueReason.UNKNOWN_ORDER : amendRefusal(order, quantityLots, limitTicks);
        if (order == null || refusal != null) {
            desk.report()
                    .refused(clientOrderId, VenueRequest.AMEND, refusal == null ? VenueReason.UNKNOWN_ORDER : refusal);
            return;
        }
        change(order, quantityLots == 0 ? order.lots : quantityLots, limitTicks == 0 ? order.limitTicks : limitTicks);
        settle();
    }

    private void change(BookOrder order, long lots, long limitTicks) {
        boolean requeues = order.list == desk.resting(order.side) && !order.keepsPlace(lots, limitTicks);
        if (requeues) {
            desk.takeOut(order);
        }
        order.lots = lots;
        order.limitTicks = limitTicks;
        desk.report().amended(order);
        if (order.reduceOnly && order.workableLots() > 0) {
            desk.cut(order);
        }
        if (requeues && !order.over) {
            trade(order);
        } else if (!order.over) {
            desk.displaceIfIdle(order);
        }
        desk.release(order);
    }

    private @Nullable VenueReason amendRefusal(BookOrder order, long quantityLots, long limitTicks) {
        VenueReason refusal = OrderRules.amendRefusal(order, instrument, quantityLots, limitTicks);
        if (refusal != null) {
            return refusal;
        }
        long lots = quantityLots == 0 ? order.lots : quantityLots;
        long ticks = limitTicks == 0 ? order.limitTicks : limitTicks;
        if (order.list == desk.resting(order.side) && !order.keepsPlace(lots, ticks)) {
            if (!book.isTradable() && !order.reduceOnly) {
                return VenueReason.NO_BOOK;
            }
            if (order.postOnly && book.isTradable() && order.takes(ticks, book.bestTicks(order.side.opposite()))) {
                return VenueReason.WOULD_TAKE;
            }
        }
        return !order.reduceOnly && isTooSmall(order, lots, ticks) ? VenueReason.MIN_NOTIONAL : null;
    }

    /** Tells what is known of an order when it works here; returns whether it does. */
    boolean tell(long clientOrderId) {
        BookOrder order = desk.find(clientOrderId);
        if (order != null) {
            desk.report().status(order, VenueOrderStatus.WORKING);
        }
        return order != null;
    }

    /** Tells what is known of every working order; returns how many there are. */
    int tellWorking() {
        return desk.tellWorking();
    }

    /** When the clock does something to an order; {@link VenueOrder#NEVER} when to none. */
    long timerNs() {
        return desk.timerNs();
    }

    /** The clock does what is due now: orders expire, time stops start. */
    void onTime() {
        desk.retime();
        for (BookOrder order = desk.nextDue(); order != null; order = desk.nextDue()) {
            if (order.expireNs <= desk.report().nowNs()) {
                desk.expire(order, VenueReason.TIME_ENDED);
            } else {
                triggers.onTime(order);
            }
        }
        settle();
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
