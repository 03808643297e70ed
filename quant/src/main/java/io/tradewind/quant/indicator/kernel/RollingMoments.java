// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import java.util.Arrays;

/**
 * Mean and population variance of the last {@code window} doubles from running sums of values and of squares.
 *
 * <p>This is TA-Lib's arithmetic, rounding included: {@code variance = sum(x^2)/n - mean^2} loses the digits that the level and
 * the spread differ by, and may be slightly negative. The sums carry the rounding of everything that ever passed through them: after
 * 10 million ordinary bars the deviation is off by some 1e-4 of itself, and a stretch of prices 1e8 times larger leaves its rounding
 * behind until a reset. {@link io.tradewind.quant.indicator.RollingStandardDeviation} is the accurate one.
 */
public final class RollingMoments implements StreamingKernel {

    private final double[] ring;
    private int next;
    private int missing;
    private double sum;
    private double squares;

    /** Moments over {@code window} values, at least 1. */
    public RollingMoments(int window) {
        this.ring = new double[Parameters.requireWindow(window, 1)];
        this.missing = window;
    }

    /** Adds a value and drops the one that leaves the window. */
    public void add(double value) {
        int slot = next;
        double[] values = ring;
        double leaving = values[slot];
        sum = (sum - leaving) + value;
        squares = (squares - leaving * leaving) + value * value;
        values[slot] = value;
        next = slot + 1 == values.length ? 0 : slot + 1;
        if (missing > 0) {
            missing--;
        }
    }

    /** Mean of the window, NaN before it is full. */
    public double mean() {
        return missing > 0 ? Double.NaN : sum / ring.length;
    }

    /** Population variance of the window, NaN before it is full. */
    public double variance() {
        double mean = mean();
        return squares / ring.length - mean * mean;
    }

    /** Square root of the variance, 0 when that is below 1e-14; NaN before the window is full. */
    public double standardDeviation() {
        double variance = variance();
        return ZeroTest.isZeroOrNegative(variance) ? 0 : Math.sqrt(variance);
    }

    /** Length of the window. */
    public int window() {
        return ring.length;
    }

    @Override
    public boolean isReady() {
        return missing == 0;
    }

    @Override
    public void reset() {
        Arrays.fill(ring, 0, missing > 0 ? next : ring.length, 0);
        next = 0;
        missing = ring.length;
        sum = 0;
        squares = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(ring.length);
        sink.putLong(next);
        sink.putLong(missing);
        sink.putDouble(sum);
        sink.putDouble(squares);
        for (double value : ring) {
            sink.putDouble(value);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", ring.length, source.getLong());
        next = (int) source.getLong();
        missing = (int) source.getLong();
        sum = source.getDouble();
        squares = source.getDouble();
        for (int i = 0; i < ring.length; i++) {
            ring[i] = source.getDouble();
        }
    }
}
