// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import io.tradewind.domain.queue.OverflowPolicy.Lossless;
import org.agrona.BufferUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.ManyToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/**
 * A bounded ring of encoded events to one consuming thread that loses nothing: the bytes are copied in and read in place.
 *
 * <pre>
 *   record: | length int | type int | event bytes … | padding to 8 |
 * </pre>
 *
 * <p>Memory order: a record is written plainly and published by a release store of its length; the consumer loads lengths with acquire
 * or stronger and returns the room of the records of a {@link #read} by a release store of the head after their last handler call.
 * With several producers room is claimed by compare-and-set on the tail.
 *
 * <p>Allocates nothing after construction.
 */
public final class EventRing {
    /** Smallest capacity in bytes. */
    public static final int LEAST_BYTES = 1 << 10;

    /** Largest capacity in bytes. */
    public static final int MOST_BYTES = 1 << 28;

    private static final int CACHE_LINE = 64;

    private final RingBuffer ring;
    private final LosslessGuard guard;

    private EventRing(RingBuffer ring, LosslessGuard guard) {
        this.ring = ring;
        this.guard = guard;
    }

    /**
     * An empty ring that one thread writes.
     *
     * @param name what operators know it by
     * @param capacityBytes room for records, a power of two from 1,024 to 268,435,456
     * @param policy what a full ring does with its producer
     * @return the ring
     * @throws IllegalArgumentException when the capacity is not such a number
     */
    public static EventRing ofOneProducer(String name, int capacityBytes, Lossless policy) {
        LosslessGuard guard = guard(name, capacityBytes, policy);
        return new EventRing(new OneToOneRingBuffer(memory(capacityBytes)), guard);
    }

    /**
     * An empty ring that any number of threads write.
     *
     * @param name what operators know it by
     * @param capacityBytes room for records, a power of two from 1,024 to 268,435,456
     * @param policy what a full ring does with its producers
     * @return the ring
     * @throws IllegalArgumentException when the capacity is not such a number
     */
    public static EventRing ofManyProducers(String name, int capacityBytes, Lossless policy) {
        LosslessGuard guard = guard(name, capacityBytes, policy);
        return new EventRing(new ManyToOneRingBuffer(memory(capacityBytes)), guard);
    }

    private static LosslessGuard guard(String name, int capacityBytes, Lossless policy) {
        Capacities.powerOfTwo("capacityBytes of ring '" + name + "'", capacityBytes, LEAST_BYTES, MOST_BYTES);
        return new LosslessGuard(name, capacityBytes + " bytes", policy);
    }

    private static UnsafeBuffer memory(int capacityBytes) {
        return new UnsafeBuffer(
                BufferUtil.allocateDirectAligned(capacityBytes + RingBufferDescriptor.TRAILER_LENGTH, CACHE_LINE));
    }

    /**
     * Appends a copy of an event.
     *
     * @param type of the event, above 0; the handler gets it
     * @param source holds the event
     * @param offset of its first byte
     * @param length in bytes, 0 to {@link #maxEventBytes}
     * @throws QueueFullException when there was no room and the policy says so; nothing was written
     * @throws IllegalArgumentException when type or length are out of range
     */
    public void put(int type, DirectBuffer source, int offset, int length) throws QueueFullException {
        if (!ring.write(type, source, offset, length)) {
            putLater(type, source, offset, length);
        }
    }

    private void putLater(int type, DirectBuffer source, int offset, int length) throws QueueFullException {
        long beganNs = guard.begin();
        for (int attempt = 0; !ring.write(type, source, offset, length); attempt++) {
            guard.pause(attempt, beganNs);
        }
    }

    /**
     * Reads what is there, oldest first; the consuming thread only.
     *
     * @param handler gets type, buffer, offset and length of each event; the bytes are valid until it returns
     * @param limit most events of this call, 1 or more
     * @return how many it read; 0 only when nothing waited
     */
    public int read(MessageHandler handler, int limit) {
        int untilEndOfMemory = ring.read(handler, limit);
        return untilEndOfMemory < limit
                ? untilEndOfMemory + ring.read(handler, limit - untilEndOfMemory)
                : untilEndOfMemory;
    }

    /**
     * Bytes of records waiting; any thread, a moment's picture.
     *
     * @return 0 to the capacity
     */
    public int sizeBytes() {
        return ring.size();
    }

    /**
     * Longest event.
     *
     * @return an eighth of the capacity in bytes
     */
    public int maxEventBytes() {
        return ring.maxMsgLength();
    }

    /**
     * Puts that ended with a {@link QueueFullException}; any thread.
     *
     * @return since construction
     */
    public long refused() {
        return guard.refused();
    }
}
