// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;

/** Median of the last n values, or of all values from the n-th on (TTR 0.24.3: runMedian). */
public final class RunningMedian extends ComposedReal {

    private final int n;
    private final Ties ties;
    private final SortedWindow window;

    /**
     * A median.
     *
     * @param n values in the window, or before the first median; at least 1
     * @param cumulative whether the window starts at the first value; then every value is kept
     */
    public RunningMedian(int n, Ties ties, boolean cumulative) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        this.n = n;
        this.ties = ties;
        this.window = part(new SortedWindow(cumulative ? 0 : n));
    }

    @Override
    protected void compute(double value) {
        window.add(value);
        set(0, window.size() < n ? Double.NaN : window.median(ties));
    }
}
