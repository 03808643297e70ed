// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.sizing.Intent;
import org.jspecify.annotations.Nullable;

/**
 * Takes many working orders away at once. One cancel that fails on its way out does not keep the others back: the failure is counted, and
 * the last one is kept to be asked for.
 */
public final class OrderSweep {
    private final OrderExecutor executor;
    private final OrderManager orders;
    private @Nullable RuntimeException lastFailure;
    private long failures;

    /**
     * A sweep.
     *
     * @param executor sends the cancels
     * @param orders the working orders
     */
    public OrderSweep(OrderExecutor executor, OrderManager orders) {
        this.executor = executor;
        this.orders = orders;
    }

    /**
     * Cancels every working order but those of the liquidation plan.
     *
     * @param nowNs the core's clock
     */
    public void cancelAll(long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (order.intent().purpose != Intent.Purpose.LIQUIDATION) {
                cancel(order, nowNs);
            }
        }
    }

    /**
     * Cancels every working order, the liquidation plan's too.
     *
     * @param nowNs the core's clock
     */
    public void cancelEverything(long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            cancel(orders.working(i), nowNs);
        }
    }

    /**
     * Cancels what may still open or add: entries and quotes. Exits and protection stay.
     *
     * @param nowNs the core's clock
     */
    public void cancelNewRisk(long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (!order.intent().isExit()) {
                cancel(order, nowNs);
            }
        }
    }

    /**
     * Cancels every order of an instrument but those of the liquidation plan.
     *
     * @param instrumentId the instrument
     * @param nowNs the core's clock
     */
    public void cancelInstrument(int instrumentId, long nowNs) {
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (order.instrumentId() == instrumentId && order.intent().purpose != Intent.Purpose.LIQUIDATION) {
                cancel(order, nowNs);
            }
        }
    }

    /**
     * Makes the stops and targets of a strategy as large as what it still holds. One whose last request is not answered yet stays as it is
     * until the next call.
     *
     * @param slotId the strategy's slot
     * @param heldLots what it holds, signed
     * @param nowNs the core's clock
     */
    public void fitProtection(int slotId, long heldLots, long nowNs) {
        long held = Math.abs(heldLots);
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (order.intent().slotId != slotId || !isProtective(order) || order.leavesLots() <= held) {
                continue;
            }
            if (held == 0) {
                cancel(order, nowNs);
            } else {
                executor.amend(order, order.filledLots() + held, order.intent().limitTicks, nowNs);
            }
        }
    }

    private static boolean isProtective(Order order) {
        return switch (order.intent().purpose) {
            case STOP_LOSS, TAKE_PROFIT, TIME_LIMIT -> true;
            case ENTRY, EXIT, QUOTE, LIQUIDATION -> false;
        };
    }

    private void cancel(Order order, long nowNs) {
        try {
            executor.cancel(order, nowNs);
        } catch (RuntimeException e) {
            failures++;
            lastFailure = e;
        }
    }

    /**
     * Cancels that failed on their way out.
     *
     * @return their number
     */
    public long failures() {
        return failures;
    }

    /**
     * What the last of them failed with.
     *
     * @return null when none did
     */
    public @Nullable RuntimeException lastFailure() {
        return lastFailure;
    }
}
