// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;

/** Change over n bars (TTR 0.24.3: momentum). */
public final class Momentum extends ComposedReal {

    private final Delay past;

    /** A change over {@code n} bars, at least 1. */
    public Momentum(int n) {
        super(Parameters.requireWindow(n, 1), 1);
        this.past = part(new Delay(n));
    }

    @Override
    protected void compute(double value) {
        set(0, value - past.update(value));
    }
}
