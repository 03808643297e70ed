// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.compose.TypicalPrice;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Keltner's channel around the mean typical price: lower, middle, upper.
 *
 * <p>Source: C. Keltner, How to Make Money in Commodities (1960). Reference: the original version of KeltnerChannel of ta 0.11.0, whose bands
 * are means of {@code (4 L - 2 H + C) / 3} and {@code (4 H - 2 L + C) / 3} of as many bars as there are at the start.
 */
public final class KeltnerTypical extends ComposedBars {

    private final RunningSum middle;
    private final StartedMean upper;
    private final StartedMean lower;

    /** Over {@code n} bars, at least 1. */
    public KeltnerTypical(int n) {
        super(0, 3);
        this.middle = part(RunningSum.compensatedMean(n));
        this.upper = part(new StartedMean(n));
        this.lower = part(new StartedMean(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, lower.update((4 * low - 2 * high + close) / 3));
        set(1, middle.update(TypicalPrice.of(high, low, close)));
        set(2, upper.update((4 * high - 2 * low + close) / 3));
    }
}
