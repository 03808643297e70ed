// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.queue.EventRing;
import io.tradewind.domain.queue.OverflowPolicy;
import io.tradewind.domain.queue.QueueFullException;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class LatchEpochTest {
    private static final int ORDER = 1;
    private static final int CANCEL = 2;
    private static final int LENGTH = 16;

    private final LatchEpoch latch = new LatchEpoch();
    private final EventRing ring = EventRing.ofOneProducer("out", 1 << 12, new OverflowPolicy.RejectWithError());
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[LENGTH]);
    private final List<String> left = new ArrayList<>();
    private final List<Long> notSent = new ArrayList<>();

    private void handOver(int type, long number) throws QueueFullException {
        scratch.putLong(0, number, LITTLE_ENDIAN);
        scratch.putLong(Long.BYTES, type == CANCEL ? LatchEpoch.ALWAYS : latch.stamp(), LITTLE_ENDIAN);
        ring.put(type, scratch, 0, LENGTH);
    }

    /** What the thread that writes to the venue does. */
    private int send(int limit) {
        return ring.read(
                (type, buffer, offset, length) -> {
                    long number = buffer.getLong(offset, LITTLE_ENDIAN);
                    if (latch.lets(buffer.getLong(offset + Long.BYTES, LITTLE_ENDIAN))) {
                        left.add((type == ORDER ? "order " : "cancel ") + number);
                    } else {
                        notSent.add(number);
                    }
                },
                limit);
    }

    private void sendAll() {
        for (int sent = send(16); sent > 0; sent = send(16)) {
            assertThat(sent).isPositive();
        }
    }

    @Test
    void shouldLetNoOrderOfAFullRingOutAfterATripButEveryCancel() throws Exception {
        int orders = 0;
        try {
            while (orders < 1_000_000) {
                handOver(ORDER, orders);
                orders++;
            }
        } catch (QueueFullException full) {
            assertThat(ring.refused()).isEqualTo(1);
        }
        send(3);
        assertThat(left).containsExactly("order 0", "order 1", "order 2");

        latch.advance();
        handOver(CANCEL, 0);
        handOver(CANCEL, 1);
        sendAll();

        assertThat(left).containsExactly("order 0", "order 1", "order 2", "cancel 0", "cancel 1");
        assertThat(notSent).hasSize(orders - 3);
    }

    @Test
    void shouldLetOutWhatIsHandedOverAfterTheTripUntilTheNext() throws Exception {
        handOver(ORDER, 1);
        latch.advance();
        handOver(ORDER, 2);
        sendAll();
        assertThat(left).containsExactly("order 2");

        handOver(ORDER, 3);
        latch.advance();
        handOver(CANCEL, 2);
        sendAll();
        assertThat(left).containsExactly("order 2", "cancel 2");
        assertThat(notSent).containsExactly(1L, 3L);
    }
}
