// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Whether a series rose (or fell) over n bars, or at each of the last n - 1 bars when strict: 1 or 0 (pandas-ta 0.3.14b0: increasing,
 * decreasing).
 */
public final class MonotoneRun extends ComposedReal {

    private final int sign;
    private final int needed;
    private final boolean strict;
    private final Delay delay;
    private final Cell previous = part(new Cell());
    private final Cell run = part(new Cell(0));

    /** Over {@code n} bars, at least 1. */
    public MonotoneRun(int n, boolean rising, boolean strict) {
        super(0, 1);
        this.sign = rising ? 1 : -1;
        this.strict = strict;
        this.needed = Math.max(1, n - 1);
        this.delay = part(new Delay(n));
    }

    @Override
    protected void compute(double value) {
        double change = sign * (value - previous.exchange(value));
        run.set(change > 0 ? run.get() + 1 : 0);
        boolean moved = sign * (value - delay.update(value)) > 0;
        set(0, (strict ? run.get() >= needed : moved) ? 1 : 0);
    }
}
