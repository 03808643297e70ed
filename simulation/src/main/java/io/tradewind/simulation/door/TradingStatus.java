// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

/** What a venue does with an instrument at present. */
public enum TradingStatus {
    /** Everything. */
    OPEN(true, true),
    /** Trading is interrupted: orders may only be taken out. */
    HALT(false, true),
    /** Before or after an auction, which is not simulated: orders may only be taken out. */
    AUCTION(false, true),
    /** Nothing, cancels included. */
    OFF(false, false);

    private final boolean entering;
    private final boolean leaving;

    TradingStatus(boolean entering, boolean leaving) {
        this.entering = entering;
        this.leaving = leaving;
    }

    /**
     * Whether orders may be entered and amended.
     *
     * @return true for OPEN
     */
    public boolean isEntering() {
        return entering;
    }

    /**
     * Whether orders may be cancelled.
     *
     * @return false for OFF
     */
    public boolean isLeaving() {
        return leaving;
    }
}
