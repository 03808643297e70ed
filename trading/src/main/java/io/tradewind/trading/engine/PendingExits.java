// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.check.VenueLinkView;
import io.tradewind.trading.sizing.Intent;

/**
 * Exits and protection that a venue did not carry out, so that no position stays open without anyone wanting it, or without its stop.
 *
 * <p>When an exit or a stop ended in another way than by a fill, our cancel or its group, the position is closed with the next price that
 * can be traded on: at once after a book that was not good, else after a pause that doubles from a second to an hour. A target or a time
 * limit that never reached the venue is sent again; the position is not closed for it, since its stop works.
 */
final class PendingExits {
    private static final long FIRST_PAUSE_NS = 1_000_000_000L;
    private static final long LONGEST_PAUSE_NS = 3_600_000_000_000L;

    private final OrderExecutor executor;
    private final Portfolio portfolio;
    private final StrategySlot[] slots;
    private final VenueLinkView link;
    private final Slot[] waiting;
    private int count;

    /** What waits for one strategy. */
    private static final class Slot {
        private final Intent target = new Intent();
        private final Intent timeLimit = new Intent();
        private boolean exit;
        private boolean hasTarget;
        private boolean hasTimeLimit;
        private long notBeforeNs = Long.MIN_VALUE;
        private long pauseNs = FIRST_PAUSE_NS;

        boolean isEmpty() {
            return !exit && !hasTarget && !hasTimeLimit;
        }

        void clear() {
            exit = false;
            hasTarget = false;
            hasTimeLimit = false;
        }

        void save(StateSink sink) {
            sink.putLong(exit ? 1 : 0);
            sink.putLong(hasTarget ? target.limitTicks : 0);
            sink.putLong(hasTimeLimit ? timeLimit.triggerTimeNs : 0);
            sink.putLong(notBeforeNs);
            sink.putLong(pauseNs);
        }
    }

    PendingExits(OrderExecutor executor, Portfolio portfolio, StrategySlot[] slots, VenueLinkView link) {
        this.link = link;
        this.executor = executor;
        this.portfolio = portfolio;
        this.slots = slots;
        this.waiting = new Slot[slots.length];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = new Slot();
        }
    }

    /** An order ended without being filled in full. */
    void onEnded(Order order, VenueReason reason, long nowNs) {
        Intent intent = order.intent();
        if (!intent.isExit() || intent.slotId >= slots.length || order.isCancelWanted() || isMeant(reason)) {
            return;
        }
        switch (intent.purpose) {
            case EXIT, STOP_LOSS -> {
                boolean book = reason == VenueReason.NO_BOOK || reason == VenueReason.NO_LIQUIDITY;
                close(intent.slotId, book ? nowNs : nowNs + pause(waiting[intent.slotId]));
            }
            case TAKE_PROFIT, TIME_LIMIT -> keep(intent, reason);
            case LIQUIDATION -> {
                // the plan that sent it goes on by itself
            }
            case ENTRY, QUOTE -> throw new IllegalStateException(intent.purpose + " is no exit");
        }
    }

    /** Ends that leave nothing undone: we wanted it, its group was filled, or there is nothing left to reduce. */
    private static boolean isMeant(VenueReason reason) {
        return switch (reason) {
            case REQUESTED, OCO_FILLED, REDUCE_ONLY, END_OF_DATA, SELF_TRADE, PARENT_ENDED -> true;
            default -> false;
        };
    }

    private static long pause(Slot slot) {
        long pauseNs = slot.pauseNs;
        slot.pauseNs = Math.min(LONGEST_PAUSE_NS, 2 * pauseNs);
        return pauseNs;
    }

    /** What a strategy holds is to be closed, since nothing protects it. */
    void close(int slotId, long notBeforeNs) {
        Slot slot = waiting[slotId];
        count += slot.isEmpty() ? 1 : 0;
        slot.exit = true;
        slot.notBeforeNs = notBeforeNs;
    }

    private void keep(Intent lost, VenueReason reason) {
        if (reason != VenueReason.NOT_REACHED) {
            return;
        }
        Slot slot = waiting[lost.slotId];
        count += slot.isEmpty() ? 1 : 0;
        if (lost.purpose == Intent.Purpose.TAKE_PROFIT) {
            slot.target.copyOf(lost);
            slot.hasTarget = true;
        } else {
            slot.timeLimit.copyOf(lost);
            slot.hasTimeLimit = true;
        }
    }

    /** A new decision stands in the place of the old exit. */
    void forget(int slotId) {
        Slot slot = waiting[slotId];
        count -= slot.isEmpty() ? 0 : 1;
        slot.clear();
        slot.pauseNs = FIRST_PAUSE_NS;
    }

    /** An instrument can be traded: sends what waits for it. */
    void retry(int instrumentId, long nowNs) {
        if (count == 0 || nowNs < link.blockedUntilNs()) {
            return;
        }
        for (StrategySlot slot : slots) {
            Slot own = waiting[slot.id()];
            if (!own.isEmpty() && slot.spec().instrumentId() == instrumentId) {
                if (!own.exit) {
                    sendProtection(own, slot, nowNs);
                } else if (nowNs >= own.notBeforeNs) {
                    sendExit(own, slot, nowNs);
                }
            }
        }
    }

    private void sendExit(Slot own, StrategySlot slot, long nowNs) {
        count--;
        own.clear();
        if (!executor.isExiting(slot.id()) && slot.planClose(portfolio)) {
            executor.cancelProtection(slot.id(), nowNs);
            executor.execute(slot.planner().exit(), nowNs);
        }
    }

    private void sendProtection(Slot own, StrategySlot slot, long nowNs) {
        boolean target = own.hasTarget;
        boolean timeLimit = own.hasTimeLimit;
        count--;
        own.clear();
        if (target) {
            send(own.target, slot, nowNs);
        }
        if (timeLimit) {
            send(own.timeLimit, slot, nowNs);
        }
    }

    private void send(Intent protection, StrategySlot slot, long nowNs) {
        long held = slot.roundTrips().lots();
        if (Long.signum(held) == -protection.side.sign()) {
            protection.lots = Math.abs(held);
            protection.closingLots = protection.lots;
            executor.execute(protection, nowNs);
        }
    }

    void save(StateSink sink) {
        for (Slot slot : waiting) {
            slot.save(sink);
        }
    }
}
