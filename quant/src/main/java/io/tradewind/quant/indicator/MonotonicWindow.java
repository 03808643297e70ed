// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/**
 * Candidates for the extreme of a sliding window, in a preallocated ring: positions ascend, and each value beats all later
 * ones. A value enters once and leaves once, so an update is amortised O(1).
 */
final class MonotonicWindow {

    private final long[] values;
    private final long[] positions;
    private final boolean maximum;
    private int head;
    private int size;
    private long seen;

    MonotonicWindow(int window, boolean maximum) {
        this.values = new long[Parameters.requireWindow(window, 1)];
        this.positions = new long[window];
        this.maximum = maximum;
    }

    void add(long value) {
        dropExpired();
        while (size > 0 && loses(values[slot(size - 1)], value)) {
            size--;
        }
        int tail = slot(size);
        values[tail] = value;
        positions[tail] = seen;
        size++;
        seen++;
    }

    long extreme() {
        if (!isFull()) {
            throw new IllegalStateException("window of " + values.length + " has only " + seen + " values");
        }
        return values[head];
    }

    /** How many values ago the extreme was added, 0 = the latest; of equal values the latest counts. */
    int age() {
        extreme();
        return (int) (seen - 1 - positions[head]);
    }

    boolean isFull() {
        return seen >= values.length;
    }

    int window() {
        return values.length;
    }

    void reset() {
        head = 0;
        size = 0;
        seen = 0;
    }

    void save(StateSink sink) {
        sink.putLong(values.length);
        sink.putLong(seen);
        sink.putLong(size);
        for (int i = 0; i < size; i++) {
            sink.putLong(values[slot(i)]);
            sink.putLong(positions[slot(i)]);
        }
    }

    void restore(StateSource source) {
        Parameters.requireSame("window", values.length, source.getLong());
        head = 0;
        seen = source.getLong();
        size = (int) source.getLong();
        for (int i = 0; i < size; i++) {
            values[i] = source.getLong();
            positions[i] = source.getLong();
        }
    }

    private void dropExpired() {
        if (size > 0 && positions[head] <= seen - values.length) {
            head = slot(1);
            size--;
        }
    }

    private boolean loses(long held, long arriving) {
        return maximum ? held <= arriving : held >= arriving;
    }

    private int slot(int offset) {
        int index = head + offset;
        return index >= values.length ? index - values.length : index;
    }
}
