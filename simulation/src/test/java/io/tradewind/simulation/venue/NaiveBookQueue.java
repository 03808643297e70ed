// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.simulation.queue.QueueModel;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** The book of the naive book venue: where our orders stand in it, and what they took from it. */
final class NaiveBookQueue {
    final OrderBook book;
    private final boolean top;
    private final QueueModel model;
    private final NaiveBookDesk desk;
    private final Map<Side, Map<Long, Long>> consumed = Map.of(Side.BUY, new TreeMap<>(), Side.SELL, new TreeMap<>());
    private boolean lost = true;
    private boolean frozen;

    NaiveBookQueue(OrderBook.Depth depth, QueueModel model, NaiveBookDesk desk) {
        this.book = new OrderBook(depth);
        this.top = depth == OrderBook.Depth.TOP;
        this.model = model;
        this.desk = desk;
    }

    /** Applies an update of the book; answers whether the book is good. */
    boolean onUpdate(TickBatch batch) {
        BiPredicate<Side, Long> updated = apply(batch);
        if (!book.isTradable()) {
            lost |= book.state() == OrderBook.State.RESYNC || book.state() == OrderBook.State.AWAITING_SNAPSHOT;
            frozen = true;
            return false;
        }
        if (lost) {
            consumed.values().forEach(Map::clear);
            desk.orders.forEach(this::join);
        } else {
            for (NaiveBookOrder order : desk.orders) {
                boolean news = frozen ? isShown(order) : updated.test(order.side, order.limit);
                if (order.place == NaiveBookOrder.Place.BOOK && news) {
                    update(order);
                }
            }
            boolean stale = frozen;
            consumed.forEach((side, levels) -> levels.keySet().removeIf(t -> !stale && updated.test(side, t)));
        }
        lost = false;
        frozen = false;
        return true;
    }

    /** Applies an update of the book; answers which levels it was news of. */
    private BiPredicate<Side, Long> apply(TickBatch batch) {
        TreeMap<Side, List<Long>> before = new TreeMap<>();
        for (Side side : Side.values()) {
            before.put(side, List.of(book.bestTicks(side), book.bestLots(side)));
        }
        if (batch.kind(0) == TickKind.QUOTE) {
            boolean taken =
                    book.quote(batch.id(0), batch.price(0), batch.quantity(0), batch.askPrice(0), batch.askQuantity(0));
            return (side, ticks) -> taken
                    && !before.get(side).equals(List.of(book.bestTicks(side), book.bestLots(side)))
                    && !NaiveBookOrder.isWorse(side, ticks, book.bestTicks(side));
        }
        boolean snapshot = batch.kind(0) == TickKind.SNAPSHOT;
        boolean taken = snapshot
                ? book.beginSnapshot(batch.id(0))
                : book.beginDelta(batch.firstId(0), batch.id(0), batch.previousId(0));
        Map<Side, Set<Long>> listed = Map.of(Side.BUY, new HashSet<>(), Side.SELL, new HashSet<>());
        for (int i = batch.levelStart(0); taken && i < batch.levelEnd(0); i++) {
            Side side = i < batch.askStart(0) ? Side.BUY : Side.SELL;
            book.set(side, batch.levelPrice(i), batch.levelQuantity(i));
            listed.get(side).add(batch.levelPrice(i));
        }
        book.endUpdate();
        return (side, ticks) -> taken
                && (snapshot
                        || listed.get(side).contains(ticks)
                                && (!book.isQuoted() || NaiveBookOrder.isWorse(side, ticks, book.bestTicks(side))));
    }

    void join(NaiveBookOrder order) {
        if (order.place == NaiveBookOrder.Place.BOOK) {
            order.known = book.isTradable() && isShown(order);
            order.displayed = book.lotsAt(order.side, order.limit);
            order.ahead = order.displayed;
            order.traded = 0;
            order.carried = 0;
        }
    }

    private boolean isShown(NaiveBookOrder order) {
        return !top || !NaiveBookOrder.isWorse(order.side, order.limit, book.bestTicks(order.side));
    }

    private void update(NaiveBookOrder order) {
        if (!order.known) {
            join(order);
            order.known = true;
            return;
        }
        long shown = book.lotsAt(order.side, order.limit);
        long cancelled = Math.max(0, order.displayed - order.traded) - shown;
        if (cancelled > 0 && order.ahead > 0) {
            long behind = Math.max(0, Math.max(0, order.displayed - order.traded) - order.ahead);
            double gone = order.carried + cancelled * model.aheadShare(order.ahead, behind);
            order.carried = gone - StrictMath.floor(gone);
            order.ahead = Math.max(0, order.ahead - (long) StrictMath.floor(gone));
        }
        order.ahead = Math.min(order.ahead, shown);
        order.displayed = shown;
        order.traded = 0;
    }

    /** The book came to our orders. */
    void meet() {
        for (Side side : Side.values()) {
            for (NaiveBookOrder order : desk.byPriority(side)) {
                long before = order.filled;
                if (!order.over) {
                    take(order, Liquidity.MAKER);
                    next(order, order.filled - before);
                }
            }
        }
    }

    /** A trade hit our orders. */
    void hit(long price, long lots, Side aggressor) {
        long left = lots;
        for (NaiveBookOrder order : desk.byPriority(aggressor.opposite())) {
            if (order.over || NaiveBookOrder.isWorse(order.side, order.limit, price)) {
                continue;
            }
            long reaching = left;
            long most = order.workable();
            if (order.limit != price) {
                order.known = true;
                order.ahead = 0;
            } else if (order.known) {
                order.traded += lots;
                reaching = Math.max(0, left - order.ahead);
                order.ahead = Math.max(0, order.ahead - left);
                most = order.terms.displayLots == 0 ? most : Math.min(most, order.shown);
            } else {
                reaching = 0;
            }
            long filled = Math.min(most, reaching);
            left -= filled;
            if (filled > 0) {
                desk.fill(order, order.limit, filled, Liquidity.MAKER);
                next(order, filled);
            }
        }
    }

    /** The next slice of an order that hides a part joins the end of the queue. */
    private void next(NaiveBookOrder order, long filled) {
        if (filled == 0 || order.terms.displayLots == 0 || order.workable() == 0) {
            return;
        }
        if (filled < order.shown) {
            order.shown -= filled;
        } else {
            order.shown = Math.min(order.terms.displayLots, order.workable());
            join(order);
        }
    }

    private TreeMap<Long, Long> available(Side side) {
        Comparator<Long> rising = Comparator.naturalOrder();
        TreeMap<Long, Long> levels = new TreeMap<>(side == Side.BUY ? rising.reversed() : rising);
        for (long t = book.bestTicks(side); t != 0; t = book.nextTicks(side, t)) {
            levels.put(t, book.lotsAt(side, t) - consumed.get(side).getOrDefault(t, 0L));
        }
        return levels;
    }

    long within(NaiveBookOrder order) {
        return available(order.side.opposite()).entrySet().stream()
                .filter(level -> order.mayPay(level.getKey()))
                .mapToLong(level -> Math.max(0, level.getValue()))
                .sum();
    }

    void take(NaiveBookOrder order, Liquidity liquidity) {
        Side other = order.side.opposite();
        available(other).forEach((ticks, lots) -> {
            long filled = Math.min(order.workable(), lots);
            if (filled > 0 && order.mayPay(ticks)) {
                consumed.get(other).merge(ticks, filled, Long::sum);
                desk.fill(order, liquidity == Liquidity.TAKER ? ticks : order.limit, filled, liquidity);
            }
        });
    }
}
