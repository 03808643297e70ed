// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/** Lowest low and highest high over lengths of their own, and their middle: lower, middle, upper (pandas-ta 0.3.14b0: donchian). */
public final class TwoLengthChannel extends ComposedBars {

    private final RunningExtreme lowest;
    private final RunningExtreme highest;

    /** Lengths, at least 1. */
    public TwoLengthChannel(int lowerLength, int upperLength) {
        super(Math.min(lowerLength, upperLength) - 1, 3);
        this.lowest = part(RunningExtreme.minimum(lowerLength));
        this.highest = part(RunningExtreme.maximum(upperLength));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double lower = lowest.update(low);
        double upper = highest.update(high);
        set(0, lower);
        set(1, 0.5 * (lower + upper));
        set(2, upper);
    }
}
