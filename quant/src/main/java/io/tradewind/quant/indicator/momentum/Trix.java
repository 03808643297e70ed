// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ema;

/**
 * TRIX: change in percent, from one bar to the next, of a series smoothed by three exponential averages one after the other.
 *
 * <p>The first value is at bar {@code 3 (period - 1) + 1}; a smoothed value of exactly 0 gives 0. Source: J. K. Hutson, Stocks &amp;
 * Commodities V.1:5 (1983); checked against TA-Lib 0.6 TRIX. With period 1 nothing is smoothed; TA-Lib reads outside its buffer
 * there.
 */
public final class Trix extends RealIndicator {

    private final Ema first;
    private final Ema second;
    private final Ema third;
    private double previous = Double.NaN;
    private double value = Double.NaN;

    /** The change over averages of {@code period} bars, at least 1. */
    public Trix(int period) {
        this.first = new Ema(period);
        this.second = new Ema(period);
        this.third = new Ema(period);
    }

    @Override
    public int lookback() {
        return 3 * (first.period() - 1) + 1;
    }

    @Override
    protected double next(double x) {
        first.add(x);
        if (first.isReady()) {
            second.add(first.value());
        }
        if (second.isReady()) {
            third.add(second.value());
        }
        if (third.isReady()) {
            change(third.value());
        }
        return value;
    }

    private void change(double smoothed) {
        if (!Double.isNaN(previous)) {
            value = previous == 0 ? 0 : (smoothed / previous - 1) * 100;
        }
        previous = smoothed;
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(value);
    }

    @Override
    public void reset() {
        first.reset();
        second.reset();
        third.reset();
        previous = Double.NaN;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        first.save(sink);
        second.save(sink);
        third.save(sink);
        sink.putDouble(previous);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        first.restore(source);
        second.restore(source);
        third.restore(source);
        previous = source.getDouble();
        value = source.getDouble();
    }
}
