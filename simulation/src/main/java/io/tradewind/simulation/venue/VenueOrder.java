// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.SplitTerms;

/** An order that waits at the venue; pooled. */
final class VenueOrder {
    long clientOrderId;
    int instrumentId;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    long lots;
    long buyingPowerShare;
    long limitTicks;
    long stopTicks;
    boolean reduceOnly;
    long ocoGroupId;
    boolean done;

    /** True until the first price after its arrival: what trades then takes liquidity. */
    boolean fresh;

    void copyOf(NewOrder order) {
        clientOrderId = order.clientOrderId;
        instrumentId = order.instrumentId;
        side = order.side;
        type = order.type;
        lots = order.quantityLots;
        buyingPowerShare = order.buyingPowerShare;
        limitTicks = order.limitTicks;
        stopTicks = order.stopTicks;
        reduceOnly = order.reduceOnly;
        ocoGroupId = order.ocoGroupId;
        done = false;
        fresh = true;
    }

    /** Adjusts a resting order to a split, as the core does with its copy. */
    void split(long numerator, long denominator) {
        lots = SplitTerms.quantity(lots, numerator, denominator);
        limitTicks = SplitTerms.price(limitTicks, numerator, denominator);
        stopTicks = SplitTerms.price(stopTicks, numerator, denominator);
    }
}
