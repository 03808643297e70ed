// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.RiskGate;
import io.tradewind.trading.sizing.Intent;
import org.jspecify.annotations.Nullable;

/** Takes intents through the gate and approved orders to the venue. */
public final class OrderExecutor {
    private final RiskGate gate;
    private final OrderManager orders;
    private final VenuePort venue;
    private final RejectionListener rejections;
    private final NewOrder command = new NewOrder();

    /**
     * An executor.
     *
     * @param gate decides about each intent
     * @param orders holds the orders
     * @param venue where they go
     * @param rejections told of refusals
     */
    public OrderExecutor(RiskGate gate, OrderManager orders, VenuePort venue, RejectionListener rejections) {
        this.gate = gate;
        this.orders = orders;
        this.venue = venue;
        this.rejections = rejections;
    }

    /**
     * Asks the gate, and sends what it approves.
     *
     * @param intent what is wanted
     * @param nowNs the core's clock
     * @return true when an order was sent
     */
    public boolean execute(Intent intent, long nowNs) {
        return submit(intent, nowNs) != null;
    }

    /** Like {@link #execute}; returns the order that was sent, or null when the gate refused. */
    @Nullable
    Order submit(Intent intent, long nowNs) {
        return switch (gate.check(intent, nowNs)) {
            case Approved approved -> send(approved, nowNs);
            case Refused refused -> {
                rejections.onRefused(nowNs, intent, refused);
                yield null;
            }
        };
    }

    private Order send(Approved approved, long nowNs) {
        Order order = orders.create(approved, nowNs);
        order.writeTo(command);
        venue.newOrder(command);
        return order;
    }

    /**
     * Cancels every working order of a strategy.
     *
     * @param slotId the strategy's slot
     * @param nowNs the core's clock
     */
    public void cancelAll(int slotId, long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (order.intent().slotId == slotId) {
                cancel(order, nowNs);
            }
        }
    }

    /**
     * Cancels the protective orders of a strategy.
     *
     * @param slotId the strategy's slot
     * @param nowNs the core's clock
     */
    public void cancelProtection(int slotId, long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (order.intent().slotId == slotId && isProtective(order)) {
                cancel(order, nowNs);
            }
        }
    }

    /**
     * Whether a strategy has an exit on its way, or an order that turns its position round.
     *
     * @param slotId the strategy's slot
     * @return true when what it holds is about to be closed
     */
    public boolean isExiting(int slotId) {
        for (int i = 0; i < orders.workingCount(); i++) {
            Intent intent = orders.working(i).intent();
            if (intent.slotId == slotId && !isProtective(orders.working(i)) && intent.closingLots > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProtective(Order order) {
        return order.intent().purpose == Intent.Purpose.STOP_LOSS
                || order.intent().purpose == Intent.Purpose.TAKE_PROFIT;
    }

    void cancel(Order order, long nowNs) {
        if (orders.requestCancel(order, nowNs)) {
            venue.cancelOrder(order.clientOrderId(), order.instrumentId(), nowNs);
        }
    }
}
