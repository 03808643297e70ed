// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Decides about modes and the kill switch. Tightening is done at once, whoever wants it; loosening takes one step at a time, and a cooldown,
 * healthy measurements, an authorised actor and a reason. The kill switch latches and never resets itself.
 *
 * <p>What a change forbids is taken away before anybody is told of it, and all of it is state of the core: saved, restored and replayed.
 */
public final class ControlDesk {
    /** Decimals of drawdowns. */
    public static final int DRAWDOWN_SCALE = 8;

    private static final int NANO_SCALE = LooseningRules.NANO_SCALE;

    private final ControlSpec spec;
    private final ModeControl state;
    private final LossFacts facts;
    private final ControlTeller teller;
    private final HealthBoard health;
    private final long supervisorDrawdown;
    private final ControlMemory memory = new ControlMemory();
    private final LooseningRules rules;
    private final ControlRequest own = new ControlRequest();
    private ControlEffects effects = ControlEffects.NONE;

    /**
     * A desk in NORMAL mode, with the kill switch unlatched.
     *
     * @param spec who may do what, and what the core does by itself
     * @param state what it changes
     * @param facts what it asks about losses
     * @param teller tells the outside
     */
    public ControlDesk(ControlSpec spec, ModeControl state, LossFacts facts, ControlTeller teller) {
        this.spec = spec;
        this.state = state;
        this.facts = facts;
        this.teller = teller;
        this.health = new HealthBoard(spec.required(), spec.healthMaxAgeNs());
        this.rules = new LooseningRules(spec, state, facts, health, memory);
        this.supervisorDrawdown = scaled(spec.supervisorDrawdown());
    }

    private static long scaled(Decimal share) {
        return share.unscaledAt(DRAWDOWN_SCALE, RoundingMode.FLOOR);
    }

    /**
     * Says who carries changes out.
     *
     * @param how brings the core into line
     */
    public void effectBy(ControlEffects how) {
        effects = how;
    }

    /**
     * Somebody outside the core asks for something.
     *
     * @param request what, who, why and when; an id of the core's own parts counts as nobody
     * @return true when it was done
     */
    public boolean command(ControlRequest request) {
        request.actorId = Math.max(Actors.NOBODY, request.actorId);
        return switch (request.action) {
            case SET_MODE -> setMode(request);
            case TRIP_KILL -> trip(request);
            case RESET_KILL -> reset(request);
            case REBASE_LOSSES -> rebase(request);
        };
    }

    private boolean setMode(ControlRequest request) {
        if (state.mode().isTighterThan(request.mode)) {
            return loosen(request);
        }
        if (!rules.mayTighten(request)) {
            return refuse(TransitionGuard.NOT_AUTHORISED, request);
        }
        if (rules.flattens(request)) {
            state.latch(KillPolicy.FLATTEN);
        }
        memory.supervised = false;
        return tighten(request, null);
    }

    /**
     * A limit of the core's own tightens the mode; does nothing when it is as tight already.
     *
     * @param mode the mode
     * @param trigger whose limit it is
     * @param value what was measured, scaled by 10^8
     * @param limit what it was held against, scaled by 10^8
     * @param nowNs the core's clock
     */
    public void tighten(TradingMode mode, KillTrigger trigger, long value, long limit, long nowNs) {
        if (mode.isTighterThan(state.mode())) {
            memory.supervised = mode == TradingMode.REDUCE;
            own.of(ControlAction.SET_MODE, mode, trigger).measured(value, limit, DRAWDOWN_SCALE);
            tighten(own.by(Actors.CORE, ControlReason.NONE, 0, nowNs), trigger);
        }
    }

    private boolean tighten(ControlRequest request, @Nullable KillTrigger trigger) {
        TradingMode from = state.mode();
        state.set(request.mode);
        memory.sinceNs = request.nowNs;
        if (request.mode == TradingMode.EMERGENCY) {
            memory.compareAnew(request.nowNs);
        }
        effects.enforce(request.nowNs);
        ControlNotice notice = begin(ControlNotice.Kind.TRANSITION, from, request.mode, request);
        notice.trigger = trigger;
        notice.measured(request.value, request.limit, request.scale);
        return tellAndProceed(request);
    }

    private boolean loosen(ControlRequest request) {
        TransitionGuard guard = rules.loosenGuard(request);
        if (guard != TransitionGuard.NONE) {
            return refuse(guard, request);
        }
        TradingMode from = state.mode();
        state.set(request.mode);
        memory.sinceNs = request.nowNs;
        effects.enforce(request.nowNs);
        begin(ControlNotice.Kind.TRANSITION, from, request.mode, request);
        return tellAndProceed(request);
    }

    private boolean tellAndProceed(ControlRequest request) {
        teller.tell();
        effects.proceed(request.nowNs);
        return true;
    }

