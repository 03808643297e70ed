// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Net change over n bars as a fraction of the path walked, from 0 to 1.
 *
 * <p>Source: P. Kaufman, Trading Systems and Methods (1995). NaN where nothing changed over n bars.
 */
public final class EfficiencyRatio extends ComposedReal {

    private final Delay past;
    private final Cell previous = part(new Cell());
    private final RunningSum path;

    /** A ratio over {@code n} changes, at least 1. */
    public EfficiencyRatio(int n) {
        super(Parameters.requireWindow(n, 1), 1);
        this.past = part(new Delay(n));
        this.path = part(RunningSum.compensated(n));
    }

    @Override
    protected void compute(double value) {
        double walked = path.update(Math.abs(value - previous.exchange(value)));
        double net = Math.abs(value - past.update(value));
        set(0, walked == 0 ? Double.NaN : net / walked);
    }
}
