// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** Holds the current trading mode. One thread owns it. */
public final class ModeControl {
    private TradingMode mode = TradingMode.NORMAL;

    /**
     * Sets the mode.
     *
     * @param newMode takes effect at once
     */
    public void set(TradingMode newMode) {
        mode = newMode;
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
     * Whether an order may add risk.
     *
     * @return true only in NORMAL
     */
    public boolean allowsNewRisk() {
        return mode == TradingMode.NORMAL;
    }
}
