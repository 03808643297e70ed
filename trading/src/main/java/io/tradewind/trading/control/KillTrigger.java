// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.HealthComponent;

/** What can trip the kill switch. Codes are never renamed or reordered: events and files carry them. */
public enum KillTrigger {
    /** A person. */
    MANUAL(KillPolicy.HALT),
    /** The loss of a day. */
    DAILY_LOSS(KillPolicy.FLATTEN),
    /** The drawdown from the high-water mark. */
    DRAWDOWN(KillPolicy.FLATTEN),
    /** Losing trades one after the other. */
    CONSECUTIVE_LOSSES(KillPolicy.FLATTEN),
    /** The core or something that it needs does not work as it should. */
    SYSTEM_ERROR(KillPolicy.HALT),
    /** The venue does not answer, or answers wrongly. */
    EXCHANGE_ISSUE(KillPolicy.HALT),
    /** Positions that move together more than they may. */
    CORRELATION_BREACH(KillPolicy.FLATTEN),
    /** Circuit breakers that open one after the other. */
    BREAKER_CASCADE(KillPolicy.HALT),
    /** Whoever watches over the core was not heard of. */
    WATCHDOG(KillPolicy.HALT);

    private static final KillTrigger[] VALUES = values();

    private final KillPolicy usual;

    KillTrigger(KillPolicy usual) {
        this.usual = usual;
    }

    /**
     * The policy unless the configuration says otherwise: HALT for faults of a system, FLATTEN for losses.
     *
     * @return what a trip does
     */
    public KillPolicy usualPolicy() {
        return usual;
    }

    /**
     * The trigger of an encoded byte.
     *
     * @param code the ordinal; a code that is unknown here counts as MANUAL, so that a trip is never lost
     * @return the trigger
     */
    public static KillTrigger of(int code) {
        return code >= 0 && code < VALUES.length ? VALUES[code] : MANUAL;
    }

    /**
     * What an unhealthy component trips.
     *
     * @param component the component
     * @return its trigger
     */
    public static KillTrigger of(HealthComponent component) {
        return switch (component) {
            case VENUE, FEED -> EXCHANGE_ISSUE;
            case BREAKERS -> BREAKER_CASCADE;
            case CORRELATION -> CORRELATION_BREACH;
            case CLOCK, STORE, CONSOLE, RECONCILIATION, MODEL -> SYSTEM_ERROR;
        };
    }
}
