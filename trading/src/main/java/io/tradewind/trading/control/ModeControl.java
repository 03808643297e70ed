// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import org.jspecify.annotations.Nullable;

/** The trading mode and the latch of the kill switch: what every check may read. {@link ControlDesk} changes it; one thread owns it. */
public final class ModeControl {
    private TradingMode mode = TradingMode.NORMAL;
    private @Nullable KillPolicy latched;

    /**
     * Sets the mode and asks no rule.
     *
     * @param newMode takes effect at once
     */
    public void set(TradingMode newMode) {
        mode = newMode;
    }

    /** Latches the kill switch, or with null unlatches it. */
    void latch(@Nullable KillPolicy policy) {
        latched = policy;
    }

    /**
     * The current mode.
     *
     * @return NORMAL until it is set
     */
    public TradingMode mode() {
        return mode;
    }

    /**
     * Whether the kill switch is latched.
     *
     * @return true from the trip to the reset
     */
    public boolean isLatched() {
        return latched != null;
    }

    /**
     * What the latched kill switch does with positions.
     *
     * @return null while it is not latched
     */
    public @Nullable KillPolicy policy() {
        return latched;
    }

    /**
     * Whether mode and kill switch allow an action.
     *
     * @param action what is wanted
     * @return false to refuse it
     */
    public boolean allows(ModeAction action) {
        KillPolicy policy = latched;
        return policy == null ? ModeMatrix.allows(mode, action) : ModeMatrix.allows(policy, action);
    }

    /**
     * Whether an order may add risk.
     *
     * @return true only in NORMAL, with the kill switch unlatched
     */
    public boolean allowsNewRisk() {
        return allows(ModeAction.NEW_ENTRY);
    }

    /**
     * Whether the account is to be brought down by the plan.
     *
     * @return true in REDUCE and EMERGENCY, and while the kill switch is latched with FLATTEN
     */
    public boolean isFlattening() {
        return allows(ModeAction.FLATTEN);
    }
}
