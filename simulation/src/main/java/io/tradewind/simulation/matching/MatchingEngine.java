// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.simulation.index.IdSet;
import io.tradewind.simulation.matching.account.OpenOrders;
import io.tradewind.simulation.matching.account.Positions;
import io.tradewind.simulation.matching.filter.AveragePrice;
import io.tradewind.simulation.matching.filter.MatchFilters;
import io.tradewind.simulation.matching.filter.ReferencePrices;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands of many accounts and tells a listener what became of them.
 *
 * <p>A command's path: checks, the matcher, rest or expire; then the children that its trades released, in the order of their
 * parents' fills; then the waiting orders that it triggered, oldest first; until nothing is left to do. Time, the mark price and the
 * trading status are inputs like any other.
 */
public final class MatchingEngine {
    private final NumberedEvents events;
    final MatchBook book = new MatchBook();
    final Positions positions = new Positions();
    final IdSet seen = new IdSet();
    final WaitingOrders waiting;
    final LiveOrders live;
    final Contingencies contingencies;
    final @Nullable AveragePrice average;
    private final OrderChecks checks;
    private final Amendment amendment;
    private final Matcher matcher;
    long nowNs = Long.MIN_VALUE;
    boolean halted;

    /**
     * Creates an engine with an empty book, open for trading, with the usual rules for groups.
     *
     * @param filters ranges of prices, quantities and counts
     * @param listener takes what happens
     */
    public MatchingEngine(MatchFilters filters, MatchListener listener) {
        this(filters, OcoRules.USUAL, listener);
    }

