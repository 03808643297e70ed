// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.quant.indicator.StateSink;

/**
 * Time bars of one instrument, made of its trades as the core receives them; of its mid prices where its book is top-only.
 *
 * <p>A bar covers whole intervals of the core's clock, counted from the epoch, and is finished by the first event at or after its
 * end. An interval without a trade gives no bar.
 */
public final class TickBars {
    private static final long NOT_STARTED = Long.MAX_VALUE;

    private final long lengthNs;
    private final long lotUnits;
    private final Bar building;
    private long endNs = NOT_STARTED;
    private long highTicks;
    private long lowTicks;
    private long volumeUnits;

    /**
     * Bars of an instrument.
     *
     * @param instrument what they are of
     * @param lengthNs their length, positive
     */
    public TickBars(Instrument instrument, long lengthNs) {
        this.lengthNs = lengthNs;
        this.lotUnits = instrument.terms().lot().unscaledAt(BarBatch.SCALE);
        this.building = new Bar(instrument);
    }

    /**
     * Adds a trade. Bars that ended before it must have been taken by {@link #finish}.
     *
     * @param nowNs the core's clock
     * @param ticks price
     * @param lots quantity; 0 for a mid price
     */
    public void add(long nowNs, long ticks, long lots) {
        long units = Math.multiplyExact(lots, lotUnits);
        if (endNs == NOT_STARTED) {
            long openNs = Math.floorDiv(nowNs, lengthNs) * lengthNs;
            endNs = openNs + lengthNs;
            highTicks = ticks;
            lowTicks = ticks;
            volumeUnits = units;
            building.set(openNs, endNs - 1, ticks, ticks, ticks, ticks, units);
            return;
        }
        highTicks = Math.max(highTicks, ticks);
        lowTicks = Math.min(lowTicks, ticks);
        volumeUnits = Math.addExact(volumeUnits, units);
        building.set(building.openTimeNs(), endNs - 1, building.openTicks(), highTicks, lowTicks, ticks, volumeUnits);
    }

    /**
     * When the bar under construction ends.
     *
     * @return first instant after it; {@link Long#MAX_VALUE} when none was begun
     */
    public long endNs() {
        return endNs;
    }

    /**
     * Takes the bar that time has finished. Call only when {@link #endNs} is reached.
     *
     * @return the bar, valid until the next {@link #add}
     */
    public Bar finish() {
        endNs = NOT_STARTED;
        return building;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(endNs);
        if (endNs != NOT_STARTED) {
            sink.putLong(building.openTicks());
            sink.putLong(highTicks);
            sink.putLong(lowTicks);
            sink.putLong(building.closeTicks());
            sink.putLong(volumeUnits);
        }
    }
}
