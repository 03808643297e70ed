// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.simulation.queue.QueueModel;
import io.tradewind.simulation.queue.QueuePosition;
import io.tradewind.simulation.venue.depth.ConsumedDepth;

/**
 * Moves resting orders in their queues, and forgets what we consumed of a level, when the level was updated.
 *
 * <p>A snapshot updates all levels, a delta those that it lists, a quote the best level of a side where that is another than
 * before, and all better ones, which are gone. What a delta says of levels that a newer quote lies over is not news.
 */
final class BookQueues {
    private final OrderBook book;
    private final boolean topOnly;
    private final QueueModel model;
    private final BookDesk desk;
    private final BookTaker taker;

    BookQueues(OrderBook book, OrderBook.Depth depth, QueueModel model, BookDesk desk, BookTaker taker) {
        this.book = book;
        this.topOnly = depth == OrderBook.Depth.TOP;
        this.model = model;
        this.desk = desk;
        this.taker = taker;
    }

    /** Places an order at the end of its level, as far as the book shows it. */
    void join(BookOrder order) {
        if (isUnseen(order) || !book.isTradable()) {
            order.queue.joinUnseen();
        } else {
            order.queue.join(book.lotsAt(order.side(), order.limitTicks()));
        }
        desk.queued(order);
    }

    /** Whether a top-only book cannot tell what an order's level displays: it lies behind the best. */
    private boolean isUnseen(BookOrder order) {
        Side side = order.side();
        return topOnly && (order.limitTicks() - book.bestTicks(side)) * side.sign() < 0;
    }

    /** All that was known is old: every order is taken to be the last of its level. */
    void rejoin() {
        rejoin(desk.resting(Side.BUY));
        rejoin(desk.resting(Side.SELL));
        taker.consumed(Side.BUY).clear();
        taker.consumed(Side.SELL).clear();
    }

    private void rejoin(BookOrders orders) {
        for (int i = 0; i < orders.size(); i++) {
            join(orders.get(i));
        }
    }

    /** A snapshot was applied. */
    void onSnapshot() {
        updateAll();
        taker.consumed(Side.BUY).clear();
        taker.consumed(Side.SELL).clear();
    }

    /** Takes the book as it is for an update of each order's level that it shows. */
    void updateAll() {
        updateAll(desk.resting(Side.BUY));
        updateAll(desk.resting(Side.SELL));
    }

    private void updateAll(BookOrders orders) {
        for (int i = 0; i < orders.size(); i++) {
            if (!isUnseen(orders.get(i))) {
                update(orders.get(i));
            }
        }
    }

    /** A delta was applied. */
    void onDelta(TickBatch batch, int index) {
        int asks = batch.askStart(index);
        onLevels(Side.BUY, batch, batch.levelStart(index), asks);
        onLevels(Side.SELL, batch, asks, batch.levelEnd(index));
    }

    private void onLevels(Side side, TickBatch batch, int from, int to) {
        BookOrders orders = desk.resting(side);
        ConsumedDepth consumed = taker.consumed(side);
        if (orders.size() == 0 && consumed.isEmpty()) {
            return;
        }
        for (int level = from; level < to; level++) {
            long ticks = batch.levelPrice(level);
            if (isShown(side, ticks)) {
                consumed.forget(ticks);
                updateAt(orders, ticks);
            }
        }
    }

    /** Whether the book shows the level itself, not a newer quote that lies over it. */
    private boolean isShown(Side side, long ticks) {
        return !book.isQuoted() || (ticks - book.bestTicks(side)) * side.sign() < 0;
    }

    private void updateAt(BookOrders orders, long ticks) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).limitTicks() == ticks) {
                update(orders.get(i));
            }
        }
    }

    /** A quote gave a side another best level. */
    void onBest(Side side) {
        long best = book.bestTicks(side);
        taker.consumed(side).forgetFrom(best);
        BookOrders orders = desk.resting(side);
        for (int i = 0; i < orders.size() && (orders.get(i).limitTicks() - best) * side.sign() >= 0; i++) {
            update(orders.get(i));
        }
    }

    private void update(BookOrder order) {
        QueuePosition queue = order.queue;
        long ahead = queue.aheadLots();
        queue.onUpdate(model, book.lotsAt(order.side(), order.limitTicks()));
        if (queue.aheadLots() != ahead) {
            desk.queued(order);
        }
    }
}
