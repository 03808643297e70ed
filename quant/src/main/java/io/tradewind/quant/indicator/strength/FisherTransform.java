// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * Fisher's transform of the place of the middle price in its range, and the same one bar or more later.
 *
 * <p>Source: J. Ehlers, Stocks and Commodities (2002). Reference: fisher of pandas-ta 0.3.14b0, which starts with 0 at the n-th bar and
 * widens a range below 0.001 to 0.001.
 */
public final class FisherTransform extends ComposedBars {

    private static final double LEAST_RANGE = 0.001;
    private static final double BOUND = 0.999;

    private final int n;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;
    private final Delay signal;
    private final Cell position = part(new Cell(0));
    private final Cell transform = part(new Cell());

    /** Over {@code n} bars, at least 1, with a signal {@code signal} bars late. */
    public FisherTransform(int n, int signal) {
        super(n - 1, 2);
        this.n = n;
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
        this.signal = part(new Delay(signal));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double middle = 0.5 * (high + low);
        double top = highest.update(middle);
        double bottom = lowest.update(middle);
        double value = Double.NaN;
        if (!Double.isNaN(top)) {
            value = transform.isReady() ? next(middle, top, bottom) : transform.set(0);
        }
        set(0, value);
        set(1, signal.update(value));
    }

    private double next(double middle, double top, double bottom) {
        double range = Math.max(top - bottom, LEAST_RANGE);
        double moved = 0.66 * ((middle - bottom) / range - 0.5) + 0.67 * position.get();
        double bounded = moved < -0.99 ? -BOUND : moved > 0.99 ? BOUND : moved;
        position.set(bounded);
        return transform.set(0.5 * (StrictMath.log((1 + bounded) / (1 - bounded)) + transform.get()));
    }

    /** Length of the range. */
    public int length() {
        return n;
    }
}
