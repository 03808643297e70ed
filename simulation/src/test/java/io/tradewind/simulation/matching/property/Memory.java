// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** A state in memory, read once. */
final class Memory implements StateSink, StateSource {
    private final Deque<Long> values = new ArrayDeque<>();

    @Override
    public void putLong(long value) {
        values.add(value);
    }

    @Override
    public void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    @Override
    public long getLong() {
        return values.remove();
    }

    @Override
    public double getDouble() {
        return Double.longBitsToDouble(getLong());
    }
}
