// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Chande's momentum oscillator {@code 100 (U - D) / (U + D)} with U and D sums of rises and falls over n bars.
 *
 * <p>Source: T. Chande and S. Kroll, The New Technical Trader (1994). Reference: CMO of TTR 0.24.3; TA-Lib smooths like Wilder.
 * NaN while neither side has moved.
 */
public final class MomentumBalance extends ComposedReal {

    private final Cell previous = part(new Cell());
    private final RunningSum rises;
    private final RunningSum falls;

    /** An oscillator over {@code n} changes, at least 1. */
    public MomentumBalance(int n) {
        super(Parameters.requireWindow(n, 1), 1);
        this.rises = part(RunningSum.of(n));
        this.falls = part(RunningSum.of(n));
    }

    @Override
    protected void compute(double value) {
        double change = value - previous.exchange(value);
        double up = rises.update(Double.isNaN(change) ? change : Math.max(change, 0));
        double down = falls.update(Double.isNaN(change) ? change : Math.max(-change, 0));
        set(0, up + down == 0 ? Double.NaN : 100 * (up - down) / (up + down));
    }
}
