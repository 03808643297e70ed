// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps what a kernel saves and gives it back. */
final class RecordedState implements StateSink, StateSource {

    private final Deque<Long> numbers = new ArrayDeque<>();

    @Override
    public void putLong(long value) {
        numbers.addLast(value);
    }

    @Override
    public void putDouble(double value) {
        numbers.addLast(Double.doubleToRawLongBits(value));
    }

    @Override
    public long getLong() {
        return numbers.removeFirst();
    }

    @Override
    public double getDouble() {
        return Double.longBitsToDouble(numbers.removeFirst());
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Moves the state of one kernel into another. */
    static void copy(StreamingKernel from, StreamingKernel to) {
        RecordedState state = new RecordedState();
        from.save(state);
        to.restore(state);
        if (!state.isEmpty()) {
            throw new AssertionError("restore left numbers unread");
        }
    }
}
