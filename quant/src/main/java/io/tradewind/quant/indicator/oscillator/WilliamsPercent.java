// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * Distance of the close from the highest high of n bars as a fraction of the range, 0 = at the top, 1 = at the bottom.
 *
 * <p>Source: L. Williams. Reference: WPR of TTR 0.24.3; 0.5 in a range of 0. TA-Lib's runs from 0 to -100.
 */
public final class WilliamsPercent extends ComposedBars {

    private final RunningExtreme highest;
    private final RunningExtreme lowest;

    /** A fraction of the range of {@code n} bars, at least 1. */
    public WilliamsPercent(int n) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double top = highest.update(high);
        double span = top - lowest.update(low);
        set(0, span == 0 ? 0.5 : (top - close) / span);
    }
}
