// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;

/** Average of the close less the open (T. Chande; pandas-ta 0.3.14b0: qstick). */
public final class CandleBody extends ComposedBars {

    private final RealIndicator average;

    /** A fresh average. */
    public CandleBody(RealIndicator average) {
        super(average.lookback(), 1);
        this.average = part(average);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, average.update(close - open));
    }
}
