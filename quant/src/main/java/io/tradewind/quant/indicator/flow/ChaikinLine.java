// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/** Chaikin's accumulation and distribution: the sum of volume times the location of the close (TTR 0.24.3: chaikinAD). */
public final class ChaikinLine extends ComposedBars {

    private final Cell total = part(new Cell(0));

    /** A line that starts at 0. */
    public ChaikinLine() {
        super(0, 1);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, total.add(CloseLocation.of(high, low, close) * volume));
    }
}
