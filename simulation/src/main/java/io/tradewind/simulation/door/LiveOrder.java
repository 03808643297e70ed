// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;

/** What the desk remembers of a live order; pooled. */
final class LiveOrder {
    long clientOrderId;
    int instrumentId;
    Side side = Side.BUY;
    long totalLots;
    long filledLots;
    long limitTicks;
    boolean reduceOnly;

    /** True until its condition holds. */
    boolean waiting;

    void set(NewOrder terms) {
        clientOrderId = terms.clientOrderId;
        instrumentId = terms.instrumentId;
        side = terms.side;
        totalLots = terms.quantityLots;
        filledLots = 0;
        limitTicks = terms.type.isLimited() ? terms.limitTicks : 0;
        reduceOnly = terms.reduceOnly;
        waiting = terms.type.isWaiting();
    }

    /** An order sized as a share has no total before the venue restates it. */
    boolean isFilled() {
        return totalLots > 0 && filledLots >= totalLots;
    }
}
