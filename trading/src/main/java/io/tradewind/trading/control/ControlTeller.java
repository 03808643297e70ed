// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import org.jspecify.annotations.Nullable;

/** Fills notices and hands them to a listener that cannot hurt the core: what it throws is counted, and the last one is kept to be asked for. */
public final class ControlTeller {
    private final ControlListener listener;
    private final LossFacts facts;
    private final ControlNotice notice = new ControlNotice();
    private @Nullable RuntimeException lastFailure;
    private long failures;

    /**
     * A teller.
     *
     * @param listener who is told
     * @param facts equity and drawdown of each notice
     */
    public ControlTeller(ControlListener listener, LossFacts facts) {
        this.listener = listener;
        this.facts = facts;
    }

    ControlNotice begin(ControlNotice.Kind kind, long nowNs) {
        return notice.begin(kind, nowNs);
    }

    /** Tells what {@link #begin} began. */
    void tell() {
        try {
            notice.equityUnits = facts.equityUnits();
            notice.drawdown = facts.drawdownNow();
            listener.onControl(notice);
        } catch (RuntimeException e) {
            failures++;
            lastFailure = e;
        }
    }

    /**
     * Tells a step of a plan, its end or what is left.
     *
     * @param kind STEP, DONE or RESIDUAL
     * @param mode the mode that the plan belongs to
     * @param instrumentId the instrument
     * @param lots signed lots
     * @param priceTicks worst price, 0 for none
     * @param why NONE unless something is left
     * @param nowNs the core's clock
     */
    public void plan(
            ControlNotice.Kind kind,
            TradingMode mode,
            int instrumentId,
            long lots,
            long priceTicks,
            ResidualReason why,
            long nowNs) {
        ControlNotice own = notice.begin(kind, nowNs);
        own.from = mode;
        own.to = mode;
        own.instrumentId = instrumentId;
        own.lots = lots;
        own.priceTicks = priceTicks;
        own.residual = why;
        tell();
    }

    /**
     * Tells that a command was stopped at the last door.
     *
     * @param instrumentId the instrument
     * @param lots signed lots
     * @param nowNs the core's clock
     */
    public void blocked(int instrumentId, long lots, long nowNs) {
        ControlNotice own = notice.begin(ControlNotice.Kind.BLOCKED, nowNs);
        own.instrumentId = instrumentId;
        own.lots = lots;
        tell();
    }

    /**
     * Tells that money was paid in or taken out.
     *
     * @param units run-currency units, negative for a withdrawal
     * @param scale their decimals
     * @param actorId who
     * @param role what he may loosen
     * @param guard why a deposit does not count as money that may be lost; NONE when it does
     * @param textReference number of a text, 0 for none
     * @param nowNs the core's clock
     */
    public void transfer(
            long units, int scale, int actorId, Role role, TransitionGuard guard, long textReference, long nowNs) {
        ControlNotice own = notice.begin(ControlNotice.Kind.TRANSFER, nowNs);
        own.measured(units, 0, scale);
        own.guard = guard;
        own.actorId = actorId;
        own.role = role;
        own.textReference = textReference;
        tell();
    }

    /**
     * How often the listener threw.
     *
     * @return 0 for a listener that works
     */
    public long failures() {
        return failures;
    }

    /**
     * What it threw last.
     *
     * @return null when it never did
     */
    public @Nullable RuntimeException lastFailure() {
        return lastFailure;
    }
}
