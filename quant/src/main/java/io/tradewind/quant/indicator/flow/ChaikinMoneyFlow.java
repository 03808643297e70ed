// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Sum of volume times the location of the close over n bars, over the volume, from -1 to 1.
 *
 * <p>Source: M. Chaikin. Reference: CMF of TTR 0.24.3. NaN where the window has no volume.
 */
public final class ChaikinMoneyFlow extends ComposedBars {

    private final RunningSum flows;
    private final RunningSum volumes;

    /** A flow over {@code n} bars, at least 1. */
    public ChaikinMoneyFlow(int n) {
        super(n - 1, 1);
        this.flows = part(RunningSum.of(n));
        this.volumes = part(RunningSum.of(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double flow = flows.update(CloseLocation.of(high, low, close) * volume);
        double total = volumes.update(volume);
        set(0, total == 0 ? Double.NaN : flow / total);
    }
}
