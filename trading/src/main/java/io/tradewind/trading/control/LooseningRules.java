// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import org.jspecify.annotations.Nullable;

/** What speaks against loosening a mode, resetting the kill switch or accepting losses, and what it measured. */
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

    /** Tightening is for anybody; confirming a mode makes it last longer, so it is for whoever may leave it. */
    boolean mayTighten(ControlRequest request) {
        Role role = role(request.actorId);
        if (flattens(request)) {
            return role.mayReset();
        }
        return request.mode != state.mode() || role.mayLoosen(request.mode);
    }

    /** Whether a mode that is asked for turns a halt into flattening. */
    boolean flattens(ControlRequest request) {
        return request.mode == TradingMode.EMERGENCY && state.policy() == KillPolicy.HALT;
    }

    /** The first rule that speaks against a looser mode. */
    TransitionGuard loosenGuard(ControlRequest request) {
        TransitionGuard guard = whoAndWhy(role(request.actorId).mayLoosen(state.mode()), request);
        if (guard != TransitionGuard.NONE) {
            return guard;
        }
        if (state.isLatched()) {
            return TransitionGuard.KILL_LATCHED;
        }
        if (request.mode != state.mode().looser()) {
            return TransitionGuard.ONE_STEP;
        }
        if (isTooSoon(request)) {
            return TransitionGuard.COOLDOWN;
        }
        if (state.mode() == TradingMode.REDUCE && isSoftBreached()) {
            return TransitionGuard.STILL_BREACHED;
        }
        return healthGuard(request.nowNs);
    }

    TransitionGuard resetGuard(ControlRequest request) {
        TransitionGuard guard = whoAndWhy(role(request.actorId).mayReset(), request);
        if (guard != TransitionGuard.NONE) {
            return guard;
        }
        if (!state.isLatched()) {
            return TransitionGuard.NOT_LATCHED;
        }
        if (isTooSoon(request)) {
            return TransitionGuard.COOLDOWN;
        }
        return breached(request.nowNs) == null ? healthGuard(request.nowNs) : TransitionGuard.STILL_BREACHED;
    }

    /** What speaks against accepting the losses so far: it loosens as much as a reset does. */
    TransitionGuard rebaseGuard(ControlRequest request) {
        TransitionGuard guard = whoAndWhy(role(request.actorId).mayReset(), request);
        if (guard != TransitionGuard.NONE) {
            return guard;
        }
        return isTooSoon(request) ? TransitionGuard.COOLDOWN : healthGuard(request.nowNs);
    }

    private static TransitionGuard whoAndWhy(boolean mayDoIt, ControlRequest request) {
        if (!mayDoIt) {
            return TransitionGuard.NOT_AUTHORISED;
        }
        return request.reason == ControlReason.NONE ? TransitionGuard.NO_REASON : TransitionGuard.NONE;
    }

    private boolean isTooSoon(ControlRequest request) {
        long sinceNs = waitingSinceNs(request.action);
        return sinceNs != Long.MIN_VALUE && request.nowNs - sinceNs < cooldownNs(request.action);
    }

    /** From when on the cooldown counts; Long.MIN_VALUE when nothing ever began one. */
    private long waitingSinceNs(ControlAction action) {
        return switch (action) {
            case SET_MODE, TRIP_KILL -> memory.sinceNs;
            case RESET_KILL -> memory.latchedNs;
            case REBASE_LOSSES -> {
                long stateNs = state.isLatched() ? memory.latchedNs : memory.sinceNs;
                yield Math.max(stateNs, Math.max(memory.limitedNs, memory.rebasedNs));
            }
        };
    }

    /** Losses are accepted no sooner than the state could be loosened, and in NORMAL no sooner than a pause could. */
    private long cooldownNs(ControlAction action) {
        Cooldowns cooldowns = spec.cooldowns();
        return switch (action) {
            case SET_MODE, TRIP_KILL -> cooldowns.of(state.mode());
            case RESET_KILL -> cooldowns.killNs();
            case REBASE_LOSSES ->
                state.isLatched() ? cooldowns.killNs() : Math.max(cooldowns.pauseNs(), cooldowns.of(state.mode()));
        };
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
        return health.unhealthy(trigger) != null
                || switch (trigger) {
                    case DAILY_LOSS, DRAWDOWN, CONSECUTIVE_LOSSES -> facts.isBreached(trigger);
                    case WATCHDOG ->
                        spec.heartbeatTimeoutNs() > 0 && nowNs - memory.heartbeatNs > spec.heartbeatTimeoutNs();
                    case EXCHANGE_ISSUE -> memory.linkLostNs != ControlMemory.NEVER;
                    case MANUAL, SYSTEM_ERROR, CORRELATION_BREACH, BREAKER_CASCADE -> false;
                };
    }

    void explain(ControlNotice notice, TransitionGuard guard, ControlRequest request) {
        switch (guard) {
            case NONE, NO_REASON, NOT_LATCHED -> {
                // the guard says it all
            }
            case NOT_AUTHORISED -> notice.measured(notice.role.ordinal(), Role.RISK_OFFICER.ordinal(), 0);
            case ONE_STEP ->
                notice.measured(request.mode.ordinal(), state.mode().looser().ordinal(), 0);
            case KILL_LATCHED -> notice.trigger = memory.first;
            case COOLDOWN -> {
                long waitedNs = request.nowNs - waitingSinceNs(request.action);
                notice.measured(waitedNs, cooldownNs(request.action), NANO_SCALE);
            }
            case UNHEALTHY, NOT_MEASURED -> explainHealth(notice, guard, request.nowNs);
            case NOT_RECONCILED -> {
                notice.component = HealthComponent.RECONCILIATION;
                notice.measured(health.measured(HealthComponent.RECONCILIATION), 0, 0);
            }
            case STILL_BREACHED -> explainBreach(notice, request.nowNs);
        }
    }

    private void explainBreach(ControlNotice notice, long nowNs) {
        KillTrigger breached = breached(nowNs);
        notice.trigger = breached;
        if (breached == null) {
            notice.measured(facts.drawdown(), facts.softDrawdown(), ControlDesk.DRAWDOWN_SCALE);
            return;
        }
        HealthComponent component = health.unhealthy(breached);
        if (component != null) {
            notice.component = component;
            notice.measured(health.measured(component), health.limit(component), 0);
            return;
        }
        switch (breached) {
            case DAILY_LOSS, DRAWDOWN ->
                notice.measured(facts.value(breached), facts.limit(breached), ControlDesk.DRAWDOWN_SCALE);
            case CONSECUTIVE_LOSSES -> notice.measured(facts.value(breached), facts.limit(breached), 0);
            case WATCHDOG -> notice.measured(nowNs - memory.heartbeatNs, spec.heartbeatTimeoutNs(), NANO_SCALE);
            case EXCHANGE_ISSUE -> notice.measured(nowNs - memory.linkLostNs, spec.linkDownNs(), NANO_SCALE);
            case MANUAL, SYSTEM_ERROR, CORRELATION_BREACH, BREAKER_CASCADE -> {
                // only components keep these up
            }
        }
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
