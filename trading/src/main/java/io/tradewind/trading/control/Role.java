// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** What somebody is allowed to loosen. Tightening and tripping need no role. */
public enum Role {
    /** Nothing: whoever is not in the table. */
    NONE,
    /** The platform itself: by its own rules REDUCE to PAUSE and PAUSE to NORMAL, never the kill switch. */
    SUPERVISOR,
    /** A trader: PAUSE to NORMAL and REDUCE to PAUSE. */
    OPERATOR,
    /** Whoever answers for the risk: every step, the kill switch and the losses. */
    RISK_OFFICER;

    /**
     * Whether the role may leave a mode.
     *
     * @param mode the mode to be loosened
     * @return true when it may take the one step
     */
    public boolean mayLoosen(TradingMode mode) {
        return mode == TradingMode.EMERGENCY ? this == RISK_OFFICER : this != NONE;
    }

    /**
     * Whether the role may reset the kill switch, accept losses, or turn a halt into flattening.
     *
     * @return true for RISK_OFFICER
     */
    public boolean mayReset() {
        return this == RISK_OFFICER;
    }
}
