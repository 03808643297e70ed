// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * Largest or smallest of the last {@code window} doubles with its position, amortised O(1).
 *
 * <p>Candidates stand in a ring: positions ascend and no candidate is beaten by a later one.
 */
public final class RollingExtreme implements StreamingKernel {

    /** Which end of the window's values. */
    public enum Side {
        /** The largest value. */
        MAXIMUM,
        /** The smallest value. */
        MINIMUM
    }

    /** Which position counts when the extreme occurs more than once in the window. */
    public enum Ties {
        /** The oldest. */
        EARLIEST,
        /** The newest. */
        LATEST,
        /** A new value that equals the extreme takes its place; when the extreme leaves the window, the oldest follows it. */
        TA_LIB
    }

    private final int window;
    private final double sign;
    private final Ties ties;
    private final double[] keys;
    private final long[] positions;
    private final int mask;
    private long head;
    private long tail;
    private long seen;
    private long holder = -1;

    /** TA-Lib's extreme over {@code window} values, at least 1. */
    public RollingExtreme(int window, Side side) {
        this(window, side, Ties.TA_LIB);
    }

    /** An extreme over {@code window} values, at least 1. */
    public RollingExtreme(int window, Side side, Ties ties) {
        this.window = Parameters.requireWindow(window, 1);
        this.sign = side == Side.MAXIMUM ? 1 : -1;
        this.ties = ties;
        int capacity = Integer.highestOneBit(2 * window - 1);
        this.keys = new double[capacity];
        this.positions = new long[capacity];
        this.mask = capacity - 1;
    }

    /**
     * Adds a value.
     *
     * @return the extreme of the window, NaN before it is full
     */
    public double add(double value) {
        double key = sign * value;
        long position = seen++;
        long first = position - window + 1;
        if (head < tail && positions[(int) head & mask] < first) {
            head++;
        }
        dropBeaten(key);
        boolean reaches = head == tail || keys[(int) head & mask] == key;
        keys[(int) tail & mask] = key;
        positions[(int) tail & mask] = position;
        tail++;
        if (first < 0) {
            return Double.NaN;
        }
        if (ties != Ties.TA_LIB || holder < first) {
            holder = positions[(int) head & mask];
        } else if (reaches) {
            holder = position;
        }
        return sign * keys[(int) head & mask];
    }

    private void dropBeaten(double key) {
        boolean dropEqual = ties == Ties.LATEST;
        long end = tail;
        while (end > head
                && (keys[(int) (end - 1) & mask] < key || (dropEqual && keys[(int) (end - 1) & mask] == key))) {
            end--;
        }
        tail = end;
    }

    /** The extreme of the window, NaN before it is full. */
    public double value() {
        return isReady() ? sign * keys[(int) head & mask] : Double.NaN;
    }

    /** Position of the extreme, 0 = the first value since the last reset; -1 before the window is full. */
    public long position() {
        return holder;
    }

    /** How many values ago the extreme was added, 0 = the latest; meaningless before the window is full. */
    public int age() {
        return (int) (seen - 1 - holder);
    }

    /** Length of the window. */
    public int window() {
        return window;
    }

    @Override
    public boolean isReady() {
        return seen >= window;
    }

    @Override
    public void reset() {
        head = 0;
        tail = 0;
        seen = 0;
        holder = -1;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(window);
        sink.putDouble(sign);
        sink.putLong(ties.ordinal());
        sink.putLong(seen);
        sink.putLong(holder);
        sink.putLong(tail - head);
        for (long at = head; at < tail; at++) {
            sink.putDouble(keys[(int) at & mask]);
            sink.putLong(positions[(int) at & mask]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", window, source.getLong());
        Parameters.requireSameReal("side", sign, source.getDouble());
        Parameters.requireSame("ties", ties.ordinal(), source.getLong());
        seen = source.getLong();
        holder = source.getLong();
        head = 0;
        tail = source.getLong();
        for (int at = 0; at < tail; at++) {
            keys[at] = source.getDouble();
            positions[at] = source.getLong();
        }
    }
}
