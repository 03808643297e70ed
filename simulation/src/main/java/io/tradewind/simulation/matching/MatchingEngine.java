// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.index.IdSet;
import io.tradewind.simulation.index.LongIndex;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands of many accounts and tells a listener what became of them.
 *
 * <p>A command's path: checks, the matcher, rest or expire, then the stops that its trades triggered, oldest first.
 */
public final class MatchingEngine {
    private final MatchListener listener;
    private final MatchBook book = new MatchBook();
    private final StopOrders stops = new StopOrders();
    private final Positions positions = new Positions();
    private final OpenOrders open = new OpenOrders();
    private final OrderPool pool = new OrderPool();
    private final IdSet seen = new IdSet();
    private final LongIndex<MatchOrder> orders = new LongIndex<>();
    private final OrderChecks checks;
    private final Amendment amendment;
    private final Matcher matcher;

    /**
     * Creates an engine with an empty book.
     *
     * @param filters ranges of prices, quantities and counts
     * @param listener takes what happens
     */
    public MatchingEngine(MatchFilters filters, MatchListener listener) {
        this.listener = listener;
        this.checks = new OrderChecks(filters, book, positions, open);
        this.amendment = new Amendment(filters, book);
        this.matcher = new Matcher(book, new BookDesk(), listener);
    }

    /**
     * The book, to look at.
     *
     * @return resting orders
     */
    public MatchBook book() {
        return book;
    }

    /**
     * Takes a new order.
     *
     * @param request as asked for; not kept
     */
    public void submit(OrderRequest request) {
        MatchOrder order = accept(request);
        if (order == null) {
            return;
        }
        if (order.type.waits()) {
            await(order);
        } else {
            arrive(order);
        }
        triggerStops();
    }

    /**
     * Takes a market order that trades as a whole within a budget or expires as a whole.
     *
     * @param request as asked for, of type MARKET and without a self-trade policy; not kept
     * @param budget for a buy the most that all of it may cost, for a sell the least that it must bring; ticks times lots
     */
    public void submitWithinBudget(OrderRequest request, long budget) {
        MatchOrder order = accept(request);
        if (order == null) {
            return;
        }
        if (withinBudget(order, budget)) {
            matcher.match(order);
        }
        settle(order);
        triggerStops();
    }

    private @Nullable MatchOrder accept(OrderRequest request) {
        MatchReason refused = seen.add(request.orderId) ? checks.firstFailure(request) : MatchReason.DUPLICATE_ID;
        if (refused != null) {
            listener.rejected(request.orderId, request.accountId, refused);
            return null;
        }
        MatchOrder order = pool.take();
        order.begin(request, checks.allowedLots(request));
        listener.accepted(order);
        return order;
    }

    private boolean withinBudget(MatchOrder order, long budget) {
        long cost = book.walkCost(order.side, order.leavesLots);
        return cost >= 0 && (order.side == Side.BUY ? cost <= budget : cost >= budget);
    }

    /**
     * Cancels an order that rests or waits.
     *
     * @param orderId which
     * @param accountId who asks
     */
    public void cancel(long orderId, long accountId) {
        MatchOrder order = orders.get(orderId);
        if (order == null || order.accountId != accountId) {
            listener.rejected(orderId, accountId, MatchReason.UNKNOWN_ORDER);
            return;
        }
        end(order);
    }

    private void end(MatchOrder order) {
        withdraw(order);
        long lots = order.leavesLots;
        order.leavesLots = 0;
        listener.cancelled(order, lots, false);
        pool.release(order);
    }

    /**
     * Changes price or total quantity of an order that rests.
     *
     * @param orderId which
     * @param accountId who asks
     * @param totalLots the total with the filled part, NOT_GIVEN or OFF_GRID
     * @param limitTicks the limit, NOT_GIVEN or OFF_GRID
     */
    public void amend(long orderId, long accountId, long totalLots, long limitTicks) {
        MatchOrder order = resting(orderId, accountId);
        MatchReason refused =
                order == null ? MatchReason.UNKNOWN_ORDER : amendment.firstFailure(order, totalLots, limitTicks);
        if (order == null || refused != null) {
            listener.rejected(orderId, accountId, refused == null ? MatchReason.UNKNOWN_ORDER : refused);
        } else if (Amendment.keepsPlace(order, totalLots, limitTicks)) {
            Amendment.apply(order, totalLots, limitTicks);
            listener.amended(order, false);
        } else {
            arriveAnew(order, totalLots, limitTicks);
        }
    }