    /**
     * Creates an engine with an empty book, open for trading.
     *
     * @param filters ranges of prices, quantities and counts
     * @param rules what the venue does with groups
     * @param listener takes what happens
     */
    public MatchingEngine(MatchFilters filters, OcoRules rules, MatchListener listener) {
        OpenOrders open = new OpenOrders();
        this.events = new NumberedEvents(listener);
        this.waiting = new WaitingOrders(book, rules);
        this.live = new LiveOrders(book, open, waiting);
        this.contingencies = new Contingencies(live, rules, new ContingencyDesk());
        this.average = filters.percentPrice().isNone()
                ? null
                : new AveragePrice(filters.percentPrice().windowNs());
        this.checks = new OrderChecks(
                filters, book, positions, open, contingencies, new ReferencePrices(waiting::lastTicks, average));
        this.amendment = new Amendment(checks, filters, book);
        this.matcher = new Matcher(book, rules.fill(), new BookDesk(), events);
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
     * Number of the event that was reported last, or is being reported.
     *
     * @return from 1, without gaps; 0 before the first
     */
    public long eventSequence() {
        return events.sequence;
    }

    /**
     * Visits the orders that wait for a condition or for their parent, by acceptance.
     *
     * @param visitor sees each order
     */
    public void forEachWaiting(Consumer<MatchOrder> visitor) {
        live.waitingByAcceptance().forEach(visitor);
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
        if (request.isChild()) {
            live.idle(order);
        } else if (order.awaitsTrigger()) {
            live.await(order);
        } else {
            arrive(order);
        }
        settle();
    }

    /**
     * Takes a market order that trades as a whole within a budget or expires as a whole.
     *
     * @param request as asked for, of type MARKET and without a self-trade policy; not kept
     * @param budget for a buy the most that all of it may cost, for a sell the least that it must bring; ticks times lots
     * @throws IllegalArgumentException for a request of another type, with a policy, or tied to a group or a parent
     */
    public void submitWithinBudget(OrderRequest request, long budget) {
        if (request.type != OrderType.MARKET || request.selfTrade != SelfTradePolicy.NONE || request.isSpecial()) {
            throw new IllegalArgumentException("an order within a budget is a plain market order without a policy");
        }
        MatchOrder order = accept(request);
        if (order == null) {
            return;
        }
        if (withinBudget(order, budget)) {
            matcher.match(order);
        }
        conclude(order);
        settle();
    }

    /**
     * What a market order would cost or bring if it traded now: hidden quantity counted, whoever's orders they are, and what groups
     * share counted once.
     *
     * @param side the market order's side
     * @param lots its quantity
     * @return sum of ticks times lots, {@link Long#MAX_VALUE} when larger; -1 when the other side holds less than the quantity
     */
    public long walkCost(Side side, long lots) {
        return matcher.walkCost(side, lots);
    }

    private boolean withinBudget(MatchOrder order, long budget) {
        long cost = matcher.walkCost(order.side, order.leavesLots);
        return cost >= 0 && (order.side == Side.BUY ? cost <= budget : cost >= budget);
    }

    private @Nullable MatchOrder accept(OrderRequest request) {
        MatchReason refused = firstFailure(request);
        if (refused != null) {
            events.rejected(request.orderId, request.accountId, refused);
            if (request.isGrouped()) {
                contingencies.onRefusal(request, refused);
                settle();
            }
            return null;
        }
        MatchOrder order = live.begin(request, checks.allowedLots(request));
        events.accepted(order);
        if (order.terms != null) {
            contingencies.link(order, request);
        }
        return order;
    }

    private @Nullable MatchReason firstFailure(OrderRequest request) {
        if (!seen.add(request.orderId)) {
            return MatchReason.DUPLICATE_ID;
        }
        return halted ? MatchReason.NOT_TRADING : checks.firstFailure(request, nowNs);
    }

    /**
     * Cancels an order that rests or waits, and with it the others of its group.
     *
     * @param orderId which
     * @param accountId who asks
     */
    public void cancel(long orderId, long accountId) {
        MatchOrder order = live.get(orderId);
        if (order == null || order.accountId != accountId) {
            events.rejected(orderId, accountId, MatchReason.UNKNOWN_ORDER);
            return;
        }
        cancel(order);
    }

    private void cancel(MatchOrder order) {
        OcoGroup group = order.terms == null ? null : order.terms.group;
        end(order, MatchCause.REQUESTED);
        contingencies.onCancel(group);
        settle();
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
        MatchReason refused = order == null ? MatchReason.UNKNOWN_ORDER : refusal(order, totalLots, limitTicks);
        if (order == null || refused != null) {
            events.rejected(orderId, accountId, refused == null ? MatchReason.UNKNOWN_ORDER : refused);
        } else if (Amendment.keepsPlace(order, totalLots, limitTicks)) {
            Amendment.apply(order, totalLots, limitTicks);
            events.amended(order, MatchCause.REQUESTED);
        } else {
            arriveAnew(order, totalLots, limitTicks);
        }
    }

    /** Its number and its place among the account's live orders are kept unless it ends. */
    private void arriveAnew(MatchOrder order, long totalLots, long limitTicks) {
        book.remove(order);
        Amendment.apply(order, totalLots, limitTicks);
        events.amended(order, MatchCause.REQUESTED);
        matcher.match(order);
        if (order.leavesLots > 0) {
            book.rest(order);
        } else {
            live.unregister(order);
            conclude(order);
        }
        settle();
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
        MatchReason refused =
                order == null ? MatchReason.UNKNOWN_ORDER : refusal(order, OrderRequest.NOT_GIVEN, limitTicks);
        if (order == null || refused != null) {
            events.rejected(orderId, accountId, refused == null ? MatchReason.UNKNOWN_ORDER : refused);
        } else {
            arriveAnew(order, OrderRequest.NOT_GIVEN, limitTicks);
        }
    }

    /**
     * Takes quantity off an order that rests; it keeps its place, and is cancelled, as by its account, when nothing is left.
     *
     * @param orderId which
     * @param accountId who asks
     * @param lots at most so much, positive
     */
    public void reduce(long orderId, long accountId, long lots) {
        MatchOrder order = resting(orderId, accountId);
        if (order == null) {
            events.rejected(orderId, accountId, MatchReason.UNKNOWN_ORDER);
        } else if (lots <= 0) {
            events.rejected(orderId, accountId, MatchReason.BAD_QUANTITY);
        } else if (lots >= order.leavesLots) {
            cancel(order);
        } else {
            order.takeOff(lots);
            events.amended(order, MatchCause.REQUESTED);
        }
    }

    private @Nullable MatchOrder resting(long orderId, long accountId) {
        MatchOrder order = live.get(orderId);
        return order != null && order.accountId == accountId && order.resting() ? order : null;
    }

    private @Nullable MatchReason refusal(MatchOrder order, long totalLots, long limitTicks) {
        return halted ? MatchReason.NOT_TRADING : amendment.firstFailure(order, totalLots, limitTicks, nowNs);
    }

    /**
     * Moves the clock: orders whose time has ended expire, the earliest first, then time stops trigger.
     *
     * @param timeNs nanoseconds since the epoch, UTC; a time before the clock's is ignored
     */
    public void onTime(long timeNs) {
        if (timeNs <= nowNs) {
            return;
        }
        nowNs = timeNs;
        waiting.onTime(timeNs);
        for (MatchOrder order = live.ended(timeNs); order != null; order = live.ended(timeNs)) {
            live.withdraw(order);
            expire(order);
        }
        settle();
    }

    /**
     * Takes a new mark price.
     *
     * @param markTicks positive
     * @throws IllegalArgumentException for a price that is not positive
     */
    public void onMark(long markTicks) {
        if (markTicks <= 0) {
            throw new IllegalArgumentException("mark price " + markTicks + " is not positive");
        }
        waiting.onMark(markTicks);
        settle();
    }

    /** Stops trading: nothing matches or triggers, new orders and amendments are refused; cancels and the clock go on. */
    public void halt() {
        halted = true;
    }

    /** Lets trading go on; what triggered meanwhile does so now. */
    public void open() {
        halted = false;
        settle();
    }

    /** Ends the trading day: DAY orders expire; bids, then asks, in their priority, then those that wait, by acceptance. */
    public void endOfDay() {
        for (MatchOrder order : live.all(TimeInForce.DAY)) {
            live.withdraw(order);
            expire(order);
        }
        settle();
    }

    /**
     * Writes the whole state in an order that depends on the state alone.
     *
     * @param sink takes it
     */
    public void writeTo(StateSink sink) {
        new EngineImage(this).write(sink);
    }

    /**
     * Takes over a written state; what follows gives the same events as in the engine that wrote it.
     *
     * @param source what an engine with the same filters and rules wrote
     * @throws IllegalStateException when this engine has seen an order
     * @throws IllegalArgumentException when the state is of another format
     */
    public void readFrom(StateSource source) {
        if (!seen.isEmpty()) {
            throw new IllegalStateException("an engine that has seen orders takes over no state");
        }
        new EngineImage(this).read(source);
    }

    void restoreSequence(long sequence) {
        events.sequence = sequence;
    }

    private void arrive(MatchOrder order) {
        if (order.timeInForce != TimeInForce.FOK || matcher.fillable(order)) {
            matcher.match(order);
        }
        conclude(order);
    }

    /** Rests what is left of an order where it may, lets it expire, or lets it go. */
    private void conclude(MatchOrder order) {
        if (order.leavesLots > 0 && order.mayRest()) {
            live.rest(order);
        } else if (order.leavesLots > 0) {
            expire(order);
        } else if (order.awaitsParent()) {
            live.idle(order);
        } else {
            finish(order);
        }
    }

    private void settle() {
        while (contingencies.releaseNext() || (!waiting.isEmpty() && !halted && triggerNext())) {
            // each step is a whole arrival
        }
    }

    private boolean triggerNext() {
        MatchOrder order = live.takeTriggered();
        if (order == null) {
            return false;
        }
        events.triggered(order);
        arrive(order);
        return true;
    }

    private void expire(MatchOrder order) {
        long lots = order.remainingLots();
        order.giveUp();
        events.expired(order, lots);
        finish(order);
    }

    private void end(MatchOrder order, MatchCause cause) {
        live.withdraw(order);
        giveUp(order, cause);
    }

    private void giveUp(MatchOrder order, MatchCause cause) {
        long lots = order.remainingLots();
        order.giveUp();
        events.cancelled(order, lots, cause);
        finish(order);
    }

    private void finish(MatchOrder order) {
        contingencies.onEnd(order);
        live.release(order);
    }

    private final class BookDesk implements Matcher.Desk {
        @Override
        public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
            positions.onTrade(taker.accountId, taker.side, lots);
            positions.onTrade(maker.accountId, maker.side, lots);
            waiting.onTrade(priceTicks);
            if (average != null) {
                average.onTrade(nowNs, priceTicks, lots);
            }
            events.traded(taker, maker, priceTicks, lots);
            if (taker.terms != null) {
                contingencies.onFill(taker, lots);
            }
            if (maker.terms != null) {
                contingencies.onFill(maker, lots);
            }
        }

        @Override
        public void gone(MatchOrder resting) {
            live.unregister(resting);
            if (resting.awaitsParent()) {
                live.idle(resting);
            } else {
                finish(resting);
            }
        }
    }

    private final class ContingencyDesk implements Contingencies.Desk {
        @Override
        public void end(MatchOrder order, MatchCause cause) {
            MatchingEngine.this.end(order, cause);
        }

        @Override
        public void changed(MatchOrder order, MatchCause cause) {
            events.amended(order, cause);
        }

        @Override
        public void work(MatchOrder order) {
            if (order.awaitsTrigger()) {
                live.await(order);
            } else if (order.postOnly && book.crossed(order.side, order.limitTicks)) {
                giveUp(order, MatchCause.POST_ONLY_WOULD_MATCH);
            } else {
                arrive(order);
            }
        }
    }
}
