// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.Ring;

/** The value of n bars ago. */
public final class Delay extends ComposedReal {

    private final Ring ring;

    /** A delay of {@code n} bars, at least 0. */
    public Delay(int n) {
        super(Parameters.requireWindow(n, 0), 1);
        this.ring = part(new Ring(n + 1));
    }

    @Override
    protected void compute(double value) {
        ring.push(value);
        set(0, ring.isReady() ? ring.oldest() : Double.NaN);
    }
}
