// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.simulation.venue.VenueListener;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;

/** Observes a backtest. */
public interface BacktestListener {
    /**
     * What the core tells, chosen when the instruments are numbered.
     *
     * @param registry instruments and currencies of the run
     * @param rates the core's marks and rates, to be read only
     * @return listeners of the core
     */
    EngineListeners listeners(InstrumentRegistry registry, RateTable rates);

    /**
     * Whether the buy-and-hold benchmark runs beside the backtest. It changes nothing of the backtest's own result.
     *
     * @return true unless overridden
     */
    default boolean wantsBenchmark() {
        return true;
    }

    /**
     * What the buy-and-hold benchmark tells; asked for only when it runs.
     *
     * @return takes its samples
     */
    EquityListener benchmark();

    /**
     * What the venue over a replayed book tells of its own doings; asked for only in a backtest over ticks.
     *
     * @param registry instruments of the run
     * @return nothing unless overridden
     */
    default VenueListener venue(InstrumentRegistry registry) {
        return VenueListener.NONE;
    }

    /**
     * How far the run is. May throw to end it.
     *
     * @param bars bars or ticks replayed
     * @param timeNs time of the last, nanoseconds since the epoch, UTC
     */
    void onProgress(long bars, long timeNs);
}
