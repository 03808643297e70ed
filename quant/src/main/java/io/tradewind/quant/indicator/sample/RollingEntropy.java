// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.sample;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Entropy of the shares of n values in their sum: {@code sum -p log(p) / log(base)}, each p of the window that ended with its value.
 *
 * <p>Source: C. Shannon (1948). Reference: entropy of pandas-ta 0.3.14b0. Values must be above 0.
 */
public final class RollingEntropy extends ComposedReal {

    private final double logBase;
    private final RunningSum total;
    private final RunningSum sum;

    /** Over {@code n} values, with a base above 0 other than 1. */
    public RollingEntropy(int n, double base) {
        super(2 * Parameters.requireWindow(n, 1) - 2, 1);
        this.logBase = StrictMath.log(base);
        this.total = part(RunningSum.compensated(n));
        this.sum = part(RunningSum.compensated(n));
    }

    @Override
    protected void compute(double value) {
        double share = value / total.update(value);
        set(0, sum.update(share > 0 && Double.isFinite(share) ? -share * StrictMath.log(share) / logBase : Double.NaN));
    }
}
