// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.RollingExtreme;
import io.tradewind.quant.indicator.kernel.RollingExtreme.Side;
import io.tradewind.quant.indicator.kernel.RollingExtreme.Ties;

/**
 * Largest or smallest of the last n values, or of all values since the start from the n-th on (TTR 0.24.3: runMax, runMin).
 */
public final class RunningExtreme extends ComposedReal {

    private final boolean cumulative;
    private final Side side;
    private final RollingExtreme window;
    private final Cell ever = part(new Cell());

    /**
     * An extreme.
     *
     * @param n values in the window, or before the first value; at least 1
     * @param cumulative whether the window starts at the first value
     */
    public RunningExtreme(Side side, int n, boolean cumulative) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        this.side = side;
        this.cumulative = cumulative;
        this.window = part(new RollingExtreme(n, side, Ties.LATEST));
    }

    /** The largest of the last {@code n} values. */
    public static RunningExtreme maximum(int n) {
        return new RunningExtreme(Side.MAXIMUM, n, false);
    }

    /** The smallest of the last {@code n} values. */
    public static RunningExtreme minimum(int n) {
        return new RunningExtreme(Side.MINIMUM, n, false);
    }

    /** How many bars ago the extreme of the window was seen, 0 = the latest bar; of equal values the latest counts. */
    public int age() {
        return window.age();
    }

    @Override
    protected void compute(double value) {
        double inWindow = window.add(value);
        double before = ever.isReady() ? ever.get() : value;
        ever.set(side == Side.MAXIMUM ? Math.max(before, value) : Math.min(before, value));
        set(0, cumulative && window.isReady() ? ever.get() : inWindow);
    }
}
