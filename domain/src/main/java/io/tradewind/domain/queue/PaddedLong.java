// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A number that is alone on its cache lines, so that writing it disturbs nobody who does not read it.
 *
 * <p>Memory order: {@link #add} is an atomic addition that publishes nothing else; {@link #addAlone} is a plain read and an opaque write,
 * for a counter with one writing thread; {@link #get} and {@link #set} are opaque. Counts are exact once the writers are quiet.
 */
final class PaddedLong {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MIDDLE = 16;

    private final long[] cells = new long[2 * MIDDLE + 1];

    /** Adds one; any thread. */
    void add() {
        var _ = (long) CELL.getAndAddAcquire(cells, MIDDLE, 1L);
    }

    /** Adds one; always the same thread, and never together with {@link #add}. */
    void addAlone() {
        CELL.setOpaque(cells, MIDDLE, cells[MIDDLE] + 1);
    }

    void set(long value) {
        CELL.setOpaque(cells, MIDDLE, value);
    }

    long get() {
        return (long) CELL.getOpaque(cells, MIDDLE);
    }
}
