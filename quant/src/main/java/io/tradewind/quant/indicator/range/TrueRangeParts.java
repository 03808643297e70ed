// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.range;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * True high and true low of a bar: its own and the previous close (Wilder, 1978). The first bar has none.
 */
public final class TrueRangeParts implements StreamingKernel {

    private double previousClose = Double.NaN;
    private double trueHigh = Double.NaN;
    private double trueLow = Double.NaN;

    /** Parts without history. */
    public TrueRangeParts() {}

    /** Takes a bar and returns its true range, NaN for the first. */
    public double add(double high, double low, double close) {
        trueHigh = Math.max(high, previousClose);
        trueLow = Math.min(low, previousClose);
        previousClose = close;
        return range();
    }

    /** The larger of the high and the previous close, NaN for the first bar. */
    public double high() {
        return trueHigh;
    }

    /** The smaller of the low and the previous close, NaN for the first bar. */
    public double low() {
        return trueLow;
    }

    /** True high less true low, NaN for the first bar. */
    public double range() {
        return trueHigh - trueLow;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(trueHigh);
    }

    @Override
    public void reset() {
        previousClose = Double.NaN;
        trueHigh = Double.NaN;
        trueLow = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(previousClose);
        sink.putDouble(trueHigh);
        sink.putDouble(trueLow);
    }

    @Override
    public void restore(StateSource source) {
        previousClose = source.getDouble();
        trueHigh = source.getDouble();
        trueLow = source.getDouble();
    }
}