    private boolean refuse(TransitionGuard guard, ControlRequest request) {
        ControlNotice notice = begin(ControlNotice.Kind.REFUSED, state.mode(), refusedMode(request), request);
        notice.guard = guard;
        rules.explain(notice, guard, request);
        teller.tell();
        return false;
    }

    private TradingMode refusedMode(ControlRequest request) {
        return request.action == ControlAction.SET_MODE ? request.mode : state.mode();
    }

    /**
     * A limit of the core's own, or a fault of the system, trips the kill switch.
     *
     * @param trigger what it was
     * @param value what was measured
     * @param limit what it was held against
     * @param scale decimals of both
     * @param nowNs the core's clock
     */
    public void trip(KillTrigger trigger, long value, long limit, int scale, long nowNs) {
        own.of(ControlAction.TRIP_KILL, state.mode(), trigger).measured(value, limit, scale);
        trip(own.by(Actors.CORE, ControlReason.NONE, 0, nowNs));
    }

    /** What the core tells again and again is news once; what a person says always is. */
    private boolean trip(ControlRequest request) {
        boolean again = state.isLatched();
        boolean isNews = !memory.hasFired(request.trigger) || request.actorId != Actors.CORE;
        TradingMode from = state.mode();
        memory.fired(request.trigger, request.nowNs);
        if (!again) {
            latch(request.trigger, request.nowNs);
        } else if (isNews && spec.policy(request.trigger) == KillPolicy.HALT) {
            state.latch(KillPolicy.HALT);
            memory.compareAnew(request.nowNs);
        }
        effects.enforce(request.nowNs);
        if (!again || isNews) {
            ControlNotice.Kind kind = again ? ControlNotice.Kind.TRIP_AGAIN : ControlNotice.Kind.TRIP;
            ControlNotice notice = begin(kind, from, state.mode(), request);
            notice.trigger = request.trigger;
            notice.measured(request.value, request.limit, request.scale);
            teller.tell();
        }
        effects.proceed(request.nowNs);
        return true;
    }

    private void latch(KillTrigger trigger, long nowNs) {
        KillPolicy policy = spec.policy(trigger);
        TradingMode least = policy == KillPolicy.FLATTEN ? TradingMode.EMERGENCY : TradingMode.PAUSE;
        state.latch(policy);
        state.set(least.isTighterThan(state.mode()) ? least : state.mode());
        memory.first = trigger;
        memory.supervised = false;
        memory.compareAnew(nowNs);
        memory.sinceNs = nowNs;
    }

    private boolean reset(ControlRequest request) {
        TransitionGuard guard = rules.resetGuard(request);
        if (guard != TransitionGuard.NONE) {
            return refuse(guard, request);
        }
        KillTrigger was = memory.first;
        state.latch(null);
        memory.triggers = 0;
        memory.first = null;
        memory.sinceNs = request.nowNs;
        effects.enforce(request.nowNs);
        begin(ControlNotice.Kind.RESET, state.mode(), state.mode(), request).trigger = was;
        return tellAndProceed(request);
    }

    private boolean rebase(ControlRequest request) {
        TransitionGuard guard = rules.rebaseGuard(request);
        if (guard != TransitionGuard.NONE) {
            return refuse(guard, request);
        }
        long before = facts.drawdown();
        facts.rebase(request.nowNs);
        memory.rebasedNs = request.nowNs;
        memory.limited(facts.isLimited(), request.nowNs);
        begin(ControlNotice.Kind.REBASED, state.mode(), state.mode(), request).measured(before, 0, DRAWDOWN_SCALE);
        teller.tell();
        return true;
    }

    private ControlNotice begin(ControlNotice.Kind kind, TradingMode from, TradingMode to, ControlRequest request) {
        ControlNotice notice = teller.begin(kind, request.nowNs);
        notice.from = from;
        notice.to = to;
        notice.policy = state.policy();
        notice.reason = request.reason;
        notice.actorId = request.actorId;
        notice.role = rules.role(request.actorId);
        notice.textReference = request.textReference;
        return notice;
    }

    /**
     * A component is measured right now.
     *
     * @param component which
     * @param isHealthy whether it is as it should be
     * @param measured what was measured, in the component's unit
     * @param limit what it was held against
     * @param nowNs the core's clock
     */
    public void health(HealthComponent component, boolean isHealthy, long measured, long limit, long nowNs) {
        health(component, isHealthy, measured, limit, nowNs, nowNs);
    }

