// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/** Warm-up and outputs of an indicator of cycles. */
abstract class CycleIndicator extends RealIndicator {

    private final int lookback;
    private final int outputs;
    private int bars;

    CycleIndicator(int lookback, int outputs) {
        this.lookback = lookback;
        this.outputs = outputs;
    }

    /** Takes a price, also in the warm-up. */
    abstract void add(double price);

    /** An output after the warm-up. */
    abstract double shown(int output);

    abstract void resetParts();

    abstract void saveParts(StateSink sink);

    abstract void restoreParts(StateSource source);

    @Override
    protected final double next(double price) {
        if (bars <= lookback) {
            bars++;
        }
        add(price);
        return value(0);
    }

    @Override
    public final int lookback() {
        return lookback;
    }

    @Override
    public final int outputs() {
        return outputs;
    }

    @Override
    public final double value(int output) {
        return bars > lookback ? shown(output) : Double.NaN;
    }

    @Override
    public final boolean isReady() {
        return bars > lookback;
    }

    @Override
    public final void reset() {
        bars = 0;
        resetParts();
    }

    @Override
    public final void save(StateSink sink) {
        sink.putLong(bars);
        saveParts(sink);
    }

    @Override
    public final void restore(StateSource source) {
        bars = (int) source.getLong();
        restoreParts(source);
    }
}
