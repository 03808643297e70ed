// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.compose;

import io.tradewind.quant.indicator.BarIndicator;

/** The outputs of an indicator and the first of them less the second. */
public final class WithDifference extends ComposedBars {

    private final BarIndicator indicator;

    /** Of a fresh indicator of bars with at least two outputs. */
    public WithDifference(BarIndicator indicator) {
        super(indicator.lookback(), indicator.outputs() + 1);
        this.indicator = part(indicator);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        indicator.update(open, high, low, close, volume);
        int count = indicator.outputs();
        for (int k = 0; k < count; k++) {
            set(k, indicator.value(k));
        }
        set(count, indicator.value(0) - indicator.value(1));
    }
}
