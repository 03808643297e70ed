// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.InFlightView;
import java.util.Arrays;

/** Sums of what the working orders of each instrument have left, kept up with every change: no check walks through orders. */
final class WorkingLots implements InFlightView {
    private long[] plain = new long[8];
    private long[] bids = new long[8];
    private long[] asks = new long[8];

    /** Counts what an order has left. */
    void add(Order order) {
        change(order, order.leavesLots());
    }

    /** Takes what an order has left out again, before it changes. */
    void remove(Order order) {
        change(order, -order.leavesLots());
    }

    private void change(Order order, long lots) {
        int id = order.instrumentId();
        if (id >= plain.length) {
            grow(id + 1);
        }
        switch (order.intent().purpose) {
            case ENTRY, EXIT -> plain[id] += order.side().sign() * lots;
            case QUOTE -> (order.side() == Side.BUY ? bids : asks)[id] += lots;
            case STOP_LOSS, TAKE_PROFIT, TIME_LIMIT -> {
                return;
            }
        }
    }

    private void grow(int least) {
        int length = Math.max(least, 2 * plain.length);
        plain = Arrays.copyOf(plain, length);
        bids = Arrays.copyOf(bids, length);
        asks = Arrays.copyOf(asks, length);
    }

    @Override
    public long inFlightLots(int instrumentId) {
        return instrumentId < plain.length ? plain[instrumentId] : 0;
    }

    @Override
    public long quotedLots(int instrumentId, Side side) {
        long[] quoted = side == Side.BUY ? bids : asks;
        return instrumentId < quoted.length ? quoted[instrumentId] : 0;
    }
}
