// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.execution.RejectionListener;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;

/** Listeners that hear nothing but the equity. */
public final class SilentListeners {
    private static final OrderListener ORDERS = new OrderListener() {
        @Override
        public void onOrderDone(Order order) {
            // nobody listens
        }

        @Override
        public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
            // nobody listens; the manager counts them
        }
    };

    private static final RejectionListener REJECTIONS = new RejectionListener() {
        @Override
        public void onRefused(long timeNs, Intent intent, Refused refused) {
            // nobody listens
        }

        @Override
        public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
            // nobody listens
        }
    };

    private SilentListeners() {}

    /**
     * Listeners for a core whose equity alone matters.
     *
     * @param equity takes the samples
     * @return the listeners
     */
    public static EngineListeners with(EquityListener equity) {
        return new EngineListeners(
                (entryId, timeNs, kind, account, instrumentId, currencyId, units, reference) -> {},
                ORDERS,
                (order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs) -> {},
                trip -> {},
                REJECTIONS,
                equity);
    }
}
