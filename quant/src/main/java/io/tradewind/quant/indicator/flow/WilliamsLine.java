// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;

/**
 * Williams' accumulation and distribution: the sum of the close less the true low on a rise, less the true high on a fall.
 *
 * <p>Source: L. Williams, The Secret of Selecting Stocks (1972). Reference: williamsAD of TTR 0.24.3.
 */
public final class WilliamsLine extends ComposedBars {

    private final TrueRangeParts range = part(new TrueRangeParts());
    private final Cell previous = part(new Cell());
    private final Cell total = part(new Cell(0));

    /** A line that starts at 0. */
    public WilliamsLine() {
        super(1, 1);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        range.add(high, low, close);
        double change = close - previous.exchange(close);
        if (Double.isNaN(change)) {
            set(0, Double.NaN);
            return;
        }
        double move = change == 0 ? 0 : close - (change > 0 ? range.low() : range.high());
        set(0, total.add(move));
    }
}
