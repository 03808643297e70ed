// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.Ring;

/** A value and those of 1 ... n bars ago (TTR 0.24.3: lags, which leaves out the first n rows). */
public final class LaggedCopies extends ComposedReal {

    private final Ring ring;

    /** Copies lagged by up to {@code n} bars, at least 1. */
    public LaggedCopies(int n) {
        super(0, Parameters.requireWindow(n, 1) + 1);
        this.ring = part(new Ring(n + 1));
    }

    @Override
    protected void compute(double value) {
        ring.push(value);
        for (int age = 0; age < ring.capacity(); age++) {
            set(age, age < ring.count() ? ring.get(age) : Double.NaN);
        }
    }
}
