// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.RollingExtreme;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/** Extreme of the last n values, of as many as there are at the start (pandas: rolling with min_periods = 1). */
public final class StartedWindow extends ComposedReal {

    private final RunningExtreme whole;
    private final RunningExtreme window;

    /** Over {@code n} values, at least 1. */
    public StartedWindow(RollingExtreme.Side side, int n) {
        super(0, 1);
        this.whole = part(new RunningExtreme(side, 1, true));
        this.window = part(new RunningExtreme(side, n, false));
    }

    @Override
    protected void compute(double value) {
        double all = whole.update(value);
        double last = window.update(value);
        set(0, Double.isNaN(last) ? all : last);
    }
}
