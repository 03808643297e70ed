// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.compose;

import io.tradewind.quant.indicator.RealIndicator;

/** An indicator of one series, of the volume. */
public final class OfVolume extends ComposedBars {

    private final RealIndicator indicator;

    /** A fresh indicator. */
    public OfVolume(RealIndicator indicator) {
        super(indicator.lookback(), indicator.outputs());
        this.indicator = part(indicator);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        indicator.update(volume);
        for (int k = 0; k < indicator.outputs(); k++) {
            set(k, indicator.value(k));
        }
    }
}
