// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.SlidingSum;

/**
 * Amihud's illiquidity: the mean over {@code window} bars of the absolute log return divided by the traded value.
 *
 * <p>Source: Amihud (2002), Journal of Financial Markets 5, equation 1. The traded value is close times volume; a bar without volume or
 * with a close that is not positive starts the warm-up anew.
 */
public final class AmihudIlliquidity extends BarIndicator {

    private final int window;
    private final SlidingSum ratios;
    private double closeBefore = Double.NaN;
    private double value = Double.NaN;

    /** A mean over {@code window} bars, at least 1. */
    public AmihudIlliquidity(int window) {
        this.window = window;
        ratios = new SlidingSum(window);
    }

    @Override
    public int lookback() {
        return window;
    }

    @Override
    public boolean takesAnyFinite() {
        return false;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return close > 0 && volume > 0 && Double.isFinite(close * volume);
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        if (!Double.isNaN(closeBefore)) {
            ratios.add(Math.abs(StrictMath.log(close / closeBefore)) / (close * volume));
            value = ratios.isReady() ? ratios.sum() / window : Double.NaN;
        }
        closeBefore = close;
        return value;
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return ratios.isReady();
    }

    @Override
    public void reset() {
        ratios.reset();
        closeBefore = Double.NaN;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        ratios.save(sink);
        sink.putDouble(closeBefore);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        ratios.restore(source);
        closeBefore = source.getDouble();
        value = source.getDouble();
    }
}
