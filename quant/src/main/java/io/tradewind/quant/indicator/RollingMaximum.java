// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** Largest of the last {@code window} longs, amortised O(1) per value. */
public final class RollingMaximum implements StreamingKernel {

    private final MonotonicWindow candidates;

    /** The maximum over {@code window} values, at least 1. */
    public RollingMaximum(int window) {
        this.candidates = new MonotonicWindow(window, true);
    }

    /** Adds a value and drops the one that leaves the window. */
    public void add(long value) {
        candidates.add(value);
    }

    /**
     * The maximum of a full window.
     *
     * @throws IllegalStateException before {@code window} values were added
     */
    public long value() {
        return candidates.extreme();
    }

    /** How many values ago the maximum was added, 0 = the latest value; of equal values the latest counts. */
    public int age() {
        return candidates.age();
    }

    /** Length of the window. */
    public int window() {
        return candidates.window();
    }

    @Override
    public boolean isReady() {
        return candidates.isFull();
    }

    @Override
    public void reset() {
        candidates.reset();
    }

    @Override
    public void save(StateSink sink) {
        candidates.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        candidates.restore(source);
    }
}
