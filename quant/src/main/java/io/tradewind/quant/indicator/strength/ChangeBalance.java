// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Chande's momentum: rises less falls over rises and falls, summed over n changes or averaged by Wilder's rule.
 *
 * <p>Source: T. Chande and S. Kroll, The New Technical Trader (1994). Reference: cmo of pandas-ta 0.3.14b0: averages when {@code talib} is true (also
 * without TA-Lib), sums else.
 */
public final class ChangeBalance extends ComposedReal {

    private final double scalar;
    private final Cell previous = part(new Cell());
    private final RealIndicator rises;
    private final RealIndicator falls;

    /** Over {@code n} changes. */
    public ChangeBalance(int n, double scalar, boolean averages) {
        super(n, 1);
        this.scalar = scalar;
        this.rises = part(averages ? EwmAverage.wilder(n) : RunningSum.compensated(n));
        this.falls = part(averages ? EwmAverage.wilder(n) : RunningSum.compensated(n));
    }

    @Override
    protected void compute(double value) {
        double change = value - previous.exchange(value);
        double up = rises.update(Double.isNaN(change) ? change : Math.max(change, 0));
        double down = falls.update(Double.isNaN(change) ? change : Math.max(-change, 0));
        set(0, up + down == 0 ? Double.NaN : scalar * (up - down) / (up + down));
    }
}
