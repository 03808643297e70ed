// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Trend detection index and its direction, from sums of n-bar momentum.
 *
 * <p>Source: M. H. Pee, Stocks and Commodities (2001). Reference: TDI of TTR 0.24.3: momentum counts as 0 before bar n, so the
 * direction exists from the n-th bar and the index from the (n * multiple)-th. Outputs: index, direction.
 */
public final class TrendDetection extends ComposedReal {

    private final Delay past;
    private final RunningSum direction;
    private final RunningSum shortPath;
    private final RunningSum longPath;

    /** An index over {@code n} bars and {@code multiple} times as many, both at least 1. */
    public TrendDetection(int n, int multiple) {
        super(Parameters.requireWindow(n, 1) - 1, 2);
        this.past = part(new Delay(n));
        this.direction = part(RunningSum.of(n));
        this.shortPath = part(RunningSum.of(n));
        this.longPath = part(RunningSum.of(n * multiple));
    }

    @Override
    protected void compute(double value) {
        double before = past.update(value);
        double momentum = Double.isNaN(before) ? 0 : value - before;
        double sum = direction.update(momentum);
        double longer = longPath.update(Math.abs(momentum));
        set(0, Math.abs(sum) - (longer - shortPath.update(Math.abs(momentum))));
        set(1, sum);
    }
}