    /** Its id and its place among the account's live orders are kept unless it trades out. */
    private void arriveAnew(MatchOrder order, long totalLots, long limitTicks) {
        book.remove(order);
        Amendment.apply(order, totalLots, limitTicks);
        listener.amended(order, false);
        matcher.match(order);
        if (order.leavesLots > 0) {
            book.rest(order);
        } else {
            orders.remove(order.id);
            open.addLive(order, -1);
            pool.release(order);
        }
        triggerStops();
    }

    /**
     * Takes an order that rests out of the book and lets it arrive anew at a price: it always loses its place.
     *
     * @param orderId which
     * @param accountId who asks
     * @param limitTicks the limit or OFF_GRID
     */
    public void move(long orderId, long accountId, long limitTicks) {
        MatchOrder order = resting(orderId, accountId);
        MatchReason refused = order == null
                ? MatchReason.UNKNOWN_ORDER
                : amendment.firstFailure(order, OrderRequest.NOT_GIVEN, limitTicks);
        if (order == null || refused != null) {
            listener.rejected(orderId, accountId, refused == null ? MatchReason.UNKNOWN_ORDER : refused);
        } else {
            arriveAnew(order, OrderRequest.NOT_GIVEN, limitTicks);
        }
    }

    /**
     * Takes quantity off an order that rests; it keeps its place, and is cancelled when nothing is left.
     *
     * @param orderId which
     * @param accountId who asks
     * @param lots at most so much, positive
     */
    public void reduce(long orderId, long accountId, long lots) {
        MatchOrder order = resting(orderId, accountId);
        if (order == null) {
            listener.rejected(orderId, accountId, MatchReason.UNKNOWN_ORDER);
        } else if (lots <= 0) {
            listener.rejected(orderId, accountId, MatchReason.BAD_QUANTITY);
        } else if (lots >= order.leavesLots) {
            end(order);
        } else {
            order.takeOff(lots);
            listener.amended(order, false);
        }
    }

    private @Nullable MatchOrder resting(long orderId, long accountId) {
        MatchOrder order = orders.get(orderId);
        return order != null && order.accountId == accountId && order.resting() ? order : null;
    }

    private void arrive(MatchOrder order) {
        if (order.timeInForce != MatchTimeInForce.FOK || matcher.fillable(order)) {
            matcher.match(order);
        }
        settle(order);
    }

    /** Rests what is left of an order where it may, or lets it expire. */
    private void settle(MatchOrder order) {
        if (order.leavesLots > 0 && order.limited() && order.timeInForce.rests()) {
            rest(order);
            return;
        }
        if (order.leavesLots > 0) {
            long lots = order.leavesLots;
            order.leavesLots = 0;
            listener.expired(order, lots);
        }
        pool.release(order);
    }

    private void triggerStops() {
        for (MatchOrder order = stops.takeTriggered(); order != null; order = stops.takeTriggered()) {
            orders.remove(order.id);
            open.addLive(order, -1);
            open.addWaiting(order, -1);
            listener.triggered(order);
            arrive(order);
        }
    }

    private void rest(MatchOrder order) {
        book.rest(order);
        orders.put(order.id, order);
        open.addLive(order, 1);
    }

    private void await(MatchOrder order) {
        stops.add(order);
        orders.put(order.id, order);
        open.addLive(order, 1);
        open.addWaiting(order, 1);
    }

    /** Takes an order out of the book or from among the waiting. */
    private void withdraw(MatchOrder order) {
        orders.remove(order.id);
        open.addLive(order, -1);
        if (order.resting()) {
            book.remove(order);
        } else {
            stops.remove(order);
            open.addWaiting(order, -1);
        }
    }

    private final class BookDesk implements Matcher.Desk {
        @Override
        public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
            positions.onTrade(taker, lots);
            positions.onTrade(maker, lots);
            stops.onTrade(priceTicks);
            listener.traded(taker, maker, priceTicks, lots);
        }

        @Override
        public void gone(MatchOrder resting) {
            orders.remove(resting.id);
            open.addLive(resting, -1);
            pool.release(resting);
        }
    }
}
