// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * What every event begins with, readable without knowing its template.
 *
 * <pre>
 *  0         2          4         6        8           16             24               32
 *  +---------+----------+---------+--------+-----------+--------------+----------------+---
 *  | block   | template | schema  | version| sequence  | eventTimeNs  | receiveTimeNs  | fields
 *  +---------+----------+---------+--------+-----------+--------------+----------------+---
 * </pre>
 */
public final class EventHeader {
    /** Bytes of the message header before the root block. */
    public static final int MESSAGE_HEADER_LENGTH = 8;

    /** Bytes of the group header between the root block and the levels of a book event. */
    public static final int LEVELS_HEADER_LENGTH = 4;

    /** Bytes of one level of a book event. */
    public static final int LEVEL_LENGTH = 16;

    private static final int TEMPLATE_OFFSET = 2;
    private static final int LEVEL_COUNT_OFFSET = 2;
    private static final int SEQUENCE_OFFSET = 8;
    private static final int EVENT_TIME_OFFSET = 16;
    private static final int RECEIVE_TIME_OFFSET = 24;

    private EventHeader() {}

    /**
     * Template of an event.
     *
     * @param buffer holds the event
     * @param offset where it begins
     * @return the SBE template id
     */
    public static int templateId(DirectBuffer buffer, int offset) {
        return buffer.getShort(offset + TEMPLATE_OFFSET, LITTLE_ENDIAN) & 0xFFFF;
    }

    /**
     * Length of an event.
     *
     * @param buffer holds the event
     * @param offset where it begins
     * @return bytes, header included
     */
    public static int length(DirectBuffer buffer, int offset) {
        int root = MESSAGE_HEADER_LENGTH + (buffer.getShort(offset, LITTLE_ENDIAN) & 0xFFFF);
        int template = templateId(buffer, offset);
        boolean hasLevels = template == BookDeltaDecoder.TEMPLATE_ID || template == BookSnapshotDecoder.TEMPLATE_ID;
        return hasLevels ? root + levelsLength(levelCount(buffer, offset + root)) : root;
    }

    private static int levelCount(DirectBuffer buffer, int group) {
        return buffer.getShort(group + LEVEL_COUNT_OFFSET, LITTLE_ENDIAN) & 0xFFFF;
    }

    /**
     * Length of the levels of a book event, their group header included.
     *
     * @param levels number of levels
     * @return bytes
     */
    public static int levelsLength(int levels) {
        return LEVELS_HEADER_LENGTH + levels * LEVEL_LENGTH;
    }

    /**
     * Position of an event in the one order of inputs.
     *
     * @param buffer holds the event
     * @param offset where it begins
     * @return sequence number, from 1
     */
    public static long sequence(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset + SEQUENCE_OFFSET, LITTLE_ENDIAN);
    }

    /**
     * Numbers an event.
     *
     * @param buffer holds the event
     * @param offset where it begins
     * @param sequence its place in the one order of inputs, from 1
     */
    public static void sequence(MutableDirectBuffer buffer, int offset, long sequence) {
        buffer.putLong(offset + SEQUENCE_OFFSET, sequence, LITTLE_ENDIAN);
    }

    /**
     * When an event happened.
     *
     * @param buffer holds the event
     * @param offset where it begins
     * @return nanoseconds since the epoch, UTC
     */
    public static long eventTimeNs(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset + EVENT_TIME_OFFSET, LITTLE_ENDIAN);
    }

    /**
     * When an event reached us: the core's clock.
     *
     * @param buffer holds the event
     * @param offset where it begins
     * @return nanoseconds since the epoch, UTC
     */
    public static long receiveTimeNs(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset + RECEIVE_TIME_OFFSET, LITTLE_ENDIAN);
    }
}
