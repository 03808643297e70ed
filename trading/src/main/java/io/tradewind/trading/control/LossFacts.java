// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** What the desk may ask about losses before it loosens. */
public interface LossFacts {
    /** Nobody watches losses. */
    LossFacts NONE = new LossFacts() {
        @Override
        public long equityUnits() {
            return 0;
        }

        @Override
        public long drawdown() {
            return 0;
        }

        @Override
        public long softDrawdown() {
            return 0;
        }

        @Override
        public boolean isBreached(KillTrigger trigger) {
            return false;
        }

        @Override
        public long value(KillTrigger trigger) {
            return 0;
        }

        @Override
        public long limit(KillTrigger trigger) {
            return 0;
        }

        @Override
        public void rebase(long nowNs) {
            // there is nothing to begin anew
        }
    };

    /**
     * Equity at the current marks.
     *
     * @return run-currency units
     */
    long equityUnits();

    /**
     * Drawdown from the high-water mark.
     *
     * @return scaled by 10^8, 0 when it is not watched
     */
    long drawdown();

    /**
     * Drawdown of {@link #equityUnits} from the high-water mark. Between the bars of one instant it is ahead of {@link #drawdown}, which
     * decides.
     *
     * @return scaled by 10^8, 0 when it is not watched
     */
    default long drawdownNow() {
        return drawdown();
    }

    /**
     * The drawdown at which the mode becomes REDUCE.
     *
     * @return scaled by 10^8, 0 for none
     */
    long softDrawdown();

    /**
     * Whether a limit of losses keeps new risk out until its day, week or month is over.
     *
     * @return false unless overridden
     */
    default boolean isLimited() {
        return false;
    }

    /**
     * Whether the loss that trips the kill switch is still there.
     *
     * @param trigger DAILY_LOSS, DRAWDOWN or CONSECUTIVE_LOSSES
     * @return false for every other trigger
     */
    boolean isBreached(KillTrigger trigger);

    /**
     * What was measured of a loss.
     *
     * @param trigger DAILY_LOSS, DRAWDOWN or CONSECUTIVE_LOSSES
     * @return share scaled by 10^8, of CONSECUTIVE_LOSSES a count
     */
    long value(KillTrigger trigger);

    /**
     * What trips it.
     *
     * @param trigger DAILY_LOSS, DRAWDOWN or CONSECUTIVE_LOSSES
     * @return as {@link #value}, 0 for no limit
     */
    long limit(KillTrigger trigger);

    /**
     * The owner accepts the losses so far: everything counts from the present equity.
     *
     * @param nowNs the core's clock
     */
    void rebase(long nowNs);
}
