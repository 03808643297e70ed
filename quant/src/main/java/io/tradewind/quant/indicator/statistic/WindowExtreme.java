// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingExtreme;

/**
 * Largest or smallest of the last n values, or its position (TA-Lib 0.6: MAX, MIN, MAXINDEX, MININDEX).
 *
 * <p>A position counts bars from the first one since the last reset, which is 0. When the extreme occurs more than once: a new value
 * that equals it takes its place, and when it leaves the window the oldest of the rest follows.
 */
public final class WindowExtreme extends RealIndicator {

    /** What is shown of the extreme. */
    public enum Output {
        /** Its value. */
        VALUE,
        /** Its position. */
        POSITION
    }

    private final RollingExtreme extreme;
    private final Output shown;

    /** An extreme over {@code period} values, at least 1. */
    public WindowExtreme(int period, RollingExtreme.Side side, Output shown) {
        this.extreme = new RollingExtreme(period, side);
        this.shown = shown;
    }

    @Override
    protected double next(double value) {
        extreme.add(value);
        return value(0);
    }

    @Override
    public int lookback() {
        return extreme.window() - 1;
    }

    @Override
    public double value(int output) {
        if (!extreme.isReady()) {
            return Double.NaN;
        }
        return shown == Output.VALUE ? extreme.value() : extreme.position();
    }

    @Override
    public boolean isReady() {
        return extreme.isReady();
    }

    @Override
    public void reset() {
        extreme.reset();
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(shown.ordinal());
        extreme.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("output", shown.ordinal(), source.getLong());
        extreme.restore(source);
    }
}
