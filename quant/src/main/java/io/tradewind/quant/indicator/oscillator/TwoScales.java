// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** Average of the half sum of a statistic over a short and a tenth of it over a long window. */
final class TwoScales extends ComposedReal {

    private final RunningSum small;
    private final RunningSum large;
    private final RunningSum smooth;

    private TwoScales(RunningSum small, RunningSum large, RunningSum smooth) {
        super(Math.max(small.lookback(), large.lookback()) + smooth.lookback(), 1);
        this.small = part(small);
        this.large = part(large);
        this.smooth = part(smooth);
    }

    static TwoScales means(int... lengths) {
        return new TwoScales(RunningSum.mean(lengths[0]), RunningSum.mean(lengths[1]), RunningSum.mean(lengths[2]));
    }

    static TwoScales sums(int... lengths) {
        return new TwoScales(RunningSum.of(lengths[0]), RunningSum.of(lengths[1]), RunningSum.mean(lengths[2]));
    }

    static int lookback(int... lengths) {
        return Math.max(lengths[0], lengths[1]) - 1 + lengths[2] - 1;
    }

    @Override
    protected void compute(double value) {
        double near = small.update(value);
        double far = large.update(value) / 10;
        set(0, smooth.update((near + far) / 2));
    }
}
