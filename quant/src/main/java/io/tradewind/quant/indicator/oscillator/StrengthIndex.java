// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Relative strength: {@code 100 U / (U + D)} with U and D averages of rises and falls.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978); with plain means it is Cutler's. Reference: RSI of
 * TTR 0.24.3, with any averages. NaN while neither side has moved (TA-Lib: 0).
 */
public final class StrengthIndex extends ComposedReal {

    private final Cell previous = part(new Cell());
    private final RealIndicator rises;
    private final RealIndicator falls;

    /** An index of fresh averages. */
    public StrengthIndex(RealIndicator rises, RealIndicator falls) {
        super(Math.max(rises.lookback(), falls.lookback()) + 1, 1);
        this.rises = part(rises);
        this.falls = part(falls);
    }

    @Override
    protected void compute(double value) {
        double change = value - previous.exchange(value);
        double up = rises.update(Double.isNaN(change) ? change : Math.max(change, 0));
        double down = falls.update(Double.isNaN(change) ? change : Math.max(-change, 0));
        set(0, up + down == 0 ? Double.NaN : 100 * up / (up + down));
    }
}
