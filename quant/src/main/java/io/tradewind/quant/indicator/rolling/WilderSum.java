// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.WilderSmoothing;

/**
 * Wilder's sum {@code s = x + s * (n - 1) / n}, started with the plain sum of the first n - 1 values and shown from the n-th on.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Reference: wilderSum of TTR 0.24.3.
 */
public final class WilderSum extends ComposedReal {

    private final WilderSmoothing sum;

    /** A sum with the memory of {@code n} bars, at least 1. */
    public WilderSum(int n) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        this.sum = part(new WilderSmoothing(n, WilderSmoothing.Form.SUM));
    }

    @Override
    protected void compute(double value) {
        set(0, sum.add(value));
    }
}
