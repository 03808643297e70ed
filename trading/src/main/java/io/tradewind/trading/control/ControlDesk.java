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
     * Somebody outside the core commands something.
     *
     * @param action what
     * @param mode the mode that SET_MODE asks for
     * @param trigger what TRIP_KILL is for
     * @param reason why; loosening needs one
     * @param actorId who, as the door knows him
     * @param textReference number of a text that is kept outside, 0 for none
     * @param nowNs the core's clock
     * @return true when it was done
     */
    public boolean command(
            ControlAction action,
            TradingMode mode,
            KillTrigger trigger,
            ControlReason reason,
            int actorId,
            long textReference,
            long nowNs) {
        int who = Math.max(Actors.NOBODY, actorId);
        return switch (action) {
            case SET_MODE -> setMode(mode, reason, who, textReference, nowNs);
            case TRIP_KILL -> trip(trigger, reason, who, textReference, 0, 0, 0, nowNs);
            case RESET_KILL -> reset(reason, who, textReference, nowNs);
            case REBASE_LOSSES -> rebase(reason, who, textReference, nowNs);
        };
    }

    private boolean setMode(TradingMode mode, ControlReason reason, int actorId, long text, long nowNs) {
        if (state.mode().isTighterThan(mode)) {
            return loosen(mode, reason, actorId, text, nowNs);
        }
        memory.supervised = false;
        boolean flattens = mode == TradingMode.EMERGENCY && state.policy() == KillPolicy.HALT;
        if (flattens && !rules.role(actorId).mayReset()) {
            return refuse(TransitionGuard.NOT_AUTHORISED, mode, reason, actorId, text, nowNs);
        }
        if (flattens) {
            state.latch(KillPolicy.FLATTEN);
        }
        return tighten(mode, null, reason, actorId, text, 0, 0, nowNs);
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
            tighten(mode, trigger, ControlReason.NONE, Actors.CORE, 0, value, limit, nowNs);
        }
    }

    private boolean tighten(
            TradingMode mode,
            @Nullable KillTrigger trigger,
            ControlReason reason,
            int actorId,
            long text,
            long value,
            long limit,
            long nowNs) {
        TradingMode from = state.mode();
        state.set(mode);
        memory.sinceNs = nowNs;
        memory.reconciled &= mode != TradingMode.EMERGENCY;
        effects.enforce(nowNs);
        ControlNotice notice = begin(ControlNotice.Kind.TRANSITION, from, mode, reason, actorId, text, nowNs);
        notice.trigger = trigger;
        notice.value = value;
        notice.limit = limit;
        notice.scale = trigger == null ? 0 : DRAWDOWN_SCALE;
        teller.tell();
        effects.proceed(nowNs);
        return true;
    }

    private boolean loosen(TradingMode mode, ControlReason reason, int actorId, long text, long nowNs) {
        TransitionGuard guard = rules.guard(mode, reason, rules.role(actorId), nowNs);
        if (guard != TransitionGuard.NONE) {
            return refuse(guard, mode, reason, actorId, text, nowNs);
        }
        TradingMode from = state.mode();
        state.set(mode);
        memory.sinceNs = nowNs;
        effects.enforce(nowNs);
        begin(ControlNotice.Kind.TRANSITION, from, mode, reason, actorId, text, nowNs);
        teller.tell();
        effects.proceed(nowNs);
        return true;
    }

    private boolean refuse(
            TransitionGuard guard, TradingMode mode, ControlReason reason, int actorId, long text, long nowNs) {
        ControlNotice notice = begin(ControlNotice.Kind.REFUSED, state.mode(), mode, reason, actorId, text, nowNs);
        notice.guard = guard;
        rules.explain(notice, guard, mode, nowNs);
        teller.tell();
        return false;
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
        trip(trigger, ControlReason.NONE, Actors.CORE, 0, value, limit, scale, nowNs);
    }

    private boolean trip(
            KillTrigger trigger,
            ControlReason reason,
            int actorId,
            long text,
            long value,
            long limit,
            int scale,
            long nowNs) {
        boolean again = state.isLatched();
        boolean known = memory.hasFired(trigger);
        TradingMode from = state.mode();
        memory.fired(trigger, nowNs);
        if (!again) {
            memory.first = trigger;
            memory.supervised = false;
            memory.reconciled = false;
            KillPolicy policy = spec.policy(trigger);
            state.latch(policy);
            TradingMode least = policy == KillPolicy.FLATTEN ? TradingMode.EMERGENCY : TradingMode.PAUSE;
            state.set(least.isTighterThan(from) ? least : from);
            memory.sinceNs = nowNs;
        }
        effects.enforce(nowNs);
        if (!again || !known || actorId != Actors.CORE) {
            ControlNotice.Kind kind = again ? ControlNotice.Kind.TRIP_AGAIN : ControlNotice.Kind.TRIP;
            ControlNotice notice = begin(kind, from, state.mode(), reason, actorId, text, nowNs);
            notice.trigger = trigger;
            notice.measured(value, limit, scale);
            teller.tell();
        }
        effects.proceed(nowNs);
        return true;
    }

    private boolean reset(ControlReason reason, int actorId, long text, long nowNs) {
        TransitionGuard guard = rules.resetGuard(reason, rules.role(actorId), nowNs);
        if (guard != TransitionGuard.NONE) {
            return refuse(guard, state.mode(), reason, actorId, text, nowNs);
        }
        KillTrigger was = memory.first;
        state.latch(null);
        memory.triggers = 0;
        memory.first = null;
        memory.sinceNs = nowNs;
        effects.enforce(nowNs);
        ControlNotice notice =
                begin(ControlNotice.Kind.RESET, state.mode(), state.mode(), reason, actorId, text, nowNs);
        notice.trigger = was;
        teller.tell();
        effects.proceed(nowNs);
        return true;
    }

    private boolean rebase(ControlReason reason, int actorId, long text, long nowNs) {
        if (!rules.role(actorId).mayReset()) {
            return refuse(TransitionGuard.NOT_AUTHORISED, state.mode(), reason, actorId, text, nowNs);
        }
        if (reason == ControlReason.NONE) {
            return refuse(TransitionGuard.NO_REASON, state.mode(), reason, actorId, text, nowNs);
        }
        long before = facts.drawdown();
        facts.rebase(nowNs);
        ControlNotice notice =
                begin(ControlNotice.Kind.REBASED, state.mode(), state.mode(), reason, actorId, text, nowNs);
        notice.measured(before, 0, DRAWDOWN_SCALE);
        teller.tell();
        return true;
    }

    private ControlNotice begin(
            ControlNotice.Kind kind,
            TradingMode from,
            TradingMode to,
            ControlReason reason,
            int actorId,
            long text,
            long nowNs) {
        ControlNotice notice = teller.begin(kind, nowNs);
        notice.from = from;
        notice.to = to;
        notice.policy = state.policy();
        notice.reason = reason;
        notice.actorId = actorId;
        notice.role = rules.role(actorId);
        notice.textReference = text;
        return notice;
    }

    /**
     * A component was measured.
     *
     * @param component which
     * @param isHealthy whether it is as it should be
     * @param measured what was measured, in the component's unit
     * @param limit what it was held against
     * @param nowNs the core's clock
     */
    public void health(HealthComponent component, boolean isHealthy, long measured, long limit, long nowNs) {
        boolean changed = health.take(component, isHealthy, measured, limit, nowNs);
        if (component == HealthComponent.RECONCILIATION) {
            memory.reconciled = isHealthy;
        }
        if (!isHealthy && spec.tripping().contains(component)) {
            trip(KillTrigger.of(component), measured, limit, 0, nowNs);
        }
        if (changed) {
            ControlNotice notice = begin(
                    ControlNotice.Kind.HEALTH, state.mode(), state.mode(), ControlReason.NONE, Actors.CORE, 0, nowNs);
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
        if (up || spec.linkDownNs() == 0) {
            memory.linkDueNs = ControlMemory.NEVER;
        } else if (memory.linkDueNs == ControlMemory.NEVER) {
            memory.linkDueNs = nowNs + spec.linkDownNs();
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
            long lostNs = memory.linkDueNs - spec.linkDownNs();
            memory.linkDueNs = ControlMemory.NEVER;
            trip(KillTrigger.EXCHANGE_ISSUE, nowNs - lostNs, spec.linkDownNs(), NANO_SCALE, nowNs);
        }
    }

    /**
     * Takes the next step out of a REDUCE of the core's own, where the configuration lets it and the drawdown has come back far enough.
     *
     * @param nowNs the core's clock
     */
    public void supervise(long nowNs) {
        if (!memory.supervised || supervisorDrawdown == 0 || facts.drawdown() > supervisorDrawdown) {
            return;
        }
        TradingMode next = state.mode().looser();
        if (rules.guard(next, ControlReason.RECOVERED, Role.SUPERVISOR, nowNs) == TransitionGuard.NONE) {
            loosen(next, ControlReason.RECOVERED, Actors.SUPERVISOR, 0, nowNs);
            memory.supervised = next != TradingMode.NORMAL;
        }
    }

    /**
     * What tripped the kill switch.
     *
     * @return the memory.first trigger; null while it is not latched
     */
    public @Nullable KillTrigger trigger() {
        return memory.first;
    }

    /**
     * Whether a trigger fired since the last reset.
     *
     * @param trigger the trigger
     * @return true for the memory.first one and for every later one
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
