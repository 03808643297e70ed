// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningExtreme;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** Range of n closes over the sum of their absolute changes (A. White, 1991; pandas-ta 0.3.14b0: vhf). */
public final class HorizontalFilter extends ComposedReal {

    private final Delay delay;
    private final RunningSum changes;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;

    /** Over {@code n} bars of changes against {@code drift} bars before. */
    public HorizontalFilter(int n, int drift) {
        super(n - 1 + drift, 1);
        this.delay = part(new Delay(drift));
        this.changes = part(RunningSum.compensated(n));
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
    }

    @Override
    protected void compute(double value) {
        double total = changes.update(Math.abs(value - delay.update(value)));
        double range = highest.update(value) - lowest.update(value);
        set(0, total == 0 ? Double.NaN : range / total);
    }
}
