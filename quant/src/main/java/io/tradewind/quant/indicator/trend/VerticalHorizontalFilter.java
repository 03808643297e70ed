// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningExtreme;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Range of the last n bars over the sum of absolute changes of the close: near 1 in a trend, near 0 in a range.
 *
 * <p>Source: A. White, Futures Magazine (1991). Reference: VHF of TTR 0.24.3. NaN where the close did not change over n bars.
 */
public final class VerticalHorizontalFilter extends ComposedBars {

    private final RunningExtreme highest;
    private final RunningExtreme lowest;
    private final RunningSum path;
    private final Cell previous = part(new Cell());

    /** A filter over {@code n} bars, at least 1. */
    public VerticalHorizontalFilter(int n) {
        super(Parameters.requireWindow(n, 1), 1);
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
        this.path = part(RunningSum.of(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double span = highest.update(high) - lowest.update(low);
        double walked = path.update(Math.abs(close - previous.exchange(close)));
        set(0, walked == 0 ? Double.NaN : span / walked);
    }
}
