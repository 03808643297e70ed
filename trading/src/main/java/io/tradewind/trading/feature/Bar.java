// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import io.tradewind.domain.instrument.Instrument;

/** A finished bar: a reused flyweight. Times are nanoseconds since the epoch, UTC; prices are ticks. */
public final class Bar {
    private final Instrument instrument;
    private long openTimeNs;
    private long closeTimeNs;
    private long openTicks;
    private long highTicks;
    private long lowTicks;
    private long closeTicks;
    private long volumeUnits;

    /**
     * A bar of an instrument, to be filled.
     *
     * @param instrument what it is a bar of
     */
    public Bar(Instrument instrument) {
        this.instrument = instrument;
    }

    /**
     * Sets all values.
     *
     * @param openTime first instant
     * @param closeTime last instant
     * @param open first price
     * @param high highest price
     * @param low lowest price
     * @param close last price
     * @param volume base units scaled by 10^8
     * @return this bar
     */
    public Bar set(long openTime, long closeTime, long open, long high, long low, long close, long volume) {
        openTimeNs = openTime;
        closeTimeNs = closeTime;
        openTicks = open;
        highTicks = high;
        lowTicks = low;
        closeTicks = close;
        volumeUnits = volume;
        return this;
    }

    void extend(Bar later) {
        closeTimeNs = later.closeTimeNs;
        highTicks = Math.max(highTicks, later.highTicks);
        lowTicks = Math.min(lowTicks, later.lowTicks);
        closeTicks = later.closeTicks;
        volumeUnits = Math.addExact(volumeUnits, later.volumeUnits);
    }

    /**
     * Copies all values.
     *
     * @param other the source
     */
    public void copyOf(Bar other) {
        set(
                other.openTimeNs,
                other.closeTimeNs,
                other.openTicks,
                other.highTicks,
                other.lowTicks,
                other.closeTicks,
                other.volumeUnits);
    }

    /**
     * What it is a bar of.
     *
     * @return the instrument
     */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * First instant.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long openTimeNs() {
        return openTimeNs;
    }

    /**
     * Last instant.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long closeTimeNs() {
        return closeTimeNs;
    }

    /**
     * First price.
     *
     * @return ticks
     */
    public long openTicks() {
        return openTicks;
    }

    /**
     * Highest price.
     *
     * @return ticks
     */
    public long highTicks() {
        return highTicks;
    }

    /**
     * Lowest price.
     *
     * @return ticks
     */
    public long lowTicks() {
        return lowTicks;
    }

    /**
     * Last price.
     *
     * @return ticks
     */
    public long closeTicks() {
        return closeTicks;
    }

    /**
     * Traded volume.
     *
     * @return base units scaled by 10^8
     */
    public long volumeUnits() {
        return volumeUnits;
    }
}
