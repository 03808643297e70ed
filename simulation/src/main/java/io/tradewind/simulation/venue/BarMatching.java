// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.simulation.fill.ExecutionModel;
import io.tradewind.simulation.trigger.TriggerCondition;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import org.jspecify.annotations.Nullable;

/** Which prices of a bar fill or trigger an order, and at what price it then trades. */
final class BarMatching {
    private final FillPrices prices;
    private final BarDesk desk;
    private final @Nullable DrawnFills drawn;
    private final boolean touchFills;

    BarMatching(BarVenueSpec spec, BarDesk desk, InstrumentRegistry registry) {
        this.prices = new FillPrices(spec);
        this.desk = desk;
        boolean ideal = spec.execution().equals(ExecutionModel.IDEAL);
        this.drawn = ideal ? null : new DrawnFills(spec.execution(), prices, registry);
        this.touchFills = spec.limitFill() == LimitFill.TOUCH;
    }

    /** The first price of a bar meets an order. */
    void atOpen(BarOrder order, BarRange range) {
        if (!order.isActive()) {
            return;
        }
        if (order.waiting) {
            order.observe(range.openTicks);
            if (isReachedAtOpen(order, range)) {
                trigger(order, range.openTicks, range, range.openTimeNs);
            }
        } else if (order.isMarket()) {
            aggressiveFill(order, range.openTicks, range, range.openTimeNs);
        } else if (order.isImmediate()) {
            fillOrKill(order, range, range.openTimeNs);
        } else if (order.isBeyondLimit(range.openTicks)) {
            gap(order, range, range.openTimeNs);
        }
        order.fresh = false;
    }

    private static boolean isReachedAtOpen(BarOrder order, BarRange range) {
        return order.type == OrderType.TIME_STOP
                ? TriggerCondition.isDue(order.triggerTimeNs, range.openTimeNs)
                : order.isReached(range.openTicks);
    }

    /** The bar opened beyond a limit; a post-only order that has just arrived would take. */
    private void gap(BarOrder order, BarRange range, long venueTimeNs) {
        if (order.postOnly && order.fresh) {
            desk.end(order, VenueReason.WOULD_TAKE);
        } else {
            desk.fill(order, range.openTicks, order.fresh ? Liquidity.TAKER : Liquidity.MAKER, venueTimeNs);
        }
    }

    /** An order that does not rest trades at the first price, or never. */
    private void fillOrKill(BarOrder order, BarRange range, long venueTimeNs) {
        boolean met = touchFills ? order.isWithinLimit(range.openTicks) : order.isBeyondLimit(range.openTicks);
        if (met && order.postOnly) {
            desk.end(order, VenueReason.WOULD_TAKE);
        } else if (met) {
            desk.fill(order, range.openTicks, Liquidity.TAKER, venueTimeNs);
        } else {
            kill(order, venueTimeNs);
        }
    }

    private void kill(BarOrder order, long venueTimeNs) {
        boolean whole = order.timeInForce == TimeInForce.FOK;
        desk.expire(order, whole ? VenueReason.NOT_FILLABLE : VenueReason.NO_LIQUIDITY, venueTimeNs);
    }

    /** A finished bar meets a stop, before any limit. */
    void stopInRange(BarOrder order, BarRange range) {
        if (!order.isActive() || !order.waiting || order.begunInBar) {
            return;
        }
        long worst = order.side == Side.BUY ? range.highTicks : range.lowTicks;
        switch (order.type) {
            case STOP, STOP_LIMIT -> {
                if (order.isReached(worst)) {
                    trigger(order, orOpen(order, range, order.stopTicks), range, range.closeTimeNs);
                }
            }
            case TRAILING_STOP -> trailInRange(order, range, worst);
            case MARKET, LIMIT, MARKET_IF_TOUCHED, LIMIT_IF_TOUCHED, TIME_STOP -> {
                // limits and targets come after all stops, time stops at the end of the bar
            }
        }
    }

    /** The open, when the bar opened at or beyond the price that an order waits for. */
    private static long orOpen(BarOrder order, BarRange range, long ticks) {
        return order.isReached(range.openTicks) ? range.openTicks : ticks;
    }

    /**
     * A bar does not say how its prices followed each other: the stop is taken to be reached whenever one order of them reaches it, and
     * at the worst price that one of them gives.
     */
    private void trailInRange(BarOrder order, BarRange range, long worst) {
        if (order.isReached(worst)) {
            trigger(order, orOpen(order, range, order.stopTicks), range, range.closeTimeNs);
            return;
        }
        order.observe(order.side == Side.BUY ? range.lowTicks : range.highTicks);
        if (order.isReached(worst)) {
            trigger(order, worst, range, range.closeTimeNs);
        }
    }