    /**
     * A component was measured. That account and venue agree counts only when their comparison began after the last trip or emergency.
     *
     * @param component which
     * @param isHealthy whether it is as it should be
     * @param measured what was measured, in the component's unit
     * @param limit what it was held against
     * @param beganNs when the measurement began, nanoseconds since the epoch, UTC
     * @param nowNs the core's clock
     */
    public void health(
            HealthComponent component, boolean isHealthy, long measured, long limit, long beganNs, long nowNs) {
        boolean changed = health.take(component, isHealthy, measured, limit, nowNs);
        if (component == HealthComponent.RECONCILIATION) {
            memory.compared(isHealthy, Math.min(beganNs, nowNs));
        }
        if (!isHealthy && spec.tripping().contains(component)) {
            trip(KillTrigger.of(component), measured, limit, 0, nowNs);
        }
        if (changed) {
            own.by(Actors.CORE, ControlReason.NONE, 0, nowNs);
            ControlNotice notice = begin(ControlNotice.Kind.HEALTH, state.mode(), state.mode(), own);
            notice.component = component;
            notice.measured(measured, limit, 0);
            teller.tell();
        }
    }

    /**
     * Whoever watches over the core is still there.
     *
     * @param nowNs the core's clock
     */
    public void heartbeat(long nowNs) {
        memory.heartbeatNs = nowNs;
        memory.heartbeatDueNs =
                spec.heartbeatTimeoutNs() == 0 ? ControlMemory.NEVER : nowNs + spec.heartbeatTimeoutNs();
    }

    /**
     * The core begins: from here on a heartbeat is awaited.
     *
     * @param nowNs the core's clock
     */
    public void open(long nowNs) {
        heartbeat(nowNs);
    }

    /**
     * The venue's answers were lost, or are back.
     *
     * @param up true when they are back
     * @param nowNs the core's clock
     */
    public void link(boolean up, long nowNs) {
        if (up) {
            memory.linkLostNs = ControlMemory.NEVER;
            memory.linkDueNs = ControlMemory.NEVER;
        } else if (memory.linkLostNs == ControlMemory.NEVER) {
            memory.linkLostNs = nowNs;
            memory.linkDueNs = spec.linkDownNs() == 0 ? ControlMemory.NEVER : nowNs + spec.linkDownNs();
        }
    }

    /**
     * When {@link #onTime} is due.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when nothing is awaited
     */
    public long nextDueNs() {
        return Math.min(memory.heartbeatDueNs, memory.linkDueNs);
    }

    /**
     * The clock has moved: trips what is overdue.
     *
     * @param nowNs the core's clock
     */
    public void onTime(long nowNs) {
        if (nowNs >= memory.heartbeatDueNs) {
            memory.heartbeatDueNs = ControlMemory.NEVER;
            trip(KillTrigger.WATCHDOG, nowNs - memory.heartbeatNs, spec.heartbeatTimeoutNs(), NANO_SCALE, nowNs);
        }
        if (nowNs >= memory.linkDueNs) {
            memory.linkDueNs = ControlMemory.NEVER;
            trip(KillTrigger.EXCHANGE_ISSUE, nowNs - memory.linkLostNs, spec.linkDownNs(), NANO_SCALE, nowNs);
        }
    }

    /**
     * Losses were looked at: notes whether one of their limits is reached, and takes the next step out of a REDUCE of the core's own, where
     * the configuration lets it and the drawdown has come back far enough.
     *
     * @param nowNs the core's clock
     */
    public void supervise(long nowNs) {
        memory.limited(facts.isLimited(), nowNs);
        if (!memory.supervised || supervisorDrawdown == 0 || facts.drawdown() > supervisorDrawdown) {
            return;
        }
        TradingMode next = state.mode().looser();
        own.of(ControlAction.SET_MODE, next, KillTrigger.MANUAL);
        own.by(Actors.SUPERVISOR, ControlReason.RECOVERED, 0, nowNs);
        if (rules.loosenGuard(own) == TransitionGuard.NONE) {
            loosen(own);
            memory.supervised = next != TradingMode.NORMAL;
        }
    }

    /**
     * What tripped the kill switch.
     *
     * @return the first trigger; null while it is not latched
     */
    public @Nullable KillTrigger trigger() {
        return memory.first;
    }

    /**
     * Whether a trigger fired since the last reset.
     *
     * @param trigger the trigger
     * @return true for the first one and for every later one
     */
    public boolean hasFired(KillTrigger trigger) {
        return memory.hasFired(trigger);
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        KillPolicy policy = state.policy();
        sink.putLong(state.mode().ordinal());
        sink.putLong(policy == null ? -1 : policy.ordinal());
        memory.save(sink);
        health.save(sink);
    }

    /**
     * Takes over a saved state.
     *
     * @param source gives it
     */
    public void restore(StateSource source) {
        state.set(TradingMode.of((int) source.getLong()));
        int policy = (int) source.getLong();
        state.latch(policy < 0 ? null : KillPolicy.values()[policy]);
        memory.restore(source);
        health.restore(source);
    }
}
