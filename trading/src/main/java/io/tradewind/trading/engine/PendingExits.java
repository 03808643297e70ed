// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.VenueLinkView;

/**
 * Exits that a venue did not carry out, because its book was not good or had nothing left, or because they never reached it: the position is
 * closed with the next price that can be traded on, so that none stays open without anyone wanting it.
 */
final class PendingExits {
    private final OrderExecutor executor;
    private final Portfolio portfolio;
    private final StrategySlot[] slots;
    private final VenueLinkView link;
    private final boolean[] pending;
    private int count;

    PendingExits(OrderExecutor executor, Portfolio portfolio, StrategySlot[] slots, VenueLinkView link) {
        this.link = link;
        this.executor = executor;
        this.portfolio = portfolio;
        this.slots = slots;
        this.pending = new boolean[slots.length];
    }

    /** An order ended without being filled in full. */
    void onEnded(Order order, VenueReason reason) {
        boolean failed = switch (reason) {
            case NO_BOOK, NO_LIQUIDITY, NOT_REACHED, UNKNOWN_ORDER -> true;
            default -> false;
        };
        int slotId = order.intent().slotId;
        if (failed && order.intent().isExit() && slotId < slots.length && !pending[slotId]) {
            pending[slotId] = true;
            count++;
        }
    }

    /** A new decision stands in the place of the old exit. */
    void forget(int slotId) {
        count -= pending[slotId] ? 1 : 0;
        pending[slotId] = false;
    }

    /** An instrument can be traded: sends what waits for it. */
    void retry(int instrumentId, long nowNs) {
        if (count == 0 || nowNs < link.blockedUntilNs()) {
            return;
        }
        for (StrategySlot slot : slots) {
            if (pending[slot.id()] && slot.spec().instrumentId() == instrumentId) {
                forget(slot.id());
                if (!executor.isExiting(slot.id()) && slot.planClose(portfolio)) {
                    executor.cancelProtection(slot.id(), nowNs);
                    executor.execute(slot.planner().exit(), nowNs);
                }
            }
        }
    }

    void save(StateSink sink) {
        for (boolean waits : pending) {
            sink.putLong(waits ? 1 : 0);
        }
    }
}
