// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import org.jspecify.annotations.Nullable;

/** What speaks against loosening a mode or resetting the kill switch, and what it measured. */
final class LooseningRules {
    static final int NANO_SCALE = 9;

    private static final KillTrigger[] TRIGGERS = KillTrigger.values();

    private final ControlSpec spec;
    private final ModeControl state;
    private final LossFacts facts;
    private final HealthBoard health;
    private final ControlMemory memory;

    LooseningRules(ControlSpec spec, ModeControl state, LossFacts facts, HealthBoard health, ControlMemory memory) {
        this.spec = spec;
        this.state = state;
        this.facts = facts;
        this.health = health;
        this.memory = memory;
    }

    Role role(int actorId) {
        return actorId == Actors.SUPERVISOR ? Role.SUPERVISOR : spec.actors().role(actorId);
    }

    /** The memory.first rule that speaks against a looser mode. */
    TransitionGuard guard(TradingMode mode, ControlReason reason, Role role, long nowNs) {
        if (!role.mayLoosen(state.mode())) {
            return TransitionGuard.NOT_AUTHORISED;
        }
        if (reason == ControlReason.NONE) {
            return TransitionGuard.NO_REASON;
        }
        if (state.isLatched()) {
            return TransitionGuard.KILL_LATCHED;
        }
        if (mode != state.mode().looser()) {
            return TransitionGuard.ONE_STEP;
        }
        if (memory.sinceNs != Long.MIN_VALUE
                && nowNs - memory.sinceNs < spec.cooldowns().of(state.mode())) {
            return TransitionGuard.COOLDOWN;
        }
        if (state.mode() == TradingMode.REDUCE && isSoftBreached()) {
            return TransitionGuard.STILL_BREACHED;
        }
        return healthGuard(nowNs);
    }

    private boolean isSoftBreached() {
        return facts.softDrawdown() > 0 && facts.drawdown() >= facts.softDrawdown();
    }

    private TransitionGuard healthGuard(long nowNs) {
        HealthComponent objection = health.objection(nowNs);
        if (objection != null) {
            boolean bad = health.isUnhealthy(objection);
            return bad ? TransitionGuard.UNHEALTHY : TransitionGuard.NOT_MEASURED;
        }
        return memory.reconciled ? TransitionGuard.NONE : TransitionGuard.NOT_RECONCILED;
    }

    TransitionGuard resetGuard(ControlReason reason, Role role, long nowNs) {
        if (!role.mayReset()) {
            return TransitionGuard.NOT_AUTHORISED;
        }
        if (reason == ControlReason.NONE) {
            return TransitionGuard.NO_REASON;
        }
        if (!state.isLatched()) {
            return TransitionGuard.NOT_LATCHED;
        }
        if (nowNs - memory.latchedNs < spec.cooldowns().killNs()) {
            return TransitionGuard.COOLDOWN;
        }
        return breached(nowNs) == null ? healthGuard(nowNs) : TransitionGuard.STILL_BREACHED;
    }

    /** The first trigger that fired and whose reason is still there; null when there is none. */
    private @Nullable KillTrigger breached(long nowNs) {
        for (KillTrigger trigger : TRIGGERS) {
            if (memory.hasFired(trigger) && isBreached(trigger, nowNs)) {
                return trigger;
            }
        }
        return null;
    }

    private boolean isBreached(KillTrigger trigger, long nowNs) {
        return switch (trigger) {
            case DAILY_LOSS, DRAWDOWN, CONSECUTIVE_LOSSES -> facts.isBreached(trigger);
            case WATCHDOG -> spec.heartbeatTimeoutNs() > 0 && nowNs - memory.heartbeatNs > spec.heartbeatTimeoutNs();
            case EXCHANGE_ISSUE -> health.isUnhealthy(HealthComponent.VENUE);
            case BREAKER_CASCADE -> health.isUnhealthy(HealthComponent.BREAKERS);
            case CORRELATION_BREACH -> health.isUnhealthy(HealthComponent.CORRELATION);
            case MANUAL, SYSTEM_ERROR -> false;
        };
    }

    void explain(ControlNotice notice, TransitionGuard guard, TradingMode mode, long nowNs) {
        switch (guard) {
            case NONE, NO_REASON, NOT_LATCHED -> {
                // the guard says it all
            }
            case NOT_AUTHORISED -> notice.measured(notice.role.ordinal(), Role.RISK_OFFICER.ordinal(), 0);
            case ONE_STEP ->
                notice.measured(mode.ordinal(), state.mode().looser().ordinal(), 0);
            case KILL_LATCHED -> notice.trigger = memory.first;
            case COOLDOWN -> {
                boolean ofKill = state.isLatched();
                long needed =
                        ofKill ? spec.cooldowns().killNs() : spec.cooldowns().of(state.mode());
                notice.measured(nowNs - (ofKill ? memory.latchedNs : memory.sinceNs), needed, NANO_SCALE);
            }
            case UNHEALTHY, NOT_MEASURED -> explainHealth(notice, guard, nowNs);
            case NOT_RECONCILED -> {
                notice.component = HealthComponent.RECONCILIATION;
                notice.measured(health.measured(HealthComponent.RECONCILIATION), 0, 0);
            }
            case STILL_BREACHED -> explainBreach(notice, nowNs);
        }
    }

    private void explainBreach(ControlNotice notice, long nowNs) {
        KillTrigger breached = breached(nowNs);
        notice.trigger = breached;
        if (breached == null) {
            notice.measured(facts.drawdown(), facts.softDrawdown(), ControlDesk.DRAWDOWN_SCALE);
            return;
        }
        switch (breached) {
            case DAILY_LOSS, DRAWDOWN ->
                notice.measured(facts.value(breached), facts.limit(breached), ControlDesk.DRAWDOWN_SCALE);
            case CONSECUTIVE_LOSSES -> notice.measured(facts.value(breached), facts.limit(breached), 0);
            case WATCHDOG -> notice.measured(nowNs - memory.heartbeatNs, spec.heartbeatTimeoutNs(), NANO_SCALE);
            case EXCHANGE_ISSUE -> explain(notice, HealthComponent.VENUE);
            case BREAKER_CASCADE -> explain(notice, HealthComponent.BREAKERS);
            case CORRELATION_BREACH -> explain(notice, HealthComponent.CORRELATION);
            case MANUAL, SYSTEM_ERROR -> {
                // nothing of them can be measured
            }
        }
    }

    private void explain(ControlNotice notice, HealthComponent component) {
        notice.component = component;
        notice.measured(health.measured(component), health.limit(component), 0);
    }

    private void explainHealth(ControlNotice notice, TransitionGuard guard, long nowNs) {
        HealthComponent objection = health.objection(nowNs);
        notice.component = objection;
        if (objection == null) {
            return;
        }
        if (guard == TransitionGuard.UNHEALTHY) {
            notice.measured(health.measured(objection), health.limit(objection), 0);
        } else {
            notice.measured(health.ageNs(objection, nowNs), health.maxAgeNs(), NANO_SCALE);
        }
    }
}
