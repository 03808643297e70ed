// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import org.jspecify.annotations.Nullable;

/** One thing that happened to the control state: a reused flyweight that only this package and the engine fill. */
public final class ControlNotice {
    /** What can happen. */
    public enum Kind {
        /** The mode changed. */
        TRANSITION,
        /** A wish was not granted. */
        REFUSED,
        /** The kill switch latched. */
        TRIP,
        /** A trigger fired while it was latched. */
        TRIP_AGAIN,
        /** The kill switch was reset. */
        RESET,
        /** Losses were accepted: the limits count from the present equity. */
        REBASED,
        /** Money was paid in or taken out. */
        TRANSFER,
        /** A component became unhealthy, or healthy again. */
        HEALTH,
        /** A part of a position was sent to be sold off. */
        STEP,
        /** An instrument has reached what it was to be brought down to. */
        DONE,
        /** A part of a position could not be sold off. */
        RESIDUAL,
        /** A command was stopped at the last door. */
        BLOCKED
    }

    Kind kind = Kind.TRANSITION;
    long timeNs;
    TradingMode from = TradingMode.NORMAL;
    TradingMode to = TradingMode.NORMAL;

    @Nullable
    KillTrigger trigger;

    @Nullable
    KillPolicy policy;

    TransitionGuard guard = TransitionGuard.NONE;

    @Nullable
    HealthComponent component;

    ResidualReason residual = ResidualReason.NONE;
    int actorId = Actors.CORE;
    Role role = Role.NONE;
    ControlReason reason = ControlReason.NONE;
    long textReference;
    int instrumentId = -1;
    long lots;
    long priceTicks;
    long value;
    long limit;
    int scale;
    long equityUnits;
    long drawdown;

    ControlNotice() {}

    /** Back to a notice of the core about itself. */
    ControlNotice begin(Kind what, long nowNs) {
        kind = what;
        timeNs = nowNs;
        from = TradingMode.NORMAL;
        to = TradingMode.NORMAL;
        trigger = null;
        policy = null;
        guard = TransitionGuard.NONE;
        component = null;
        residual = ResidualReason.NONE;
        actorId = Actors.CORE;
        role = Role.NONE;
        reason = ControlReason.NONE;
        textReference = 0;
        instrumentId = -1;
        lots = 0;
        priceTicks = 0;
        value = 0;
        limit = 0;
        scale = 0;
        return this;
    }

    void measured(long found, long needed, int decimals) {
        value = found;
        limit = needed;
        scale = decimals;
    }

    /**
     * What happened.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * When.
     *
     * @return the core's clock, nanoseconds since the epoch, UTC
     */
    public long timeNs() {
        return timeNs;
    }

    /**
     * Mode before.
     *
     * @return the mode; the same as after, where it did not change
     */
    public TradingMode from() {
        return from;
    }

    /**
     * Mode after; of a refusal the mode that was asked for.
     *
     * @return the mode
     */
    public TradingMode to() {
        return to;
    }

    /**
     * What tripped or tightened.
     *
     * @return the trigger; null when no trigger was involved
     */
    public @Nullable KillTrigger trigger() {
        return trigger;
    }

    /**
     * What the latched kill switch does with positions.
     *
     * @return the policy; null while it is not latched
     */
    public @Nullable KillPolicy policy() {
        return policy;
    }

    /**
     * Why it was refused; of a transfer why it does not widen what may be lost.
     *
     * @return NONE unless it was
     */
    public TransitionGuard guard() {
        return guard;
    }

    /**
     * The component that a guard or a report is about.
     *
     * @return null when it is about none
     */
    public @Nullable HealthComponent component() {
        return component;
    }

    /**
     * Why a part of a position is left.
     *
     * @return NONE unless the kind is RESIDUAL
     */
    public ResidualReason residual() {
        return residual;
    }

    /**
     * Who.
     *
     * @return an id of the configured table, or {@link Actors#CORE}, {@link Actors#SUPERVISOR}, {@link Actors#NOBODY}
     */
    public int actorId() {
        return actorId;
    }

    /**
     * What he may loosen.
     *
     * @return his role by the table
     */
    public Role role() {
        return role;
    }

    /**
     * The reason that he gave.
     *
     * @return NONE where the core acted by its own limits
     */
    public ControlReason reason() {
        return reason;
    }

    /**
     * Number of a text that is kept outside.
     *
     * @return 0 for none
     */
    public long textReference() {
        return textReference;
    }

    /**
     * The instrument that a step or a residual is about.
     *
     * @return -1 for the account
     */
    public int instrumentId() {
        return instrumentId;
    }

    /**
     * Quantity of a step or a residual.
     *
     * @return signed lots: of a step what is traded, of a residual what is left
     */
    public long lots() {
        return lots;
    }

    /**
     * Worst price of a step.
     *
     * @return ticks; 0 when there is none
     */
    public long priceTicks() {
        return priceTicks;
    }

    /**
     * The measured value.
     *
     * @return scaled by {@link #scale()}
     */
    public long value() {
        return value;
    }

    /**
     * What it was held against.
     *
     * @return scaled by {@link #scale()}
     */
    public long limit() {
        return limit;
    }

    /**
     * Decimals of value and limit.
     *
     * @return 0 to 18
     */
    public int scale() {
        return scale;
    }

    /**
     * Equity at that moment.
     *
     * @return run-currency units
     */
    public long equityUnits() {
        return equityUnits;
    }

    /**
     * Drawdown from the high-water mark at that moment.
     *
     * @return scaled by 10^8; 0 when no loss is watched
     */
    public long drawdown() {
        return drawdown;
    }

    /**
     * Whether a person stepped in.
     *
     * @return true when a command of somebody outside the core caused it
     */
    public boolean isManual() {
        return actorId >= Actors.NOBODY;
    }
}
