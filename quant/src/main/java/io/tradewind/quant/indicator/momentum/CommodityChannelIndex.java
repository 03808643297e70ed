// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Commodity channel index: {@code (p - mean) / (0.015 meanAbsoluteDeviation)} of the typical price {@code p = (high + low + close) / 3}.
 *
 * <p>0 where the numerator or the deviation is exactly 0. The deviation is taken from the mean of the window, which moves with every
 * bar: an update reads the whole window, in the slot order of the ring (as TA-Lib does, so that a window of equal prices rounds
 * alike). Source: D. R. Lambert, Commodities (October 1980); checked against TA-Lib 0.6 CCI.
 */
public final class CommodityChannelIndex extends BarIndicator {

    private static final double SCALE = 0.015;

    private final double[] ring;
    private int next;
    private long bars;
    private double value = Double.NaN;

    /** The index over {@code period} bars, at least 2. */
    public CommodityChannelIndex(int period) {
        this.ring = new double[Parameters.requireWindow(period, 2)];
    }

    @Override
    public int lookback() {
        return ring.length - 1;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        double typical = (high + low + close) / 3;
        ring[next] = typical;
        next = next + 1 == ring.length ? 0 : next + 1;
        bars++;
        if (isReady()) {
            value = index(typical);
        }
        return value;
    }

    private double index(double typical) {
        double sum = 0;
        for (double price : ring) {
            sum += price;
        }
        double mean = sum / ring.length;
        double deviations = 0;
        for (double price : ring) {
            deviations += Math.abs(price - mean);
        }
        double distance = typical - mean;
        boolean defined = distance != 0 && deviations != 0;
        return defined ? distance / (SCALE * (deviations / ring.length)) : 0;
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
        return bars >= ring.length;
    }

    @Override
    public void reset() {
        next = 0;
        bars = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(ring.length);
        sink.putLong(next);
        sink.putLong(bars);
        sink.putDouble(value);
        for (double price : ring) {
            sink.putDouble(price);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", ring.length, source.getLong());
        next = (int) source.getLong();
        bars = source.getLong();
        value = source.getDouble();
        for (int i = 0; i < ring.length; i++) {
            ring[i] = source.getDouble();
        }
    }
}
