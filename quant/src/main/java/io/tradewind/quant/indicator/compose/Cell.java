// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.compose;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/** One number that lives from bar to bar, such as the previous close or a running total. */
public final class Cell implements StreamingKernel {

    private final double initial;
    private double value;

    /** A number that is {@code initial} at the start and after a reset. */
    public Cell(double initial) {
        this.initial = initial;
        this.value = initial;
    }

    /** A number that does not exist yet: NaN. */
    public Cell() {
        this(Double.NaN);
    }

    /** The number. */
    public double get() {
        return value;
    }

    /** Replaces the number and returns the new one. */
    public double set(double newValue) {
        value = newValue;
        return newValue;
    }

    /** Replaces the number and returns the one that was there. */
    public double exchange(double newValue) {
        double before = value;
        value = newValue;
        return before;
    }

    /** Adds to the number and returns the sum. */
    public double add(double amount) {
        value += amount;
        return value;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(value);
    }

    @Override
    public void reset() {
        value = initial;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        value = source.getDouble();
    }
}
