// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Exponential average whose weight is {@code 2 / (n + 1)} times the size of Chande's momentum over n changes: VIDYA.
 *
 * <p>Source: T. Chande, Stocks and Commodities (1992). Reference: vidya of pandas-ta 0.3.14b0, which starts at 0 (not at a price) with
 * the n-th change; no value where the average is exactly 0.
 */
public final class MomentumWeightedAverage extends ComposedReal {

    private final double alpha;
    private final Cell previous = part(new Cell());
    private final Cell average = part(new Cell(0));
    private final RunningSum rises;
    private final RunningSum falls;

    /** Over {@code n} changes, at least 1. */
    public MomentumWeightedAverage(int n) {
        super(Parameters.requireWindow(n, 1), 1);
        this.alpha = 2.0 / (n + 1);
        this.rises = part(RunningSum.compensated(n));
        this.falls = part(RunningSum.compensated(n));
    }

    @Override
    protected void compute(double value) {
        double change = value - previous.exchange(value);
        double up = rises.update(Double.isNaN(change) ? change : Math.max(change, 0));
        double down = falls.update(Double.isNaN(change) ? change : Math.max(-change, 0));
        if (Double.isNaN(up) || up + down == 0) {
            set(0, Double.NaN);
            return;
        }
        double weight = alpha * Math.abs((up - down) / (up + down));
        double held = average.set(weight * value + average.get() * (1 - weight));
        set(0, held == 0 ? Double.NaN : held);
    }
}
