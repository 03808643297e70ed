// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import java.util.Arrays;

/**
 * Sum of the last {@code window} doubles: {@code sum = (sum - leaving) + arriving}.
 *
 * <p>This is TA-Lib's running sum, rounding included: it carries the rounding of everything that ever passed through it, and an error
 * made once stays until the next reset. After a stretch of values 1e8 times larger the sum of ordinary ones keeps the rounding of the
 * large ones.
 */
public final class RollingWindowSum implements StreamingKernel {

    private final double[] ring;
    private int next;
    private int missing;
    private double sum;

    /** A sum over {@code window} values, at least 1. */
    public RollingWindowSum(int window) {
        this.ring = new double[Parameters.requireWindow(window, 1)];
        this.missing = window;
    }

    /**
     * Adds a value.
     *
     * @return the sum of the window; of all values so far while fewer than {@code window} were added
     */
    public double add(double value) {
        int slot = next;
        double[] values = ring;
        sum = (sum - values[slot]) + value;
        values[slot] = value;
        next = slot + 1 == values.length ? 0 : slot + 1;
        if (missing > 0) {
            missing--;
        }
        return sum;
    }

    /** The sum of the window; of all values so far while fewer than {@code window} were added. */
    public double sum() {
        return sum;
    }

    /** The sum divided by the window; NaN before the window is full. */
    public double mean() {
        return missing > 0 ? Double.NaN : sum / ring.length;
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
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(ring.length);
        sink.putLong(next);
        sink.putLong(missing);
        sink.putDouble(sum);
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
        for (int i = 0; i < ring.length; i++) {
            ring[i] = source.getDouble();
        }
    }
}
