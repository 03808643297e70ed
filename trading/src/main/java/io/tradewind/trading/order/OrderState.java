// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import org.jspecify.annotations.Nullable;

/** States of an order, with the transitions between them. */
public enum OrderState {
    /** Made of an approved intent. */
    CREATED,
    /** Its fields are complete. */
    VALIDATED,
    /** On its way to the venue. */
    SUBMITTED,
    /** The venue holds it. */
    ACKNOWLEDGED,
    /** Part of it was filled. */
    PARTIALLY_FILLED,
    /** All of it was filled. */
    FILLED,
    /** It was cancelled; what was filled stays. */
    CANCELLED,
    /** The venue refused it. */
    REJECTED,
    /** Its time in force ended. */
    EXPIRED,
    /** It could not be sent. */
    FAILED,
    /** A cancel is on its way. */
    PENDING_CANCEL,
    /** An amendment is on its way. */
    PENDING_AMEND,
    /** Nothing is known of it: to be reconciled with the venue. */
    UNKNOWN;

    private static final OrderState[] WORKING = {
        SUBMITTED, ACKNOWLEDGED, PARTIALLY_FILLED, PENDING_CANCEL, PENDING_AMEND, UNKNOWN
    };

    private static final OrderState[][] NEXT = transitions();

    private static OrderState[][] transitions() {
        OrderState[][] table = new OrderState[values().length][OrderEvent.values().length];
        put(table, CREATED, OrderEvent.VALIDATE, VALIDATED);
        put(table, VALIDATED, OrderEvent.SUBMIT, SUBMITTED);
        put(table, VALIDATED, OrderEvent.FAIL, FAILED);
        for (OrderState working : WORKING) {
            put(table, working, OrderEvent.PARTIAL_FILL, working.staysOpen() ? working : PARTIALLY_FILLED);
            put(table, working, OrderEvent.FILL, FILLED);
            put(table, working, OrderEvent.CANCEL, CANCELLED);
            put(table, working, OrderEvent.EXPIRE, EXPIRED);
            put(table, working, OrderEvent.LOSE_TRACK, UNKNOWN);
            put(table, working, OrderEvent.REQUEST_CANCEL, PENDING_CANCEL);
            put(table, working, OrderEvent.CONFIRM, ACKNOWLEDGED);
            put(table, working, OrderEvent.CONFIRM_PARTIAL, PARTIALLY_FILLED);
        }
        for (OrderState unanswered : new OrderState[] {SUBMITTED, PENDING_CANCEL, UNKNOWN}) {
            put(
                    table,
                    unanswered,
                    OrderEvent.ACKNOWLEDGE,
                    unanswered == PENDING_CANCEL ? PENDING_CANCEL : ACKNOWLEDGED);
            put(table, unanswered, OrderEvent.REJECT, REJECTED);
            put(table, unanswered, OrderEvent.FAIL, FAILED);
        }
        put(table, PARTIALLY_FILLED, OrderEvent.ACKNOWLEDGE, PARTIALLY_FILLED);
        put(table, ACKNOWLEDGED, OrderEvent.REQUEST_AMEND, PENDING_AMEND);
        put(table, PARTIALLY_FILLED, OrderEvent.REQUEST_AMEND, PENDING_AMEND);
        for (OrderState ended : new OrderState[] {FILLED, CANCELLED, REJECTED, EXPIRED, FAILED}) {
            put(table, ended, OrderEvent.LATE_FILL, ended);
        }
        return table;
    }

    /** Whether an answer is still awaited after a partial fill. */
    private boolean staysOpen() {
        return this == PENDING_CANCEL || this == PENDING_AMEND || this == UNKNOWN;
    }

    private static void put(OrderState[][] table, OrderState from, OrderEvent event, OrderState to) {
        table[from.ordinal()][event.ordinal()] = to;
    }

    /**
     * The state after an event.
     *
     * @param event what happened
     * @return the next state, or null when the event is illegal in this state
     */
    public @Nullable OrderState next(OrderEvent event) {
        return NEXT[ordinal()][event.ordinal()];
    }

    /**
     * Whether the order's life is over.
     *
     * @return true when no event leads out of the state; a late fill is booked and leaves it as it is
     */
    public boolean isTerminal() {
        return switch (this) {
            case FILLED, CANCELLED, REJECTED, EXPIRED, FAILED -> true;
            default -> false;
        };
    }
}
