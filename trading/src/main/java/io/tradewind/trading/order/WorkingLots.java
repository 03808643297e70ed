// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.check.InFlightView;
import io.tradewind.trading.risk.exposure.InFlightListener;
import io.tradewind.trading.risk.exposure.WorkingView;
import io.tradewind.trading.sizing.Intent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums of what the working orders of each instrument and each slot have left, kept up with every change: no check walks through orders.
 * Protective orders do not count.
 */
public final class WorkingLots implements InFlightView, WorkingView {
    private final Sides instruments = new Sides();
    private final Sides slots = new Sides();
    private @Nullable InFlightListener listener;

    WorkingLots() {}

    /** Quantities and reserved amounts by a small id, buys and sells apart. */
    private static final class Sides {
        private long[] buyLots = new long[8];
        private long[] sellLots = new long[8];
        private long[] buyUnits = new long[8];
        private long[] sellUnits = new long[8];

        void change(int id, Side side, long lots, long units) {
            if (id >= buyLots.length) {
                int length = Math.max(id + 1, 2 * buyLots.length);
                buyLots = Arrays.copyOf(buyLots, length);
                sellLots = Arrays.copyOf(sellLots, length);
                buyUnits = Arrays.copyOf(buyUnits, length);
                sellUnits = Arrays.copyOf(sellUnits, length);
            }
            (side == Side.BUY ? buyLots : sellLots)[id] += lots;
            (side == Side.BUY ? buyUnits : sellUnits)[id] += units;
        }

        long lots(int id, Side side) {
            return id < buyLots.length ? (side == Side.BUY ? buyLots : sellLots)[id] : 0;
        }

        long units(int id, Side side) {
            return id < buyUnits.length ? (side == Side.BUY ? buyUnits : sellUnits)[id] : 0;
        }
    }

    /**
     * Tells somebody of every change from here on.
     *
     * @param inFlight the only one; another takes its place
     */
    public void listen(InFlightListener inFlight) {
        listener = inFlight;
    }

    /**
     * Counts what an order has left.
     *
     * @param order working, and not counted
     */
    public void add(Order order) {
        change(order, 1);
    }

    /**
     * Takes what an order has left out again, before it changes; also while an amendment of it is decided, since what it would become
     * takes its place.
     *
     * @param order working, and counted
     */
    public void remove(Order order) {
        change(order, -1);
    }

    /** An order that was counted works no more. */
    void end(Order order) {
        remove(order);
        if (listener != null) {
            listener.onOrderGone(order.intent(), order.state() == OrderState.CANCELLED && order.filledLots() == 0);
        }
    }

    private void change(Order order, int sign) {
        if (isProtective(order.intent().purpose)) {
            return;
        }
        int id = order.instrumentId();
        long lots = sign * order.leavesLots();
        long units = sign * order.reservedUnits();
        instruments.change(id, order.side(), lots, units);
        slots.change(order.intent().slotId, order.side(), lots, units);
        if (listener != null) {
            listener.onInFlight(id);
        }
    }

    private static boolean isProtective(Intent.Purpose purpose) {
        return switch (purpose) {
            case ENTRY, EXIT, LIQUIDATION, QUOTE -> false;
            case STOP_LOSS, TAKE_PROFIT, TIME_LIMIT -> true;
        };
    }

    @Override
    public long workingLots(int instrumentId, Side side) {
        return instruments.lots(instrumentId, side);
    }

    @Override
    public long reservedUnits(int instrumentId, Side side) {
        return instruments.units(instrumentId, side);
    }

    @Override
    public long slotWorkingLots(int slotId, Side side) {
        return slots.lots(slotId, side);
    }

    @Override
    public long slotReservedUnits(int slotId, Side side) {
        return slots.units(slotId, side);
    }
}
