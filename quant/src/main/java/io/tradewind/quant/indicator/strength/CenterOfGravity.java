// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.Ring;

/**
 * Centre of gravity: {@code -sum (age + 1) x / sum x} of n values, the latest of age 0.
 *
 * <p>Source: J. Ehlers, Stocks and Commodities (2002). Reference: cg of pandas-ta 0.3.14b0. O(n).
 */
public final class CenterOfGravity extends ComposedReal {

    private final int n;
    private final Ring ring;

    /** Over {@code n} values, at least 1. */
    public CenterOfGravity(int n) {
        super(n - 1, 1);
        this.n = n;
        this.ring = part(new Ring(n));
    }

    @Override
    protected void compute(double value) {
        ring.push(value);
        if (!ring.isReady()) {
            set(0, Double.NaN);
            return;
        }
        double weighted = 0;
        double total = 0;
        for (int age = n - 1; age >= 0; age--) {
            weighted += (age + 1) * ring.get(age);
            total += ring.get(age);
        }
        set(0, total == 0 ? Double.NaN : -weighted / total);
    }
}
