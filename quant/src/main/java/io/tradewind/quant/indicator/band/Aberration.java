// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.compose.TypicalPrice;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** Mean typical price and that plus and less the average true range: ZG, SG, XG, ATR (pandas-ta 0.3.14b0: aberration). */
public final class Aberration extends ComposedBars {

    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RunningSum middle;
    private final EwmAverage average;

    /** Mean over {@code n} bars, Wilder's average over {@code atrLength}, both at least 1. */
    public Aberration(int n, int atrLength) {
        super(Math.min(n - 1, atrLength), 4);
        this.middle = part(RunningSum.compensatedMean(n));
        this.average = part(EwmAverage.wilder(atrLength));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double width = average.update(range.add(high, low, close));
        double line = middle.update(TypicalPrice.of(high, low, close));
        set(0, line);
        set(1, line + width);
        set(2, line - width);
        set(3, width);
    }
}
