// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningExtreme;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Root mean square of the drawdowns, in percent, of the last n bars from the highest close of n bars.
 *
 * <p>Source: P. Martin and B. McCann, The Investor's Guide to Fidelity Funds (1989). The first value needs 2 n - 1 bars.
 */
public final class UlcerIndex extends ComposedReal {

    private final RunningExtreme highest;
    private final RunningSum squares;

    /** An index over {@code n} bars, at least 1. */
    public UlcerIndex(int n) {
        super(2 * Parameters.requireWindow(n, 1) - 2, 1);
        this.highest = part(RunningExtreme.maximum(n));
        this.squares = part(RunningSum.compensatedMean(n));
    }

    @Override
    protected void compute(double value) {
        double drawdown = 100 * (value / highest.update(value) - 1);
        set(0, Math.sqrt(Math.max(0, squares.update(drawdown * drawdown))));
    }
}
