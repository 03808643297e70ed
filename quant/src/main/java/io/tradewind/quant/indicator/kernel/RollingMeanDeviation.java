// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import org.jspecify.annotations.Nullable;

/**
 * Mean distance of the last {@code window} values from their mean or from any other number.
 *
 * <p>Windows of up to {@value #SHORT} values are read whole, latest value first, as TA-Lib does, so results are equal to the bit. Longer
 * ones keep an ordered tree with sums: O(log n).
 */
public final class RollingMeanDeviation implements StreamingKernel {

    private static final int SHORT = 256;

    private final double[] ring;
    private final @Nullable OrderedSums ordered;
    private int next;
    private int missing;

    /** A deviation over {@code window} values, at least 1. */
    public RollingMeanDeviation(int window) {
        this.ring = new double[Parameters.requireWindow(window, 1)];
        this.ordered = window > SHORT ? new OrderedSums(window) : null;
        this.missing = window;
    }

    /** Adds a value and drops the one that leaves the window. */
    public void add(double value) {
        if (ordered != null) {
            if (missing == 0) {
                ordered.remove(next);
            }
            ordered.put(next, value);
        }
        ring[next] = value;
        next = next + 1 == ring.length ? 0 : next + 1;
        if (missing > 0) {
            missing--;
        }
    }

    /** Mean of the window; NaN before it is full. */
    public double mean() {
        if (missing > 0) {
            return Double.NaN;
        }
        return (ordered == null ? sum() : ordered.sum()) / ring.length;
    }

    /** Mean distance from the mean; NaN before the window is full. */
    public double value() {
        return from(mean());
    }

    /** Mean distance from {@code centre}; NaN before the window is full. */
    public double from(double centre) {
        if (missing > 0) {
            return Double.NaN;
        }
        double distances = ordered == null ? distances(centre) : Math.max(0, ordered.distances(centre));
        return distances / ring.length;
    }

    private double sum() {
        double sum = 0;
        for (int i = next - 1; i >= 0; i--) {
            sum += ring[i];
        }
        for (int i = ring.length - 1; i >= next; i--) {
            sum += ring[i];
        }
        return sum;
    }

    private double distances(double centre) {
        double sum = 0;
        for (int i = next - 1; i >= 0; i--) {
            sum += Math.abs(ring[i] - centre);
        }
        for (int i = ring.length - 1; i >= next; i--) {
            sum += Math.abs(ring[i] - centre);
        }
        return sum;
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
        next = 0;
        missing = ring.length;
        if (ordered != null) {
            ordered.clear();
        }
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(ring.length);
        sink.putLong(next);
        sink.putLong(missing);
        for (int i = 0; i < ring.length - missing; i++) {
            sink.putDouble(ring[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", ring.length, source.getLong());
        reset();
        next = (int) source.getLong();
        missing = (int) source.getLong();
        for (int i = 0; i < ring.length - missing; i++) {
            ring[i] = source.getDouble();
            if (ordered != null) {
                ordered.put(i, ring[i]);
            }
        }
    }
}
