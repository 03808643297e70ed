// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class EventSequencerTest {
    private static final int LENGTH = EventHeader.MESSAGE_HEADER_LENGTH + OrderAcceptedEncoder.BLOCK_LENGTH;

    private final List<Long> sequences = new ArrayList<>();
    private final List<Long> orders = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[LENGTH]);
    private final OrderAcceptedDecoder decoder = new OrderAcceptedDecoder();

    /** Keeps what is delivered. */
    private long take(DirectBuffer buffer, int offset) {
        assertThat(EventHeader.length(buffer, offset)).isEqualTo(LENGTH);
        sequences.add(EventHeader.sequence(buffer, offset));
        decoder.wrap(
                buffer,
                offset + EventHeader.MESSAGE_HEADER_LENGTH,
                OrderAcceptedDecoder.BLOCK_LENGTH,
                OrderAcceptedDecoder.SCHEMA_VERSION);
        orders.add(decoder.clientOrderId());
        for (int i = 0; i < LENGTH; i++) {
            bytes.write(buffer.getByte(offset + i));
        }
        return decoder.clientOrderId();
    }

    private void send(EventSequencer sequencer, long order) {
        new OrderAcceptedEncoder()
                .wrapAndApplyHeader(scratch, 0, new MessageHeaderEncoder())
                .sequence(0)
                .eventTimeNs(order)
                .receiveTimeNs(order)
                .clientOrderId(order)
                .venueOrderId(order);
        sequencer.onEvent(scratch, 0, LENGTH);
    }

    private void assertDelivered(long count, EventSequencer sequencer) throws NoSuchAlgorithmException {
        assertThat(sequences).isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(orders).isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(sequencer.sequence()).isEqualTo(count);
        assertThat(sequencer.inputHash())
                .as("the hash of all events as delivered, wherever the blocks ended")
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())));
    }

    @Test
    void shouldNumberEventsInOrderOverManyBlocks() throws NoSuchAlgorithmException {
        EventSequencer sequencer = new EventSequencer(this::take);
        for (long order = 1; order <= 20_000; order++) {
            send(sequencer, order);
            sequencer.drain();
        }
        assertDelivered(20_000, sequencer);
    }

    @Test
    void shouldGrowWhenMoreWaitsThanABlockHolds() throws NoSuchAlgorithmException {
        EventSequencer sequencer = new EventSequencer(this::take);
        for (long order = 1; order <= 10_000; order++) {
            send(sequencer, order);
        }
        assertThat(orders).as("nothing is delivered before the drain").isEmpty();
        sequencer.drain();
        send(sequencer, 10_001);
        sequencer.drain();
        assertDelivered(10_001, sequencer);
    }

    @Test
    void shouldDeliverAnswersAfterTheEventThatCausedThem() throws NoSuchAlgorithmException {
        EventSequencer[] sequencer = new EventSequencer[1];
        long[] next = {1};
        boolean[] inside = {false};
        sequencer[0] = new EventSequencer((buffer, offset) -> {
            assertThat(inside[0]).as("the handler is never entered twice").isFalse();
            inside[0] = true;
            long order = take(buffer, offset);
            for (long answers = order % 3; answers > 0 && next[0] < 50_000; answers--) {
                send(sequencer[0], ++next[0]);
            }
            inside[0] = false;
        });
        send(sequencer[0], 1);
        sequencer[0].drain();
        while (next[0] < 50_000) {
            send(sequencer[0], ++next[0]);
            sequencer[0].drain();
        }
        assertDelivered(50_000, sequencer[0]);
    }

    @Test
    void shouldKeepTheEventBeingHandledReadableWhileAnswersMakeTheBlockGrow() {
        EventSequencer[] sequencer = new EventSequencer[1];
        sequencer[0] = new EventSequencer((buffer, offset) -> {
            long order = take(buffer, offset);
            if (order == 1) {
                for (long answer = 2; answer <= 9_000; answer++) {
                    send(sequencer[0], answer);
                }
                decoder.wrap(
                        buffer,
                        offset + EventHeader.MESSAGE_HEADER_LENGTH,
                        OrderAcceptedDecoder.BLOCK_LENGTH,
                        OrderAcceptedDecoder.SCHEMA_VERSION);
                assertThat(decoder.clientOrderId()).isEqualTo(1);
            }
        });
        send(sequencer[0], 1);
        sequencer[0].drain();
        assertThat(orders).isEqualTo(LongStream.rangeClosed(1, 9_000).boxed().toList());
    }
}
