// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import org.jspecify.annotations.Nullable;

/** One partition of a {@link ReorderBuffer}: a ring of what waits, and a memory of what was delivered lately. */
final class ReorderPartition<E> {
    private static final int REMEMBERED_SPANS = 16;
    private static final int LEAST_REMEMBERED = 1024;
    private static final int WORD_BITS = 64;

    private final int partition;
    private final int capacity;
    private final long first;
    private final @Nullable Object[] waiting;
    private final long[] arrivalsNs;
    private final long[] seen;
    private long next;
    private long lastGivenUp = -1;
    private long delivered;
    private long duplicates;
    private long late;
    private int held;
    private long gaps;
    private long missing;

    ReorderPartition(int partition, int capacity, long first) {
        this.partition = partition;
        this.capacity = capacity;
        this.first = first;
        this.next = first;
        this.waiting = new Object[capacity];
        this.arrivalsNs = new long[capacity];
        this.seen = new long[Math.max(LEAST_REMEMBERED, capacity * REMEMBERED_SPANS) / WORD_BITS];
    }

    void offer(long sequence, E element, long nowNs, ReorderSink<? super E> sink) {
        if (sequence < next) {
            countOld(sequence);
            return;
        }
        if (sequence - next >= capacity) {
            advance(sequence - capacity + 1, sink);
        }
        int slot = slot(sequence);
        if (sequence >= next && waiting[slot] == null) {
            waiting[slot] = element;
            arrivalsNs[slot] = nowNs;
            held++;
            deliverRun(sink);
        } else {
            duplicates++;
        }
    }

    void onTime(long nowNs, long maxWaitNs, ReorderSink<? super E> sink) {
        for (long ahead = capacity - 1L; held > 0 && ahead > 0; ahead--) {
            int slot = slot(next + ahead);
            if (waiting[slot] != null && nowNs - arrivalsNs[slot] >= maxWaitNs) {
                advance(next + ahead + 1, sink);
                return;
            }
        }
    }

    void restart(long sequence, ReorderSink<? super E> sink) {
        if (sequence < next) {
            throw new IllegalArgumentException("partition " + partition + " is at " + next + " already: " + sequence);
        }
        forget(next, sequence);
        for (long old = next; held > 0 && old < Math.min(sequence, next + capacity); old++) {
            int slot = slot(old);
            if (waiting[slot] != null) {
                waiting[slot] = null;
                held--;
                late++;
                remember(old);
            }
        }
        next = sequence;
        deliverRun(sink);
    }

    /** Delivers or gives up everything below a number. */
    private void advance(long target, ReorderSink<? super E> sink) {
        while (next < target) {
            long lowest = lowestWaiting();
            long end = Math.min(target, lowest);
            if (end > next) {
                giveUp(end, sink);
            }
            deliverRun(sink);
        }
    }

    private long lowestWaiting() {
        for (long ahead = 0; held > 0 && ahead < capacity; ahead++) {
            if (waiting[slot(next + ahead)] != null) {
                return next + ahead;
            }
        }
        return Long.MAX_VALUE;
    }

    private void giveUp(long end, ReorderSink<? super E> sink) {
        long from = next;
        forget(from, end);
        gaps += from == lastGivenUp + 1 && gaps > 0 ? 0 : 1;
        missing += end - from;
        lastGivenUp = end - 1;
        next = end;
        sink.onGap(partition, from, end - 1);
    }

    @SuppressWarnings("unchecked")
    private void deliverRun(ReorderSink<? super E> sink) {
        for (Object element = waiting[slot(next)]; element != null; element = waiting[slot(next)]) {
            waiting[slot(next)] = null;
            held--;
            delivered++;
            remember(next);
            long sequence = next++;
            sink.onElement(partition, sequence, (E) element);
        }
    }

    private void countOld(long sequence) {
        boolean tooOld = sequence < first || next - sequence > (long) seen.length * WORD_BITS;
        if (tooOld || isRemembered(sequence)) {
            duplicates++;
        } else {
            late++;
            remember(sequence);
        }
    }

    private int slot(long sequence) {
        return (int) (sequence & (capacity - 1));
    }

    private int word(long sequence) {
        return (int) ((sequence / WORD_BITS) & (seen.length - 1));
    }

    private boolean isRemembered(long sequence) {
        return (seen[word(sequence)] & 1L << sequence) != 0;
    }

    private void remember(long sequence) {
        seen[word(sequence)] |= 1L << sequence;
    }

    private void forget(long from, long end) {
        long start = Math.max(from, end - (long) seen.length * WORD_BITS);
        for (long sequence = start; sequence < end; sequence++) {
            seen[word(sequence)] &= ~(1L << sequence);
        }
    }

    ReorderCounts counts() {
        return new ReorderCounts(delivered, duplicates, late, held, gaps, missing);
    }
}
