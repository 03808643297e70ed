// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.kernel.RollingExtreme;

/**
 * Aroon: how recent the highest high and the lowest low of the last n + 1 bars are, from 0 to 100, and their difference.
 *
 * <p>Source: T. Chande, Stocks and Commodities (1995). Reference: aroon of TTR 0.24.3: of equal extremes the latest counts, and the
 * first value is at the n-th bar, over n bars. TA-Lib starts one bar later.
 */
public final class RecentExtremes extends ComposedBars {

    private final int n;
    private final Cell started = part(new Cell());
    private final RollingExtreme highest;
    private final RollingExtreme lowest;

    /** Ages within {@code n} bars, at least 1. */
    public RecentExtremes(int n) {
        super(Parameters.requireWindow(n, 1) - 1, 3);
        this.n = n;
        this.highest = part(new RollingExtreme(n + 1, RollingExtreme.Side.MAXIMUM, RollingExtreme.Ties.LATEST));
        this.lowest = part(new RollingExtreme(n + 1, RollingExtreme.Side.MINIMUM, RollingExtreme.Ties.LATEST));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    /** The first bar counts twice: the younger copy wins the tie, and the window is full one bar earlier. */
    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        if (!started.isReady()) {
            started.set(1);
            add(high, low);
        }
        add(high, low);
        double up = recency(highest);
        double down = recency(lowest);
        set(0, up);
        set(1, down);
        set(2, up - down);
    }

    private void add(double high, double low) {
        highest.add(high);
        lowest.add(low);
    }

    private double recency(RollingExtreme extreme) {
        return extreme.isReady() ? 100.0 * (n - extreme.age()) / n : Double.NaN;
    }
}
