// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.number.Decimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may control the core, and what it does by itself. Limits of losses are not here but with the other limits.
 *
 * @param actors who may loosen what
 * @param cooldowns how long a state lasts at least
 * @param policies what a trigger does with positions, where that differs from {@link KillTrigger#usualPolicy}
 * @param required components that must have been measured healthy before anything is loosened
 * @param tripping components that trip the kill switch when they are unhealthy
 * @param healthMaxAgeNs how old a measurement may be, positive
 * @param heartbeatTimeoutNs without a heartbeat for so long the kill switch trips with WATCHDOG; 0 for no watchdog
 * @param linkDownNs with the venue's answers lost for so long it trips with EXCHANGE_ISSUE; 0 for never
 * @param illegalTransitions events that no order's state allows, at which it trips with SYSTEM_ERROR; 0 for never
 * @param accountBreaks fills and orders of the venue that nobody here knows, at which it trips with SYSTEM_ERROR; 0 for never
 * @param tripOnError true when an exception in the core trips it with SYSTEM_ERROR before it is thrown on
 * @param supervisorDrawdown drawdown at or under which the core leaves a REDUCE of its own by itself, step by step; 0 for never
 */
public record ControlSpec(
        Actors actors,
        Cooldowns cooldowns,
        Map<KillTrigger, KillPolicy> policies,
        Set<HealthComponent> required,
        Set<HealthComponent> tripping,
        long healthMaxAgeNs,
        long heartbeatTimeoutNs,
        long linkDownNs,
        int illegalTransitions,
        int accountBreaks,
        boolean tripOnError,
        Decimal supervisorDrawdown) {
    private static final long SECOND_NS = 1_000_000_000L;

    /** For research: no source of its own besides the limits of losses, and nobody who could loosen anything. */
    public static final ControlSpec OFF = new ControlSpec(
            Actors.NONE, Cooldowns.STANDARD, Map.of(), Set.of(), Set.of(), SECOND_NS, 0, 0, 0, 0, false, Decimal.ZERO);

    /** For sessions: every source on. The actors are still to be given. */
    public static final ControlSpec STANDARD = new ControlSpec(
            Actors.NONE,
            Cooldowns.STANDARD,
            Map.of(),
            EnumSet.of(HealthComponent.CLOCK, HealthComponent.BREAKERS, HealthComponent.FEED, HealthComponent.VENUE),
            EnumSet.of(
                    HealthComponent.CLOCK,
                    HealthComponent.BREAKERS,
                    HealthComponent.VENUE,
                    HealthComponent.CORRELATION),
            30 * SECOND_NS,
            30 * SECOND_NS,
            60 * SECOND_NS,
            10,
            3,
            true,
            Decimal.ZERO);

    /** Checks the ranges. */
    public ControlSpec {
        EnumMap<KillTrigger, KillPolicy> ownPolicies = new EnumMap<>(KillTrigger.class);
        ownPolicies.putAll(policies);
        policies = Collections.unmodifiableMap(ownPolicies);
        required = copy(required);
        tripping = copy(tripping);
        if (healthMaxAgeNs <= 0) {
            throw new IllegalArgumentException("health max age must be above 0 ns, is " + healthMaxAgeNs);
        }
        notNegative("heartbeat timeout", heartbeatTimeoutNs);
        notNegative("link down time", linkDownNs);
        notNegative("illegal transitions", illegalTransitions);
        notNegative("account breaks", accountBreaks);
        if (supervisorDrawdown.signum() < 0 || supervisorDrawdown.compareTo(Decimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "supervisor drawdown must be 0 or more and below 1, is " + supervisorDrawdown);
        }
    }

    private static Set<HealthComponent> copy(Set<HealthComponent> components) {
        EnumSet<HealthComponent> own = EnumSet.noneOf(HealthComponent.class);
        own.addAll(components);
        return Collections.unmodifiableSet(own);
    }

    private static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, is " + value);
        }
    }

    /**
     * What a trigger does with positions.
     *
     * @param trigger the trigger
     * @return HALT or FLATTEN
     */
    public KillPolicy policy(KillTrigger trigger) {
        KillPolicy own = policies.get(trigger);
        return own == null ? trigger.usualPolicy() : own;
    }

    /**
     * The same with other actors.
     *
     * @param others who may loosen what
     * @return a copy
     */
    public ControlSpec with(Actors others) {
        return new ControlSpec(
                others,
                cooldowns,
                policies,
                required,
                tripping,
                healthMaxAgeNs,
                heartbeatTimeoutNs,
                linkDownNs,
                illegalTransitions,
                accountBreaks,
                tripOnError,
                supervisorDrawdown);
    }
}
