// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import java.util.Arrays;

/**
 * The last n values in order of time and in order of size; or all values, then the arrays grow.
 *
 * <p>A value is placed by binary search and one move of the values between its place and that of the value that leaves.
 */
final class SortedWindow implements StreamingKernel {

    private static final int FIRST_CAPACITY = 256;

    private final int window;
    private double[] ring;
    private double[] sorted;
    private int next;
    private int size;

    /** The last {@code window} values; 0 for all values. */
    SortedWindow(int window) {
        this.window = window;
        this.ring = new double[window == 0 ? FIRST_CAPACITY : window];
        this.sorted = new double[ring.length];
    }

    void add(double value) {
        if (size == ring.length && window == 0) {
            ring = Arrays.copyOf(ring, 2 * size);
            sorted = Arrays.copyOf(sorted, 2 * size);
        }
        if (size == ring.length) {
            exchange(lowerBound(ring[next]), value);
        } else {
            insert(value);
        }
        ring[next] = value;
        next = next + 1 == window ? 0 : next + 1;
    }

    int size() {
        return size;
    }

    /** The value of {@code age} bars ago, 0 = the latest; below {@link #size}. */
    double ago(int age) {
        int index = next - 1 - age;
        return ring[index < 0 ? index + ring.length : index];
    }

    /** The value with {@code rank} smaller ones before it; below {@link #size}. */
    double ranked(int rank) {
        return sorted[rank];
    }

    double median(Ties ties) {
        int middle = size / 2;
        return size % 2 == 1 ? sorted[middle] : ties.of(sorted[middle - 1], sorted[middle]);
    }

    /** Median of the distances from {@code centre}. */
    double medianDistance(double centre, Ties ties) {
        int middle = size / 2;
        double upper = distance(centre, middle + 1);
        return size % 2 == 1 ? upper : ties.of(distance(centre, middle), upper);
    }

    /** How many values are below {@code value}. */
    int lowerBound(double value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many values exceed {@code value} by less than {@code gap}, or are below it. */
    int countBelow(double value, double gap) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] - value < gap) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean isReady() {
        return size > 0 && size >= window;
    }

    @Override
    public void reset() {
        next = 0;
        size = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(window);
        sink.putLong(size);
        for (int age = size - 1; age >= 0; age--) {
            sink.putDouble(ago(age));
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", window, source.getLong());
        reset();
        for (long left = source.getLong(); left > 0; left--) {
            add(source.getDouble());
        }
    }

    /** The k-th smallest distance from {@code centre}: the k nearest values stand side by side. */
    private double distance(double centre, int k) {
        int low = 0;
        int high = size - k;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (centre - sorted[middle] > sorted[middle + k] - centre) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(Math.abs(sorted[low] - centre), Math.abs(sorted[low + k - 1] - centre));
    }

    private void insert(double value) {
        int place = lowerBound(value);
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = value;
        size++;
    }

    private void exchange(int leaving, double value) {
        int place = lowerBound(value);
        if (place > leaving) {
            place--;
            System.arraycopy(sorted, leaving + 1, sorted, leaving, place - leaving);
        } else {
            System.arraycopy(sorted, place, sorted, place + 1, leaving - place);
        }
        sorted[place] = value;
    }
}
