// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingExtreme;

/** Smallest (output 0) and largest (output 1) of the last n values, or their positions (TA-Lib 0.6: MINMAX, MINMAXINDEX). */
public final class WindowRange extends RealIndicator {

    private final RollingExtreme lowest;
    private final RollingExtreme highest;
    private final WindowExtreme.Output shown;

    /** A range over {@code period} values, at least 1; positions as in {@link WindowExtreme}. */
    public WindowRange(int period, WindowExtreme.Output shown) {
        this.lowest = new RollingExtreme(period, RollingExtreme.Side.MINIMUM);
        this.highest = new RollingExtreme(period, RollingExtreme.Side.MAXIMUM);
        this.shown = shown;
    }

    @Override
    protected double next(double value) {
        lowest.add(value);
        highest.add(value);
        return value(0);
    }

    @Override
    public int lookback() {
        return lowest.window() - 1;
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public double value(int output) {
        RollingExtreme extreme = output == 0 ? lowest : highest;
        if (!extreme.isReady()) {
            return Double.NaN;
        }
        return shown == WindowExtreme.Output.VALUE ? extreme.value() : extreme.position();
    }

    @Override
    public boolean isReady() {
        return lowest.isReady();
    }

    @Override
    public void reset() {
        lowest.reset();
        highest.reset();
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(shown.ordinal());
        lowest.save(sink);
        highest.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("output", shown.ordinal(), source.getLong());
        lowest.restore(source);
        highest.restore(source);
    }
}
