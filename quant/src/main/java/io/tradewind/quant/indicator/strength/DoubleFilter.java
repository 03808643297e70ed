// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import io.tradewind.quant.indicator.compose.Cell;

/** Exponential average less its lag: {@code 1.5 a - 0.5 b}, b the average of a; both start at 0. */
final class DoubleFilter implements StreamingKernel {

    private final double alpha;
    private final Cell first = new Cell(0);
    private final Cell second = new Cell(0);

    DoubleFilter(double alpha) {
        this.alpha = alpha;
    }

    double add(double value) {
        first.set((1 - alpha) * first.get() + alpha * value);
        second.set(alpha * first.get() + (1 - alpha) * second.get());
        return value();
    }

    double value() {
        return 1.5 * first.get() - 0.5 * second.get();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void reset() {
        first.reset();
        second.reset();
    }

    @Override
    public void save(StateSink sink) {
        first.save(sink);
        second.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        first.restore(source);
        second.restore(source);
    }
}
