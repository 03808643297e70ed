// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Vortex indicator: upward and downward movement over n bars in units of the true range.
 *
 * <p>Source: E. Botes and D. Siepman, Stocks and Commodities (2010): {@code VI+ = sum |H - previous L| / sum TR},
 * {@code VI- = sum |L - previous H| / sum TR}.
 */
public final class Vortex extends ComposedBars {

    private final TrueRangeParts range = part(new TrueRangeParts());
    private final Cell previousHigh = part(new Cell());
    private final Cell previousLow = part(new Cell());
    private final RunningSum ranges;
    private final RunningSum upwards;
    private final RunningSum downwards;

    /** Movements over {@code n} bars, at least 1. */
    public Vortex(int n) {
        super(n, 2);
        this.ranges = part(RunningSum.compensated(n));
        this.upwards = part(RunningSum.compensated(n));
        this.downwards = part(RunningSum.compensated(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double total = ranges.update(range.add(high, low, close));
        double up = upwards.update(Math.abs(high - previousLow.exchange(low)));
        double down = downwards.update(Math.abs(low - previousHigh.exchange(high)));
        set(0, total == 0 ? Double.NaN : up / total);
        set(1, total == 0 ? Double.NaN : down / total);
    }
}
