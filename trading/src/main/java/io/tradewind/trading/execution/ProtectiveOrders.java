// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.sizing.Intent;

/**
 * Places the stop-loss, the trailing stop, the take-profit and the time limit that an entry carries, as one one-cancels-other group
 * that covers exactly what the strategy holds: after each further fill of the entry the group is replaced. While an order that turns a position round has
 * only closed what was held, there is nothing to protect yet.
 */
public final class ProtectiveOrders {
    private final OrderExecutor executor;
    private final OrderManager orders;
    private final Intent protection = new Intent();

    /**
     * Protection through an executor.
     *
     * @param executor sends the orders
     * @param orders gives the group ids
     */
    public ProtectiveOrders(OrderExecutor executor, OrderManager orders) {
        this.executor = executor;
        this.orders = orders;
    }

    /**
     * An entry was filled, in part or in full.
     *
     * @param entry the entry's intent, with the attached prices
     * @param heldLots what the strategy holds after the fill, signed
     * @param fillTicks price of the fill
     * @param exclusive true when the venue may hold the orders to reducing the account's position
     * @param nowNs the core's clock
     * @return false when the gate refused a stop: what is held is not protected
     */
    public boolean onEntryFilled(Intent entry, long heldLots, long fillTicks, boolean exclusive, long nowNs) {
        boolean reversing = Long.signum(heldLots) != entry.side.sign();
        if (reversing || !isProtected(entry)) {
            return true;
        }
        boolean stopped = true;
        executor.cancelProtection(entry.slotId, nowNs);
        long group = orders.nextGroupId();
        if (entry.attachedStopTicks != 0) {
            prepare(entry, heldLots, fillTicks, exclusive, group);
            protection.purpose = Intent.Purpose.STOP_LOSS;
            protection.type = OrderType.STOP;
            protection.stopTicks = entry.attachedStopTicks;
            stopped = executor.execute(protection, nowNs);
        }
        if (entry.attachedTrailBps != 0) {
            prepare(entry, heldLots, fillTicks, exclusive, group);
            protection.purpose = Intent.Purpose.STOP_LOSS;
            protection.type = OrderType.TRAILING_STOP;
            protection.trailBps = entry.attachedTrailBps;
            stopped &= executor.execute(protection, nowNs);
        }
        if (entry.attachedTargetTicks != 0) {
            prepare(entry, heldLots, fillTicks, exclusive, group);
            protection.purpose = Intent.Purpose.TAKE_PROFIT;
            protection.type = OrderType.LIMIT;
            protection.limitTicks = entry.attachedTargetTicks;
            executor.execute(protection, nowNs);
        }
        if (entry.attachedHoldingNs != 0) {
            prepare(entry, heldLots, fillTicks, exclusive, group);
            protection.purpose = Intent.Purpose.TIME_LIMIT;
            protection.type = OrderType.TIME_STOP;
            protection.triggerTimeNs = nowNs + entry.attachedHoldingNs;
            executor.execute(protection, nowNs);
        }
        return stopped;
    }

    private static boolean isProtected(Intent entry) {
        return (entry.attachedStopTicks | entry.attachedTargetTicks | entry.attachedTrailBps | entry.attachedHoldingNs)
                != 0;
    }

    private void prepare(Intent entry, long heldLots, long fillTicks, boolean exclusive, long group) {
        protection.clear();
        protection.slotId = entry.slotId;
        protection.instrumentId = entry.instrumentId;
        protection.side = Side.ofSigned(-heldLots);
        protection.lots = Math.abs(heldLots);
        protection.closingLots = protection.lots;
        protection.referenceTicks = fillTicks;
        protection.ocoGroupId = group;
        protection.venueReduceOnly = exclusive;
    }
}
