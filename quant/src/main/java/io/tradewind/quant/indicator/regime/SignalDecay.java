// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/** The largest of a value, its predecessor less a step, and 0 (Tulip Indicators; pandas-ta 0.3.14b0: decay). */
public final class SignalDecay extends ComposedReal {

    private final double step;
    private final Cell previous = part(new Cell());

    /** A step of 1 / {@code n}, or of exp(-n). */
    public SignalDecay(int n, boolean exponential) {
        super(0, 1);
        this.step = exponential ? StrictMath.exp(-n) : 1.0 / n;
    }

    @Override
    protected void compute(double value) {
        double before = previous.exchange(value);
        set(0, Math.max(0, Double.isNaN(before) ? value : Math.max(value, before - step)));
    }
}
