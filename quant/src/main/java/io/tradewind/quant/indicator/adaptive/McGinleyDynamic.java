// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * McGinley's dynamic: {@code m = m + (x - m) / (c n (x / m)^4)}, started at the first value.
 *
 * <p>Source: J. R. McGinley, Technical Trends (1997). Reference: mcgd of pandas-ta 0.3.14b0. Prices must be above 0.
 */
public final class McGinleyDynamic extends ComposedReal {

    private final double scale;
    private final Cell line = part(new Cell());

    /** A line of length {@code n}, at least 1, times a constant above 0, usually 1 or 0.6. */
    public McGinleyDynamic(int n, double constant) {
        super(0, 1);
        this.scale = Parameters.requireWindow(n, 1) * constant;
    }

    @Override
    protected void compute(double value) {
        double before = line.get();
        if (Double.isNaN(before)) {
            set(0, line.set(value));
            return;
        }
        double ratio = value / before;
        double square = ratio * ratio;
        double moved = before + (value - before) / (scale * square * square);
        set(0, line.set(Double.isFinite(moved) ? moved : Double.NaN));
    }
}
