// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/** Middle of the largest and the smallest of the last n values (pandas-ta 0.3.14b0: midpoint). */
public final class MiddleOfWindow extends ComposedReal {

    private final RunningExtreme highest;
    private final RunningExtreme lowest;

    /** Over {@code n} values, at least 1. */
    public MiddleOfWindow(int n) {
        super(n - 1, 1);
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
    }

    @Override
    protected void compute(double value) {
        set(0, 0.5 * (highest.update(value) + lowest.update(value)));
    }
}
