// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/**
 * Exact sum of the last {@code window} longs.
 *
 * <p>Fed with price ticks it gives simple moving averages without drift: two windows with equal sums have equal means, so a
 * comparison of averages never depends on the path that led there. The sums of {@code window - 1} and of {@code window}
 * consecutive values must fit a long; otherwise {@link #add} throws and changes nothing.
 */
public final class RollingSum implements StreamingKernel {

    private final long[] ring;
    private int next;
    private int count;
    private long sum;

    /** A sum over {@code window} values, at least 1. */
    public RollingSum(int window) {
        this.ring = new long[Parameters.requireWindow(window, 1)];
    }

    /**
     * Adds a value and drops the one that leaves the window.
     *
     * @throws ArithmeticException when the sum does not fit a long
     */
    public void add(long value) {
        long kept = count == ring.length ? StrictMath.subtractExact(sum, ring[next]) : sum;
        sum = StrictMath.addExact(kept, value);
        ring[next] = value;
        next = next + 1 == ring.length ? 0 : next + 1;
        if (count < ring.length) {
            count++;
        }
    }

    /** Sum of the values in the window; of all values while fewer than {@code window} were added. */
    public long sum() {
        return sum;
    }

    /** Mean of a full window, {@code (double) sum / window}: correctly rounded while |sum| is at most 2^53. NaN before. */
    public double mean() {
        return isReady() ? (double) sum / ring.length : Double.NaN;
    }

    /** Values in the window, at most {@link #window}. */
    public int count() {
        return count;
    }

    /** Length of the window. */
    public int window() {
        return ring.length;
    }

    @Override
    public boolean isReady() {
        return count == ring.length;
    }

    @Override
    public void reset() {
        next = 0;
        count = 0;
        sum = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(ring.length);
        sink.putLong(next);
        sink.putLong(count);
        sink.putLong(sum);
        for (int i = 0; i < count; i++) {
            sink.putLong(ring[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", ring.length, source.getLong());
        next = (int) source.getLong();
        count = (int) source.getLong();
        sum = source.getLong();
        for (int i = 0; i < count; i++) {
            ring[i] = source.getLong();
        }
    }
}
