// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Counts successes and failures of the last {@code buckets} × {@code bucketNs}: the bucket under way and those before it. A bucket that
 * has left the window counts no more, whether or not something is recorded after it.
 *
 * <pre>
 *   slot:  | number of its bucket 34 | count 30 |      64 slots for successes, 64 for failures
 * </pre>
 *
 * <p>A bucket's number is the time divided by its length, plus 64 for each epoch: whatever an earlier epoch counted is out of the window
 * at once, without anything being cleared. A recording is one atomic step on one slot, so none is lost or counted twice, and turning a
 * slot over to a new bucket is the same step. A slot that is full (10^9) counts no further. Numbers may wrap; a slot is taken for newer
 * than the recorder only within 2^20 buckets, otherwise it is overwritten.
 */
final class SlidingWindow {
    /** Most buckets of a window, and slots of a ring. */
    static final int SLOTS = 64;

    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int COUNT_BITS = 30;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;
    private static final long FULL = 1_000_000_000;
    private static final long NUMBER_MASK = (1L << 64 - COUNT_BITS) - 1;
    private static final long NEWER = 1L << 20;

    private final int buckets;
    private final long bucketNs;
    private final int successAt;
    private final int failureAt;
    private final long[] slots;

    SlidingWindow(int buckets, long bucketNs, BreakerLayout layout) {
        this.buckets = buckets;
        this.bucketNs = bucketNs;
        this.successAt = layout.gap();
        this.failureAt = successAt + SLOTS + layout.gap();
        this.slots = new long[failureAt + SLOTS + layout.gap()];
        // no slot holds a bucket of epoch 0 at time 0
        Arrays.fill(slots, NUMBER_MASK - NEWER << COUNT_BITS);
    }

    /** Whether this window is of that shape. */
    boolean isOf(int otherBuckets, long otherBucketNs) {
        return buckets == otherBuckets && bucketNs == otherBucketNs;
    }

    /** First of the slots for successes: for the test of the layout. */
    int successAt() {
        return successAt;
    }

    /** First of the slots for failures: for the test of the layout. */
    int failureAt() {
        return failureAt;
    }

    /** Length of the array of slots: for the test of the layout. */
    int length() {
        return slots.length;
    }

    /** Records one outcome at a time from 0 on. */
    void add(long timeNs, long epoch, boolean success) {
        long number = number(timeNs, epoch);
        int at = (success ? successAt : failureAt) + (int) (number & SLOTS - 1);
        while (true) {
            long slot = (long) LONGS.getVolatile(slots, at);
            long aheadBy = (slot >>> COUNT_BITS) - number & NUMBER_MASK;
            if (aheadBy == 0) {
                if ((slot & COUNT_MASK) < FULL) {
                    LONGS.getAndAdd(slots, at, 1L);
                }
                return;
            }
            if (aheadBy < NEWER || LONGS.compareAndSet(slots, at, slot, number << COUNT_BITS | 1)) {
                return;
            }
        }
    }

    /** Successes in the window that ends at a time. */
    long successes(long timeNs, long epoch) {
        return sum(successAt, number(timeNs, epoch));
    }

    /** Failures in the window that ends at a time. */
    long failures(long timeNs, long epoch) {
        return sum(failureAt, number(timeNs, epoch));
    }

    private long number(long timeNs, long epoch) {
        return timeNs / bucketNs + epoch * SLOTS & NUMBER_MASK;
    }

    private long sum(int from, long newest) {
        long sum = 0;
        for (int age = 0; age < buckets; age++) {
            long number = newest - age & NUMBER_MASK;
            long slot = (long) LONGS.getVolatile(slots, from + (int) (number & SLOTS - 1));
            if (slot >>> COUNT_BITS == number) {
                sum += slot & COUNT_MASK;
            }
        }
        return sum;
    }
}
