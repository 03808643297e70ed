// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;

/** Twice the range plus the gap at the open less the body (pandas-ta 0.3.14b0: pdist). */
public final class PriceDistance extends ComposedBars {

    private final Delay delay;

    /** The gap is measured from the close {@code drift} bars before. */
    public PriceDistance(int drift) {
        super(drift, 1);
        this.delay = part(new Delay(drift));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, 2 * (high - low) + Math.abs(open - delay.update(close)) - Math.abs(close - open));
    }
}
