// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.transit;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.port.EventSink;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Encoded answers on their way to the core, in the order in which they were given: none overtakes another. */
public final class AnswerQueue implements EventSink {
    private static final int SLOT_LENGTH = 128;
    private static final int INITIAL_CAPACITY = 16;

    private UnsafeBuffer ring = new UnsafeBuffer(new byte[INITIAL_CAPACITY * SLOT_LENGTH]);
    private int capacity = INITIAL_CAPACITY;
    private int head;
    private int size;

    /** Without answers. */
    public AnswerQueue() {}

    @Override
    public void onEvent(DirectBuffer buffer, int offset, int length) {
        if (size == capacity) {
            grow();
        }
        ring.putBytes((head + size & capacity - 1) * SLOT_LENGTH, buffer, offset, length);
        size++;
    }

    private void grow() {
        UnsafeBuffer larger = new UnsafeBuffer(new byte[2 * capacity * SLOT_LENGTH]);
        for (int i = 0; i < capacity; i++) {
            larger.putBytes(i * SLOT_LENGTH, ring, (head + i & capacity - 1) * SLOT_LENGTH, SLOT_LENGTH);
        }
        ring = larger;
        capacity *= 2;
        head = 0;
    }

    /**
     * When the first reaches the core.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when none is under way
     */
    public long nextTimeNs() {
        return size == 0 ? Long.MAX_VALUE : EventHeader.receiveTimeNs(ring, head * SLOT_LENGTH);
    }

    /**
     * Hands the first over; there must be one.
     *
     * @param sink takes it; it may send orders meanwhile
     */
    public void handOver(EventSink sink) {
        int offset = head * SLOT_LENGTH;
        head = head + 1 & capacity - 1;
        size--;
        sink.onEvent(ring, offset, EventHeader.length(ring, offset));
    }
}
