// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio.metric;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Which trades were counted: a set of ids that any number of threads add to, in bounded memory and without a lock.
 *
 * <p>Ids lie in two generations. When the young one holds its capacity it is closed (every free slot is taken by {@link #CLOSED}, so that no
 * late writer can still add to it), the next one begins, and the old one is let go. So an id is known for at least {@code capacity} and at most
 * twice as many further ids, and then forgotten.
 *
 * <pre>
 *   slot: 0 free | 1 closed | -1 forgotten | id + 1
 * </pre>
 *
 * <p>More threads than {@code capacity} may add to a generation before one of them has closed it. When they have taken all of its slots it is full
 * without being closed, which is the same: nobody can add to it, and a search ends when it has seen every slot.
 *
 * <p>Memory order: a slot is taken by compare-and-set; a generation is closed before the next one is published by compare-and-set. The
 * idempotency table of {@code domain.admission} is for one thread, which is why it is not used here.
 */
final class TradeIds {
    private static final long FREE = 0;
    private static final long CLOSED = 1;
    private static final long FORGOTTEN = -1;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle YOUNG;
    private static final VarHandle COUNT;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            YOUNG = lookup.findVarHandle(TradeIds.class, "young", Generation.class);
            COUNT = lookup.findVarHandle(Generation.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int capacity;
    private volatile Generation young;

    /** One generation; its predecessor is let go when it is itself closed. */
    private static final class Generation {
        final long[] slots;

        @SuppressWarnings("UnusedVariable") // by COUNT
        volatile int count;

        volatile @Nullable Generation old;

        Generation(int slots, @Nullable Generation old) {
            this.slots = new long[slots];
            this.old = old;
        }
    }

    /** What became of an attempt to add an id to a generation. */
    private enum Answer {
        ADDED,
        KNOWN,
        GENERATION_CLOSED
    }

    TradeIds(int capacity) {
        this(capacity, 2 * capacity);
    }

    /** With a number of slots, a power of two. Fewer than the capacity are full before anybody closes them, as with many threads. */
    TradeIds(int capacity, int slots) {
        this.capacity = capacity;
        this.young = new Generation(slots, null);
    }

    /** Adds an id; false when it is known. */
    boolean add(long id) {
        while (true) {
            Generation now = young;
            Generation old = now.old;
            if (old != null && isIn(old, id)) {
                return false;
            }
            switch (addTo(now, id)) {
                case ADDED -> {
                    if ((int) COUNT.getAndAdd(now, 1) + 1 >= capacity) {
                        close(now);
                    }
                    return true;
                }
                case KNOWN -> {
                    return false;
                }
                case GENERATION_CLOSED -> close(now);
            }
        }
    }

    private static Answer addTo(Generation generation, long id) {
        long[] slots = generation.slots;
        int mask = slots.length - 1;
        int at = home(id, mask);
        for (int seen = 0; seen < slots.length; ) {
            long found = (long) SLOT.getAcquire(slots, at);
            if (found == id + 1) {
                return Answer.KNOWN;
            }
            if (found == CLOSED) {
                return Answer.GENERATION_CLOSED;
            }
            if (found != FREE) {
                at = (at + 1) & mask;
                seen++;
            } else if (SLOT.compareAndSet(slots, at, FREE, id + 1)) {
                return Answer.ADDED;
            }
        }
        return Answer.GENERATION_CLOSED;
    }

    private static boolean isIn(Generation closed, long id) {
        return find(closed, id) >= 0;
    }

    /** Where an id lies; -1 when it is not there: a free or closed slot ends the search, or all slots were seen. */
    private static int find(Generation generation, long id) {
        long[] slots = generation.slots;
        int mask = slots.length - 1;
        int at = home(id, mask);
        for (int seen = 0; seen < slots.length; seen++) {
            long found = (long) SLOT.getAcquire(slots, at);
            if (found == id + 1) {
                return at;
            }
            if (found == CLOSED || found == FREE) {
                return -1;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    /** Takes an id back, so that it may be added again; its slot stays taken. Nothing happens when it is not known any more. */
    void forget(long id) {
        Generation now = young;
        Generation old = now.old;
        if (!forgetIn(now, id) && old != null) {
            forgetIn(old, id);
        }
    }

    private static boolean forgetIn(Generation generation, long id) {
        int at = find(generation, id);
        return at >= 0 && SLOT.compareAndSet(generation.slots, at, id + 1, FORGOTTEN);
    }

    private static int home(long id, int mask) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    /** Closes a generation and publishes the next, unless another thread has. */
    private void close(Generation full) {
        for (int i = 0; i < full.slots.length; i++) {
            if ((long) SLOT.getAcquire(full.slots, i) == FREE) {
                SLOT.compareAndSet(full.slots, i, FREE, CLOSED);
            }
        }
        if (YOUNG.compareAndSet(this, full, new Generation(full.slots.length, full))) {
            full.old = null;
        }
    }
}
