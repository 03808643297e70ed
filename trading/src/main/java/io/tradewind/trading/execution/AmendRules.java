// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.control.ModeAction;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.sizing.Intent;

/** Whether mode and kill switch let an order be changed. */
final class AmendRules {
    private final ModeControl mode;

    AmendRules(ModeControl mode) {
        this.mode = mode;
    }

    /** An amendment may do two things at once, and needs leave for both. */
    boolean allow(Order order, long lots, long limitTicks) {
        return allowsQuantity(order, lots) && allowsPrice(order, limitTicks);
    }

    private boolean allowsQuantity(Order order, long lots) {
        if (lots == order.quantityLots()) {
            return true;
        }
        return mode.allows(lots > order.quantityLots() ? ModeAction.AMEND_QUANTITY_UP : ModeAction.AMEND_QUANTITY_DOWN);
    }

    private boolean allowsPrice(Order order, long limitTicks) {
        long now = order.intent().limitTicks;
        if (limitTicks == now) {
            return true;
        }
        if (!order.intent().isExit()) {
            return mode.allows(ModeAction.QUOTE);
        }
        boolean isStop = order.intent().purpose == Intent.Purpose.STOP_LOSS;
        boolean marketIsAbove = (order.side() == Side.SELL) == isStop;
        boolean nearer = marketIsAbove == limitTicks > now;
        return mode.allows(nearer ? ModeAction.AMEND_STOP_TIGHTER : ModeAction.AMEND_STOP_WIDER);
    }
}
