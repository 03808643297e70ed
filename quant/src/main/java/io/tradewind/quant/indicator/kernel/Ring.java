// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import java.util.Arrays;

/** The last {@code capacity} values. */
public final class Ring implements StreamingKernel {

    private final double[] values;
    private int next;
    private int count;

    /** A ring of {@code capacity} values, at least 1. */
    public Ring(int capacity) {
        this.values = new double[Parameters.requireWindow(capacity, 1)];
    }

    /**
     * Adds a value.
     *
     * @return the value that leaves, 0 while the ring fills
     */
    public double push(double value) {
        int slot = next;
        double leaving = values[slot];
        values[slot] = value;
        next = slot + 1 == values.length ? 0 : slot + 1;
        if (count < values.length) {
            count++;
        }
        return leaving;
    }

    /**
     * A value by its age.
     *
     * @param age 0 = the latest, below the capacity
     * @return 0 where no value has been yet
     */
    public double get(int age) {
        int slot = next - 1 - age;
        return values[slot < 0 ? slot + values.length : slot];
    }

    /** The value that the next {@link #push} drops, 0 while the ring fills. */
    public double oldest() {
        return values[next];
    }

    /** Values held, at most {@link #capacity}. */
    public int count() {
        return count;
    }

    /** Largest number of values held. */
    public int capacity() {
        return values.length;
    }

    /** Whether the ring is full. */
    @Override
    public boolean isReady() {
        return count == values.length;
    }

    @Override
    public void reset() {
        Arrays.fill(values, 0, Math.max(count, next), 0);
        next = 0;
        count = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(values.length);
        sink.putLong(count);
        for (int age = count - 1; age >= 0; age--) {
            sink.putDouble(get(age));
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("capacity", values.length, source.getLong());
        reset();
        long saved = source.getLong();
        for (long i = 0; i < saved; i++) {
            push(source.getDouble());
        }
    }
}
