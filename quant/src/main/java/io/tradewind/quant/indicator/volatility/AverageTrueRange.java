// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.volatility;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.batch.RangeBatch;

/**
 * Wilder's average of the {@link TrueRange}, in price units or as a percentage of the close.
 *
 * <p>The first value, at bar {@code period}, is the mean of the first {@code period} true ranges; then
 * {@code atr = (atr (period - 1) + range) / period}. In percent a close within 1e-14 of zero gives 0, and period 1 gives the bare
 * true range in price units, as TA-Lib does. Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978); checked against
 * TA-Lib 0.6 ATR and NATR.
 */
public final class AverageTrueRange extends BarIndicator {

    /** The unit of the values. */
    public enum Scale {
        /** Price units, TA-Lib's ATR. */
        PRICE,
        /** Percent of the close, TA-Lib's NATR. */
        PERCENT_OF_CLOSE
    }

    private static final double LEAST_CLOSE = 1e-14;

    private final int period;
    private final Scale scale;
    private long bars;
    private double previousClose = Double.NaN;
    private double average;
    private double value = Double.NaN;

    /** The average over {@code period} ranges, at least 1, in price units. */
    public AverageTrueRange(int period) {
        this(period, Scale.PRICE);
    }

    /** The average over {@code period} ranges, at least 1. */
    public AverageTrueRange(int period, Scale scale) {
        this.period = Parameters.requireWindow(period, 1);
        this.scale = scale;
    }

    @Override
    public int lookback() {
        return period;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        if (bars > 0) {
            addRange(TrueRange.of(high, low, previousClose));
        }
        previousClose = close;
        bars++;
        if (isReady()) {
            value = scaled(close);
        }
        return value;
    }

    private void addRange(double range) {
        if (bars < period) {
            average += range;
        } else if (bars == period) {
            average = (average + range) / period;
        } else {
            average = (average * (period - 1) + range) / period;
        }
    }

    private double scaled(double close) {
        if (scale == Scale.PRICE || period == 1) {
            return average;
        }
        return Math.abs(close) < LEAST_CLOSE ? 0 : average / close * 100;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close);
    }

    @Override
    public double batchTolerance() {
        return scale == Scale.PRICE ? RangeBatch.tolerance(period) : 0;
    }

    /** Within {@link #batchTolerance} of the stream, see {@link RangeBatch#average}; in percent the stream itself. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (scale == Scale.PRICE && RangeBatch.average(in.high(), in.low(), in.close(), period, out[0])) {
            reset();
        } else {
            super.batch(in, out);
        }
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return bars > period;
    }

    @Override
    public void reset() {
        bars = 0;
        previousClose = Double.NaN;
        average = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(period);
        sink.putLong(scale.ordinal());
        sink.putLong(bars);
        sink.putDouble(previousClose);
        sink.putDouble(average);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", period, source.getLong());
        Parameters.requireSame("scale", scale.ordinal(), source.getLong());
        bars = source.getLong();
        previousClose = source.getDouble();
        average = source.getDouble();
        value = source.getDouble();
    }
}
