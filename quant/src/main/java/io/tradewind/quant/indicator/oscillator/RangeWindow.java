// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/** Highest high and lowest low of n bars: the last ones, or those before the present one (the first bar then counts twice). */
final class RangeWindow implements StreamingKernel {

    private final boolean bounded;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;
    private final Cell previousHigh = new Cell();
    private final Cell previousLow = new Cell();

    RangeWindow(int n, boolean bounded) {
        this.bounded = bounded;
        this.highest = RunningExtreme.maximum(n);
        this.lowest = RunningExtreme.minimum(n);
    }

    void add(double high, double low) {
        boolean first = !previousHigh.isReady();
        double beforeHigh = previousHigh.exchange(high);
        double beforeLow = previousLow.exchange(low);
        highest.update(bounded || first ? high : beforeHigh);
        lowest.update(bounded || first ? low : beforeLow);
    }

    double highest() {
        return highest.value(0);
    }

    double lowest() {
        return lowest.value(0);
    }

    @Override
    public boolean isReady() {
        return highest.isReady();
    }

    @Override
    public void reset() {
        highest.reset();
        lowest.reset();
        previousHigh.reset();
        previousLow.reset();
    }

    @Override
    public void save(StateSink sink) {
        highest.save(sink);
        lowest.save(sink);
        previousHigh.save(sink);
        previousLow.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        highest.restore(source);
        lowest.restore(source);
        previousHigh.restore(source);
        previousLow.restore(source);
    }
}
