// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.trading.control.ControlTeller;
import io.tradewind.trading.control.ModeAction;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.portfolio.PortfolioView;

/**
 * Where every command leaves the core: while the kill switch is latched only cancels pass, and where its policy is FLATTEN reduce-only orders
 * that are no larger than what is held and against it. It believes nobody: neither the gate nor whoever made the order.
 */
public final class LastDoor implements VenuePort {
    private final VenuePort venue;
    private final ModeControl mode;
    private final PortfolioView portfolio;
    private final ControlTeller teller;
    private long blocked;

    /**
     * A door.
     *
     * @param venue where commands go
     * @param mode the latch
     * @param portfolio what is held
     * @param teller told of what is stopped
     */
    public LastDoor(VenuePort venue, ModeControl mode, PortfolioView portfolio, ControlTeller teller) {
        this.venue = venue;
        this.mode = mode;
        this.portfolio = portfolio;
        this.teller = teller;
    }

    @Override
    public void newOrder(NewOrder order) {
        if (mode.isLatched() && !isFlattening(order)) {
            stop(order.instrumentId, order.side.sign() * order.quantityLots, order.timeNs);
        } else {
            venue.newOrder(order);
        }
    }

    private boolean isFlattening(NewOrder order) {
        long held = portfolio.lots(order.instrumentId);
        return mode.allows(ModeAction.FLATTEN)
                && order.reduceOnly
                && order.buyingPowerShare == 0
                && Long.signum(held) == -order.side.sign()
                && order.quantityLots <= Math.abs(held);
    }

    private void stop(int instrumentId, long lots, long nowNs) {
        blocked++;
        teller.blocked(instrumentId, lots, nowNs);
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        venue.cancelOrder(clientOrderId, instrumentId, timeNs);
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        if (mode.isLatched()) {
            stop(instrumentId, quantityLots, timeNs);
        } else {
            venue.amendOrder(clientOrderId, instrumentId, quantityLots, limitTicks, timeNs);
        }
    }

    /**
     * Commands that were stopped.
     *
     * @return their number, 0 while everything before the door does its work
     */
    public long blocked() {
        return blocked;
    }
}
