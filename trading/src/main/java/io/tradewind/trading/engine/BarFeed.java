// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.trading.feature.Bar;

/** Bars that somebody else makes of the ticks, for an engine that makes none itself. */
@FunctionalInterface
public interface BarFeed {
    /** Gives none. */
    BarFeed NONE = (nowNs, handler) -> {};

    /** Takes finished bars. */
    @FunctionalInterface
    interface Handler {
        /**
         * A bar that has ended; strategies decide on it before this method returns.
         *
         * @param instrumentId what it is a bar of
         * @param finished copied before this method returns
         */
        void onBar(int instrumentId, Bar finished);
    }

    /**
     * The clock moved, by an event that is applied after this: hands over the bars that ended by it.
     *
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @param handler takes them, by instrument
     */
    void closeBars(long nowNs, Handler handler);
}
