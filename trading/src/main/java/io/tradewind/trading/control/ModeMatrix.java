// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/**
 * Which action which state allows: the one table that the gate, the executor and the last door read.
 *
 * <p>The rows of the latched kill switch hold whatever the mode is.
 */
public final class ModeMatrix {
    private static final boolean YES = true;
    private static final boolean NO = false;

    /** Columns: NORMAL, PAUSE, REDUCE, EMERGENCY, latched HALT, latched FLATTEN. */
    private static final boolean[][] TABLE = {
        row(ModeAction.NEW_ENTRY, YES, NO, NO, NO, NO, NO),
        row(ModeAction.ADD, YES, NO, NO, NO, NO, NO),
        row(ModeAction.REDUCE, YES, YES, YES, YES, NO, NO),
        row(ModeAction.CLOSE, YES, YES, YES, YES, NO, NO),
        row(ModeAction.PROTECT, YES, YES, YES, YES, NO, NO),
        row(ModeAction.CANCEL, YES, YES, YES, YES, YES, YES),
        row(ModeAction.AMEND_STOP_TIGHTER, YES, YES, YES, YES, NO, NO),
        row(ModeAction.AMEND_STOP_WIDER, YES, NO, NO, NO, NO, NO),
        row(ModeAction.AMEND_QUANTITY_DOWN, YES, YES, YES, YES, NO, NO),
        row(ModeAction.AMEND_QUANTITY_UP, YES, NO, NO, NO, NO, NO),
        row(ModeAction.QUOTE, YES, NO, NO, NO, NO, NO),
        row(ModeAction.FLATTEN, NO, NO, YES, YES, NO, YES),
    };

    private static final int HALTED = TradingMode.values().length;
    private static final int FLATTENING = HALTED + 1;

    private ModeMatrix() {}

    private static boolean[] row(ModeAction action, boolean... allowed) {
        if (allowed.length != 6) {
            throw new IllegalArgumentException("the row of " + action + " needs six columns");
        }
        return allowed;
    }

    /**
     * Whether a mode allows an action while the kill switch is not latched.
     *
     * @param mode the mode
     * @param action what is wanted
     * @return false to refuse it
     */
    public static boolean allows(TradingMode mode, ModeAction action) {
        return TABLE[action.ordinal()][mode.ordinal()];
    }

    /**
     * Whether the latched kill switch allows an action.
     *
     * @param policy what it was tripped to
     * @param action what is wanted
     * @return true for cancels, and for the flattening plan where the policy is FLATTEN
     */
    public static boolean allows(KillPolicy policy, ModeAction action) {
        return TABLE[action.ordinal()][policy == KillPolicy.HALT ? HALTED : FLATTENING];
    }
}
