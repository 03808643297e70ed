// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A few numbers that many threads write, each on cache lines of its own when the layout is padded.
 *
 * <pre>
 *   long[]:  gap | number 0, unused ... | number 1, unused ... | ... | gap
 * </pre>
 */
final class HotLongs {
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] slots;
    private final int shift;
    private final int gap;

    HotLongs(int count, BreakerLayout layout) {
        shift = layout.shift();
        gap = layout.gap();
        slots = new long[2 * gap + (count << shift)];
    }

    /** Where a number lies: for the test of the layout. */
    int position(int index) {
        return gap + (index << shift);
    }

    /** Length of the array that holds them: for the test of the layout. */
    int length() {
        return slots.length;
    }

    long get(int index) {
        return (long) LONGS.getVolatile(slots, gap + (index << shift));
    }

    void set(int index, long value) {
        LONGS.setVolatile(slots, gap + (index << shift), value);
    }

    boolean compareAndSet(int index, long expected, long value) {
        return LONGS.compareAndSet(slots, gap + (index << shift), expected, value);
    }

    void increment(int index) {
        add(index, 1);
    }

    void add(int index, long amount) {
        LONGS.getAndAdd(slots, gap + (index << shift), amount);
    }

    long getAndSet(int index, long value) {
        return (long) LONGS.getAndSet(slots, gap + (index << shift), value);
    }

    /** Raises a number; it never falls by this, in whatever order threads come. */
    void raise(int index, long value) {
        int at = gap + (index << shift);
        for (long was = (long) LONGS.getVolatile(slots, at); was < value; was = (long) LONGS.getVolatile(slots, at)) {
            if (LONGS.compareAndSet(slots, at, was, value)) {
                return;
            }
        }
    }
}
