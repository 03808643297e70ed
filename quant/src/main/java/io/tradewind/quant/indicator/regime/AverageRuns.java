// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Whether a fast average rose (long run) or fell (short run) over some bars while a slow one moved too: 1 or 0.
 *
 * <p>Source: K. Johnson's Archer moving averages trends. References: amat, long_run and short_run of pandas-ta 0.3.14b0.
 */
public final class AverageRuns extends ComposedReal {

    private final RealIndicator fast;
    private final RealIndicator slow;
    private final Delay fastBefore;
    private final Delay slowBefore;

    /** Of fresh averages, compared with {@code length} bars before; flags are 0 until both exist. */
    public AverageRuns(RealIndicator fast, RealIndicator slow, int length) {
        super(0, 4);
        this.fast = part(fast);
        this.slow = part(slow);
        this.fastBefore = part(new Delay(length));
        this.slowBefore = part(new Delay(length));
    }

    @Override
    protected void compute(double value) {
        double quick = fast.update(value);
        double calm = slow.update(value);
        double quickMove = quick - fastBefore.update(quick);
        double calmMove = calm - slowBefore.update(calm);
        boolean moves = calmMove > 0 || calmMove < 0;
        set(0, quickMove > 0 && moves ? 1 : 0);
        set(1, quickMove < 0 && moves ? 1 : 0);
        set(2, quick);
        set(3, calm);
    }
}
