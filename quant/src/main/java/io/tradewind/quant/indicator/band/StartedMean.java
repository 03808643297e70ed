// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** Mean of the last n values, of as many as there are at the start (pandas: rolling with min_periods = 1). */
public final class StartedMean extends ComposedReal {

    private final int n;
    private final RunningSum mean;
    private final Cell sum = part(new Cell(0));
    private final Cell count = part(new Cell(0));

    /** Over {@code n} values, at least 1. */
    public StartedMean(int n) {
        super(0, 1);
        this.n = n;
        this.mean = part(RunningSum.compensatedMean(n));
    }

    @Override
    protected void compute(double value) {
        double whole = mean.update(value);
        if (count.get() < n) {
            sum.add(value);
            count.add(1);
        }
        set(0, Double.isNaN(whole) ? sum.get() / count.get() : whole);
    }
}
