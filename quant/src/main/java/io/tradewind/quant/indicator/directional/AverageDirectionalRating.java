// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.directional;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.Arrays;

/**
 * Average directional movement rating: mean of the {@link AverageDirectionalIndex} now and {@code period - 1} bars ago.
 *
 * <p>The first value is at bar {@code 3 period - 2}. Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978), whose
 * second index is {@code period} bars ago; checked against TA-Lib 0.6 ADXR.
 */
public final class AverageDirectionalRating extends BarIndicator {

    private final int period;
    private final AverageDirectionalIndex index;
    private final double[] ring;
    private int next;
    private double value = Double.NaN;

    /** The rating over {@code period} bars, at least 2. */
    public AverageDirectionalRating(int period) {
        this.period = period;
        this.index = new AverageDirectionalIndex(period);
        this.ring = new double[period - 1];
        reset();
    }

    @Override
    public int lookback() {
        return 3 * period - 2;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        double adx = index.update(open, high, low, close, volume);
        value = (adx + ring[next]) / 2;
        ring[next] = adx;
        next = next + 1 == ring.length ? 0 : next + 1;
        return value;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close);
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
        index.reset();
        Arrays.fill(ring, Double.NaN);
        next = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(period);
        index.save(sink);
        sink.putLong(next);
        sink.putDouble(value);
        for (double adx : ring) {
            sink.putDouble(adx);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", period, source.getLong());
        index.restore(source);
        next = (int) source.getLong();
        value = source.getDouble();
        for (int i = 0; i < ring.length; i++) {
            ring[i] = source.getDouble();
        }
    }
}
