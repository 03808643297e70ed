// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/** Place of the latest value between the smallest and the largest of the last n, in percent; NaN without a range. */
final class StochasticPlace implements StreamingKernel {

    private final RunningExtreme highest;
    private final RunningExtreme lowest;

    StochasticPlace(int n) {
        this.highest = RunningExtreme.maximum(n);
        this.lowest = RunningExtreme.minimum(n);
    }

    double add(double value) {
        highest.update(value);
        lowest.update(value);
        double range = range();
        return range == 0 ? Double.NaN : 100 * (value - lowest()) / range;
    }

    double lowest() {
        return lowest.value(0);
    }

    double range() {
        return highest.value(0) - lowest.value(0);
    }

    @Override
    public boolean isReady() {
        return highest.isReady();
    }

    @Override
    public void reset() {
        highest.reset();
        lowest.reset();
    }

    @Override
    public void save(StateSink sink) {
        highest.save(sink);
        lowest.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        highest.restore(source);
        lowest.restore(source);
    }
}
