// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** Carries out what a change of the control state means for orders and positions. */
public interface ControlEffects {
    /** Carries out nothing. */
    ControlEffects NONE = new ControlEffects() {
        @Override
        public void enforce(long nowNs) {
            // nobody listens
        }

        @Override
        public void proceed(long nowNs) {
            // nobody listens
        }
    };

    /**
     * Takes away what mode and latch do not allow any more. Before anybody is told of the change.
     *
     * @param nowNs the core's clock
     */
    void enforce(long nowNs);

    /**
     * Begins what mode and latch ask for, or ends it and says what is left. After the change was told.
     *
     * @param nowNs the core's clock
     */
    void proceed(long nowNs);
}
