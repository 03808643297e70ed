// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/**
 * Average true range with Wilder's smoothing, in TA-Lib's convention.
 *
 * <p>The true range of a bar is {@code max(high - low, |high - previous close|, |low - previous close|)} and exists from the
 * second bar on. The first value is the mean of the first {@code period} true ranges, at bar {@code period} (0-based); after
 * it {@code atr = (atr * (period - 1) + trueRange) / period}. Source: J. W. Wilder, New Concepts in Technical Trading
 * Systems (1978); checked against TA-Lib 0.6 ATR.
 */
public final class WilderAtr implements StreamingKernel {

    private final int period;
    private long bars;
    private double previousClose = Double.NaN;
    private double trueRangeSum;
    private double value = Double.NaN;

    /** An average over {@code period} true ranges, at least 1. */
    public WilderAtr(int period) {
        this.period = Parameters.requireWindow(period, 1);
    }

    /** Adds a bar; prices in any one unit. */
    public void add(double high, double low, double close) {
        if (bars > 0) {
            addTrueRange(trueRange(high, low, previousClose));
        }
        previousClose = close;
        bars++;
    }

    /** The average true range in the unit of the prices, NaN before bar {@code period}. */
    public double value() {
        return value;
    }

    /** Number of true ranges averaged. */
    public int period() {
        return period;
    }

    @Override
    public boolean isReady() {
        return bars > period;
    }

    @Override
    public void reset() {
        bars = 0;
        previousClose = Double.NaN;
        trueRangeSum = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(period);
        sink.putLong(bars);
        sink.putDouble(previousClose);
        sink.putDouble(trueRangeSum);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", period, source.getLong());
        bars = source.getLong();
        previousClose = source.getDouble();
        trueRangeSum = source.getDouble();
        value = source.getDouble();
    }

    private void addTrueRange(double trueRange) {
        if (bars < period) {
            trueRangeSum += trueRange;
        } else if (bars == period) {
            value = (trueRangeSum + trueRange) / period;
        } else {
            value = (value * (period - 1) + trueRange) / period;
        }
    }

    private static double trueRange(double high, double low, double previousClose) {
        double range = high - low;
        double up = StrictMath.abs(high - previousClose);
        double down = StrictMath.abs(low - previousClose);
        return StrictMath.max(range, StrictMath.max(up, down));
    }
}