    /** A finished bar meets a limit or a target. */
    void limitInRange(BarOrder order, BarRange range) {
        if (!order.isActive()) {
            return;
        }
        boolean touches = order.type == OrderType.MARKET_IF_TOUCHED || order.type == OrderType.LIMIT_IF_TOUCHED;
        if (order.isResting()) {
            rest(order, range);
        } else if (order.waiting && touches) {
            touchInRange(order, range);
        }
        order.fresh = false;
    }

    private void touchInRange(BarOrder order, BarRange range) {
        long best = order.side == Side.BUY ? range.lowTicks : range.highTicks;
        if (order.isReached(order.begunInBar ? range.closeTicks : best)) {
            long ticks = order.begunInBar ? order.stopTicks : orOpen(order, range, order.stopTicks);
            trigger(order, ticks, range, range.closeTimeNs);
        }
    }

    private void rest(BarOrder order, BarRange range) {
        if (order.begunInBar) {
            restAfter(order, range);
        } else if (order.isImmediate()) {
            fillOrKill(order, range, range.closeTimeNs);
        } else if (order.isBeyondLimit(range.openTicks)) {
            gap(order, range, range.closeTimeNs);
        } else if (isFilledAt(order, order.side == Side.BUY ? range.lowTicks : range.highTicks)) {
            desk.fill(order, order.limitTicks, Liquidity.MAKER, range.closeTimeNs);
        }
    }

    /** Of a bar inside which an order began to rest, only the close is known to have come later. */
    private void restAfter(BarOrder order, BarRange range) {
        if (!order.isImmediate() && isFilledAt(order, range.closeTicks)) {
            desk.fill(order, order.limitTicks, Liquidity.MAKER, range.closeTimeNs);
        }
    }

    private boolean isFilledAt(BarOrder order, long ticks) {
        return order.isBeyondLimit(ticks) || touchFills && ticks == order.limitTicks;
    }

    /** A finished bar, inside which the parent of a stop was filled, meets the stop: what could have reached it has. */
    void childInRange(BarOrder order, BarRange range) {
        if (!order.isActive() || !order.begunInBar) {
            return;
        }
        boolean stop = order.type == OrderType.STOP
                || order.type == OrderType.STOP_LIMIT
                || order.type == OrderType.TRAILING_STOP;
        long worst = order.side == Side.BUY ? range.highTicks : range.lowTicks;
        if (order.waiting && stop && order.isReached(worst)) {
            trigger(order, order.stopTicks, range, range.closeTimeNs);
        }
    }

    /** A bar and all that it did is over: a time stop that is due trades at the next price. */
    void atEnd(BarOrder order, BarRange range) {
        order.begunInBar = false;
        if (!order.isActive() || !order.waiting) {
            return;
        }
        order.observe(range.closeTicks);
        if (order.type == OrderType.TIME_STOP && TriggerCondition.isDue(order.triggerTimeNs, range.closeTimeNs)) {
            desk.trigger(order, range.closeTicks, order.triggerTimeNs);
        }
    }

    /** The condition of an order holds at a price: it takes there, or rests when that is beyond its limit. */
    private void trigger(BarOrder order, long ticks, BarRange range, long venueTimeNs) {
        desk.trigger(order, ticks, venueTimeNs);
        long paid = paid(order, ticks, range);
        if (!order.type.isLimited()) {
            aggressiveFill(order, ticks, range, venueTimeNs);
        } else if (order.isWithinLimit(paid)) {
            take(order, paid, venueTimeNs);
        } else if (order.isImmediate()) {
            kill(order, venueTimeNs);
        }
    }

    private void take(BarOrder order, long paid, long venueTimeNs) {
        if (order.postOnly) {
            desk.end(order, VenueReason.WOULD_TAKE);
        } else {
            desk.fill(order, paid, Liquidity.TAKER, venueTimeNs);
        }
    }

    private long paid(BarOrder order, long ticks, BarRange range) {
        return prices.aggressive(order.side, order.reduceOnly, ticks, range.highTicks, range.lowTicks);
    }

    /** An order trades at a price, at the cost of spread and slippage, and of what the execution model draws. */
    void aggressiveFill(BarOrder order, long ticks, BarRange range, long venueTimeNs) {
        if (drawn == null) {
            desk.fill(order, paid(order, ticks, range), Liquidity.TAKER, venueTimeNs);
        } else {
            drawn.begin(order, ticks, range);
            desk.take(order, drawn, venueTimeNs);
        }
    }
}
