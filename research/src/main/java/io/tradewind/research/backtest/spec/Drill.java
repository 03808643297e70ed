// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.trading.engine.TradingEngine;

/** Sees both ends of a way on which faults happen. */
public interface Drill {
    /** Sees nothing. */
    Drill NONE = new Drill() {
        @Override
        public EventSink answers(EventSink way) {
            return way;
        }

        @Override
        public VenuePort requests(VenuePort venue) {
            return venue;
        }

        @Override
        public void onEnd(TradingEngine core, Holdings venue) {
            // nobody compares
        }
    };

    /** What a venue holds by its own account. */
    @FunctionalInterface
    interface Holdings {
        /**
         * Position of an instrument.
         *
         * @param instrumentId the instrument
         * @return signed lots
         */
        long positionLots(int instrumentId);
    }

    /**
     * Sees every answer of the venue as it leaves it, before any fault.
     *
     * @param way takes it on from there
     * @return takes it from the venue
     */
    EventSink answers(EventSink way);

    /**
     * Sees every request as it reaches the venue, after any fault.
     *
     * @param venue takes it on
     * @return takes it from the way
     */
    VenuePort requests(VenuePort venue);

    /**
     * The run has ended and nothing is under way.
     *
     * @param core the core; for reading only
     * @param venue what the venue holds
     */
    void onEnd(TradingEngine core, Holdings venue);
}
