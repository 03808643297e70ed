// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.risk.exposure.SlotLots;
import io.tradewind.trading.sizing.Intent;
import org.jspecify.annotations.Nullable;

/**
 * Takes many working orders away at once, or makes them smaller. One request that fails on its way out does not keep the others back: the
 * failure is counted, and the last one is kept to be asked for.
 */
public final class OrderSweep {
    private static final long RETRY_NS = 1_000_000_000L;

    private final OrderExecutor executor;
    private final OrderManager orders;
    private final SlotLots held;
    private final boolean[] unfit;
    private int unfitCount;
    private long againNs = Long.MIN_VALUE;
    private @Nullable RuntimeException lastFailure;
    private long failures;

    /**
     * A sweep.
     *
     * @param executor sends the cancels
     * @param orders the working orders
     * @param held what each strategy holds
     * @param slots number of strategies
     */
    public OrderSweep(OrderExecutor executor, OrderManager orders, SlotLots held, int slots) {
        this.executor = executor;
        this.orders = orders;
        this.held = held;
        this.unfit = new boolean[slots];
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
     * Makes the stops and targets of a strategy as large as what it still holds, and cancels those that are not against it. What cannot be
     * made smaller yet, because an answer of the venue is awaited or the request failed on its way out, is tried again by {@link #refit}.
     *
     * @param slotId the strategy's slot
     * @param nowNs the core's clock
     */
    public void fitProtection(int slotId, long nowNs) {
        long heldLots = held.lots(slotId);
        boolean fits = true;
        for (int i = orders.workingCount() - 1; i >= 0; i--) {
            Order order = orders.working(i);
            if (order.intent().slotId == slotId && isProtective(order)) {
                fits &= fit(order, heldLots, nowNs);
            }
        }
        if (unfit[slotId] == fits) {
            unfit[slotId] = !fits;
            unfitCount += fits ? -1 : 1;
        }
    }

    /** False while it is larger than what is held. */
    private boolean fit(Order order, long heldLots, long nowNs) {
        long lots = Math.abs(heldLots);
        if (Long.signum(heldLots) != -order.side().sign()) {
            cancel(order, nowNs);
            return true;
        }
        if (order.leavesLots() > lots) {
            shrink(order, lots, nowNs);
        }
        return order.leavesLots() <= lots;
    }

    private void shrink(Order order, long lots, long nowNs) {
        try {
            executor.amend(order, order.filledLots() + lots, order.intent().limitTicks, nowNs);
        } catch (RuntimeException e) {
            failed(e);
            refused(nowNs);
        }
    }

    /**
     * An event was applied: tries again what did not fit, as soon as the venue has answered; after a refusal not for a second.
     *
     * @param nowNs the core's clock
     */
    public void refit(long nowNs) {
        boolean isTime = nowNs >= againNs;
        for (int slotId = 0; isTime && unfitCount > 0 && slotId < unfit.length; slotId++) {
            if (unfit[slotId]) {
                fitProtection(slotId, nowNs);
            }
        }
    }

    /**
     * The venue refused a request, or none could be sent: what did not fit waits for a second.
     *
     * @param nowNs the core's clock
     */
    public void refused(long nowNs) {
        againNs = Math.addExact(nowNs, RETRY_NS);
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
            failed(e);
        }
    }

    private void failed(RuntimeException e) {
        failures++;
        lastFailure = e;
    }

    /**
     * Cancels and amendments that failed on their way out.
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

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(againNs);
        for (boolean isUnfit : unfit) {
            sink.putLong(isUnfit ? 1 : 0);
        }
    }

    /**
     * Takes over a saved state.
     *
     * @param source gives it
     */
    public void restore(StateSource source) {
        againNs = source.getLong();
        unfitCount = 0;
        for (int slotId = 0; slotId < unfit.length; slotId++) {
            unfit[slotId] = source.getLong() == 1;
            unfitCount += unfit[slotId] ? 1 : 0;
        }
    }
}
