// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import org.agrona.collections.Int2ObjectHashMap;

/**
 * Puts numbered elements in order again, each partition (an instrument, or everything when there is but one) by itself.
 *
 * <p>What arrives early waits for what is missing, for at most a stated time and within a stated span of numbers; then the
 * missing numbers are given up as a gap. Delivered numbers rise strictly in each partition. What comes twice or too late
 * is dropped. At any time, in each partition and in the sums: offered = delivered + duplicates + late + held.
 *
 * <p>One thread at a time. The caller brings the time; it may stem from any clock, but always from the same one.
 *
 * @param <E> what is numbered
 */
public final class ReorderBuffer<E> {
    private final int capacity;
    private final long maxWaitNs;
    private final long firstSequence;
    private final Int2ObjectHashMap<ReorderPartition<E>> partitions = new Int2ObjectHashMap<>();

    /**
     * An empty buffer.
     *
     * @param capacity span of numbers that may wait in a partition: a power of two, at most 2^20
     * @param maxWaitNs longest wait of an element, nanoseconds, not negative
     * @param firstSequence first number of each partition, not negative; 0 is a number like any other
     */
    public ReorderBuffer(int capacity, long maxWaitNs, long firstSequence) {
        if (capacity <= 0 || capacity > 1 << 20 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity must be a power of two up to 2^20, is " + capacity);
        }
        if (maxWaitNs < 0 || firstSequence < 0) {
            throw new IllegalArgumentException(
                    "wait and first sequence must not be negative: " + maxWaitNs + " ns, " + firstSequence);
        }
        this.capacity = capacity;
        this.maxWaitNs = maxWaitNs;
        this.firstSequence = firstSequence;
    }

    /**
     * Takes an element, and delivers what has come into order with it.
     *
     * @param partition its partition, any number
     * @param sequence its number, not negative, below {@code Long.MAX_VALUE}
     * @param element what came
     * @param nowNs time by the caller's clock, nanoseconds
     * @param sink takes what is in order
     */
    public void offer(int partition, long sequence, E element, long nowNs, ReorderSink<? super E> sink) {
        if (sequence < 0 || sequence == Long.MAX_VALUE) {
            throw new IllegalArgumentException("sequence out of range: " + sequence);
        }
        partition(partition).offer(sequence, element, nowNs, sink);
    }

    /**
     * Gives up what has been waited for too long.
     *
     * @param nowNs time by the caller's clock, nanoseconds
     * @param sink takes what is in order
     */
    public void onTime(long nowNs, ReorderSink<? super E> sink) {
        for (ReorderPartition<E> partition : partitions.values()) {
            partition.onTime(nowNs, maxWaitNs, sink);
        }
    }

    /**
     * Starts a partition again after a snapshot. What is held below the number is dropped and counted as late.
     *
     * @param partition the partition
     * @param sequence next number to deliver, not below the one expected so far
     * @param sink takes what is in order
     */
    public void restart(int partition, long sequence, ReorderSink<? super E> sink) {
        partition(partition).restart(sequence, sink);
    }

    private ReorderPartition<E> partition(int partition) {
        ReorderPartition<E> found = partitions.get(partition);
        if (found == null) {
            found = new ReorderPartition<>(partition, capacity, firstSequence);
            partitions.put(partition, found);
        }
        return found;
    }

    /**
     * Counts of one partition.
     *
     * @param partition the partition
     * @return as of now; zeros when nothing came
     */
    public ReorderCounts counts(int partition) {
        ReorderPartition<E> found = partitions.get(partition);
        return found == null ? ReorderCounts.NONE : found.counts();
    }

    /**
     * Counts of all partitions together.
     *
     * @return as of now
     */
    public ReorderCounts counts() {
        ReorderCounts sum = ReorderCounts.NONE;
        for (ReorderPartition<E> partition : partitions.values()) {
            sum = sum.plus(partition.counts());
        }
        return sum;
    }
}
