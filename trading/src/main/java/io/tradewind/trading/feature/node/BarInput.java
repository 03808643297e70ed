// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import io.tradewind.trading.feature.Bar;

/** The bar that just finished, in quote and base units: a reused flyweight. */
public final class BarInput {

    private static final double UNITS = 1e8;

    private double open = Double.NaN;
    private double high = Double.NaN;
    private double low = Double.NaN;
    private double close = Double.NaN;
    private double volume = Double.NaN;
    private long openTimeNs;
    private long closeTimeNs;
    private boolean finite;

    /** Without a bar. */
    public BarInput() {}

    /** Takes over the values of a bar. */
    public void set(Bar bar) {
        open = bar.instrument().priceOf(bar.openTicks());
        high = bar.instrument().priceOf(bar.highTicks());
        low = bar.instrument().priceOf(bar.lowTicks());
        close = bar.instrument().priceOf(bar.closeTicks());
        volume = bar.volumeUnits() / UNITS;
        finite = Double.isFinite(open)
                && Double.isFinite(high)
                && Double.isFinite(low)
                && Double.isFinite(close)
                && Double.isFinite(volume);
        openTimeNs = bar.openTimeNs();
        closeTimeNs = bar.closeTimeNs();
    }

    /** First price. */
    public double open() {
        return open;
    }

    /** Highest price. */
    public double high() {
        return high;
    }

    /** Lowest price. */
    public double low() {
        return low;
    }

    /** Last price. */
    public double close() {
        return close;
    }

    /** Traded base units. */
    public double volume() {
        return volume;
    }

    /** Whether all prices and the volume are finite. */
    public boolean isFinite() {
        return finite;
    }

    /** First instant, nanoseconds since the epoch, UTC. */
    public long openTimeNs() {
        return openTimeNs;
    }

    /** Last instant, nanoseconds since the epoch, UTC. */
    public long closeTimeNs() {
        return closeTimeNs;
    }
}
