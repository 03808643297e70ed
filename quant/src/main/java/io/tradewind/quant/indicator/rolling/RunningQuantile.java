// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;

/** Quantile of the last n values, between two of them by linear weights (pandas 1.5: {@code rolling.quantile}). */
public final class RunningQuantile extends ComposedReal {

    private final int n;
    private final double q;
    private final SortedWindow window;

    /** The quantile {@code q} from 0 to 1 of {@code n} values, at least 1. */
    public RunningQuantile(int n, double q) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        this.n = n;
        this.q = Parameters.requireRange("q", q, 0, 1);
        this.window = part(new SortedWindow(n));
    }

    @Override
    protected void compute(double value) {
        window.add(value);
        set(0, window.size() < n ? Double.NaN : quantile());
    }

    private double quantile() {
        double place = q * (n - 1);
        int below = (int) place;
        double low = window.ranked(below);
        double fraction = place - below;
        return fraction == 0 ? low : low + (window.ranked(below + 1) - low) * fraction;
    }
}
