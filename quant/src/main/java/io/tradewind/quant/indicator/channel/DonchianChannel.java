// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * Highest high, middle and lowest low of the last n bars, with or without the present one.
 *
 * <p>Source: R. Donchian. Reference: DonchianChannel of TTR 0.24.3.
 */
public final class DonchianChannel extends ComposedBars {

    private final boolean lagged;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;

    /** A channel over {@code n} bars, at least 1; {@code lagged} leaves out the present bar. */
    public DonchianChannel(int n, boolean lagged) {
        super(lagged ? n : n - 1, 3);
        this.lagged = lagged;
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        if (lagged) {
            publish();
        }
        highest.update(high);
        lowest.update(low);
        if (!lagged) {
            publish();
        }
    }

    private void publish() {
        set(0, highest.value(0));
        set(1, (highest.value(0) + lowest.value(0)) / 2);
        set(2, lowest.value(0));
    }
}
