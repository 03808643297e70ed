// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import io.tradewind.domain.event.codec.GroupSizeEncodingDecoder;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventHeaderTest {
    private static final int OFFSET = 40;

    private final byte[] bytes = new byte[256];
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private final ByteBuffer raw = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    @ParameterizedTest
    @MethodSource("io.tradewind.domain.event.EncodedEvent#all")
    void shouldReadWhatTheGeneratedEncoderWrote(EncodedEvent event) {
        int length = event.write(buffer, OFFSET);

        assertThat(EventHeader.templateId(buffer, OFFSET)).isEqualTo(event.templateId());
        assertThat(EventHeader.length(buffer, OFFSET)).isEqualTo(length);
        assertThat(EventHeader.sequence(buffer, OFFSET)).isEqualTo(EncodedEvent.SEQUENCE);
        assertThat(EventHeader.eventTimeNs(buffer, OFFSET)).isEqualTo(EncodedEvent.EVENT_TIME_NS);
        assertThat(EventHeader.receiveTimeNs(buffer, OFFSET)).isEqualTo(EncodedEvent.RECEIVE_TIME_NS);
    }

    @ParameterizedTest
    @MethodSource("io.tradewind.domain.event.EncodedEvent#all")
    void shouldLayOutTheBytesAsDocumented(EncodedEvent event) {
        int length = event.write(buffer, OFFSET);

        assertThat(raw.getShort(OFFSET))
                .isEqualTo((short) (length - event.groupLength() - EventHeader.MESSAGE_HEADER_LENGTH));
        assertThat(raw.getShort(OFFSET + 2)).isEqualTo((short) event.templateId());
        assertThat(raw.getShort(OFFSET + 4)).isEqualTo((short) MessageHeaderDecoder.SCHEMA_ID);
        assertThat(raw.getShort(OFFSET + 6)).isEqualTo((short) MessageHeaderDecoder.SCHEMA_VERSION);
        assertThat(raw.getLong(OFFSET + 8)).isEqualTo(EncodedEvent.SEQUENCE);
        assertThat(raw.get(OFFSET + 8)).as("low byte first").isEqualTo((byte) 0x08);
        assertThat(raw.getLong(OFFSET + 16)).isEqualTo(EncodedEvent.EVENT_TIME_NS);
        assertThat(raw.getLong(OFFSET + 24)).isEqualTo(EncodedEvent.RECEIVE_TIME_NS);
    }

    @ParameterizedTest
    @MethodSource("io.tradewind.domain.event.EncodedEvent#all")
    void shouldChangeNothingButTheSequenceWhenNumbered(EncodedEvent event) {
        int length = event.write(buffer, OFFSET);
        byte[] expected = bytes.clone();
        Arrays.fill(expected, OFFSET + 8, OFFSET + 16, (byte) 0);
        expected[OFFSET + 8] = 42;

        EventHeader.sequence(buffer, OFFSET, 42);

        assertThat(bytes).isEqualTo(expected);
        assertThat(EventHeader.sequence(buffer, OFFSET)).isEqualTo(42);
        assertThat(EventHeader.length(buffer, OFFSET)).isEqualTo(length);
    }

    @Test
    void shouldReadTemplateAndLengthAsUnsigned() {
        raw.putShort(OFFSET, (short) 0xFFFF);
        raw.putShort(OFFSET + 2, (short) 0x8001);

        assertThat(EventHeader.length(buffer, OFFSET)).isEqualTo(65_535 + 8);
        assertThat(EventHeader.templateId(buffer, OFFSET)).isEqualTo(0x8001);
    }

    @Test
    void shouldAddTheLevelsOfABookEventToItsLength() {
        int root = EncodedEvent.BOOK_DELTA.write(buffer, OFFSET) - EncodedEvent.BOOK_DELTA.groupLength();

        raw.putShort(OFFSET + root + 2, (short) 0);
        assertThat(EventHeader.length(buffer, OFFSET)).isEqualTo(root + 4);
        raw.putShort(OFFSET + root + 2, (short) 5);
        assertThat(EventHeader.length(buffer, OFFSET)).isEqualTo(root + 4 + 5 * 16);
        raw.putShort(OFFSET + root + 2, (short) 0xFFFF);
        assertThat(EventHeader.length(buffer, OFFSET)).isEqualTo(root + 4 + 65_535 * 16);
        assertThat(EventHeader.levelsLength(65_535)).isEqualTo(4 + 65_535 * 16);
    }

    @Test
    void shouldHaveTheLevelLengthsOfTheGeneratedCodecs() {
        assertThat(EventHeader.LEVELS_HEADER_LENGTH)
                .isEqualTo(GroupSizeEncodingDecoder.ENCODED_LENGTH)
                .isEqualTo(BookSnapshotDecoder.LevelsDecoder.sbeHeaderSize());
        assertThat(EventHeader.LEVEL_LENGTH)
                .isEqualTo(BookSnapshotDecoder.LevelsDecoder.sbeBlockLength())
                .isEqualTo(BookDeltaDecoder.LevelsDecoder.sbeBlockLength());
    }

    @Test
    void shouldHaveTheHeaderLengthOfTheGeneratedCodec() {
        assertThat(EventHeader.MESSAGE_HEADER_LENGTH).isEqualTo(MessageHeaderDecoder.ENCODED_LENGTH);
    }
}
