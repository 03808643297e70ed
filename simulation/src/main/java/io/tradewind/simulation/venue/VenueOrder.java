// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.simulation.trigger.TrailingDistance;
import io.tradewind.simulation.trigger.TriggerCondition;
import org.jspecify.annotations.Nullable;

/**
 * What every simulated venue knows of an order: its terms, its quantity, its condition, its group and its parent.
 *
 * <p>The quantity is {@code lots}, with the filled part. What of it may trade now is less while a parent is filled only in part: a
 * child works for what its parent was filled, less what the others of its group took.
 */
class VenueOrder {
    /** Stands for a time that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long DAY_NS = 86_400_000_000_000L;

    long clientOrderId;
    int instrumentId;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    TimeInForce timeInForce = TimeInForce.GTC;
    long lots;
    long filledLots;
    long buyingPowerShare;
    long limitTicks;
    long stopTicks;
    boolean reduceOnly;
    boolean postOnly;
    long displayLots;

    /** True until the condition of a waiting type held. */
    boolean waiting;

    TriggerPrice trigger = TriggerPrice.LAST;
    long trailTicks;
    long trailBps;

    /** Best price that a trailing stop has seen. */
    long bestTicks;

    long triggerTimeNs;

    /** True when the time of a time stop came while nothing could trade. */
    boolean late;

    /** When its time in force ends, {@link #NEVER} for most. */
    long expireNs;

    long ocoGroupId;

    /** What the others of its group took of the quantity that it had at first. */
    long siblingLots;

    long parentOrderId;
    long parentFilledLots;

    void copyOf(NewOrder order) {
        clientOrderId = order.clientOrderId;
        instrumentId = order.instrumentId;
        side = order.side;
        type = order.type;
        timeInForce = order.timeInForce;
        lots = order.quantityLots;
        filledLots = 0;
        buyingPowerShare = order.buyingPowerShare;
        limitTicks = type.isLimited() ? order.limitTicks : 0;
        stopTicks = type.hasStopPrice() ? order.stopTicks : 0;
        reduceOnly = order.reduceOnly;
        postOnly = order.postOnly;
        displayLots = order.displayLots;
        waiting = type.isWaiting();
        copyConditions(order);
    }

    private void copyConditions(NewOrder order) {
        trigger = order.trigger;
        trailTicks = order.trailTicks;
        trailBps = order.trailBps;
        bestTicks = TrailingDistance.NONE_SEEN;
        stopTicks = type == OrderType.TRAILING_STOP ? trailFrom(bestTicks) : stopTicks;
        triggerTimeNs = order.triggerTimeNs;
        late = false;
        expireNs = timeInForce == TimeInForce.GTD ? order.expireTimeNs : NEVER;
        ocoGroupId = order.ocoGroupId;
        siblingLots = 0;
        parentOrderId = order.parentOrderId;
        parentFilledLots = 0;
    }

    /** Why the terms do not go together; null when they do. Fixes when a DAY order ends: at midnight UTC after a time. */
    @Nullable
    VenueReason contradiction(long nowNs) {
        if (timeInForce == TimeInForce.DAY) {
            expireNs = (Math.floorDiv(nowNs, DAY_NS) + 1) * DAY_NS;
        }
        boolean timed = type != OrderType.TIME_STOP || triggerTimeNs > 0;
        boolean trails = type != OrderType.TRAILING_STOP || TrailingDistance.isValid(trailTicks, trailBps);
        boolean ends = timeInForce != TimeInForce.GTD || expireNs > 0;
        boolean takes = postOnly && waiting && !type.isLimited();
        boolean hides = displayLots != 0 && (!type.isLimited() || isImmediate());
        boolean sizedChild = parentOrderId == 0 || buyingPowerShare == 0;
        if (!timed || !trails || !ends || takes || hides || !sizedChild) {
            return VenueReason.BAD_COMBINATION;
        }
        if (displayLots < 0) {
            return VenueReason.BAD_QUANTITY;
        }
        return expireNs <= nowNs ? VenueReason.TIME_ENDED : null;
    }

    boolean isImmediate() {
        return timeInForce == TimeInForce.IOC || timeInForce == TimeInForce.FOK;
    }

    boolean isChild() {
        return parentOrderId != 0;
    }

    /** What of it may trade now. */
    final long workableLots() {
        long most = isChild() ? Math.min(lots, parentFilledLots - siblingLots) : lots;
        return Math.max(0, most - filledLots);
    }

    /** What of it is not filled. */
    final long openLots() {
        return lots - filledLots;
    }

    void addFill(long quantityLots) {
        filledLots += quantityLots;
    }

    /** Sets what of it is open. */
    void cutTo(long leavesLots) {
        lots = filledLots + leavesLots;
    }

    boolean isSiblingOf(long groupId) {
        return groupId != 0 && ocoGroupId == groupId;
    }

    /** Others of its group were filled: as much is taken off. */
    void share(long filledOfOthers) {
        siblingLots += filledOfOthers;
        lots = Math.max(filledLots, lots - filledOfOthers);
    }

    /** Its parent was filled so far, and may be filled further. */
    void follow(long filledOfParent) {
        parentFilledLots = filledOfParent;
    }

    /** Its parent ended: it never works for more than what that was filled. Returns whether its quantity changed. */
    boolean orphan(long filledOfParent) {
        parentFilledLots = filledOfParent;
        long most = Math.max(filledLots, Math.min(lots, filledOfParent - siblingLots));
        boolean changed = most != lots;
        lots = most;
        return changed;
    }

    /** Shows a trailing stop a price. */
    void observe(long ticks) {
        if (type == OrderType.TRAILING_STOP) {
            bestTicks = TrailingDistance.best(side, bestTicks, ticks);
            stopTicks = trailFrom(bestTicks);
        }
    }

    /** Where a trailing stop stands when a price is the best that it has seen. */
    long trailFrom(long ticks) {
        return TrailingDistance.stopTicks(side, ticks, trailTicks, trailBps);
    }

    /** Whether a price makes its condition hold. */
    boolean isReached(long ticks) {
        return type != OrderType.TIME_STOP && TriggerCondition.isReached(type, side, stopTicks, ticks);
    }

    /** When the clock does something to it, {@link #NEVER} for most. */
    long timerNs() {
        boolean starts = waiting && !late && type == OrderType.TIME_STOP && workableLots() > 0;
        return starts ? Math.min(expireNs, triggerTimeNs) : expireNs;
    }

    /** Whether a change of its terms lets it keep its place in the queue. */
    boolean keepsPlace(long totalLots, long ticks) {
        return ticks == limitTicks && totalLots <= lots;
    }
}
