// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import java.util.Arrays;

/** A growing list of longs. */
public final class LongSamples {
    private long[] values = new long[1_024];
    private int size;

    /** An empty list. */
    public LongSamples() {}

    /**
     * Adds a value.
     *
     * @param value any
     */
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addToLast(long value) {
        values[size - 1] += value;
    }

    /**
     * Values in it.
     *
     * @return their number
     */
    public int size() {
        return size;
    }

    /**
     * A value.
     *
     * @param index 0 to size - 1
     * @return the value
     */
    public long get(int index) {
        return values[index];
    }

    long last() {
        return values[size - 1];
    }

    /**
     * All values over a unit.
     *
     * @param unit not 0
     * @return a new array
     */
    public double[] over(double unit) {
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            result[i] = values[i] / unit;
        }
        return result;
    }

    /** Differences of successive values over a unit. */
    double[] gaps(double unit) {
        double[] result = new double[Math.max(0, size - 1)];
        for (int i = 0; i < result.length; i++) {
            result[i] = (values[i + 1] - values[i]) / unit;
        }
        return result;
    }
}
