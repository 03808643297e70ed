// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.queue.OverflowPolicy.BlockProducer;
import io.tradewind.domain.queue.OverflowPolicy.Lossless;
import io.tradewind.domain.queue.OverflowPolicy.RejectWithError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queues that lose nothing: empty, full, one element, and what the policy does with a producer. */
class LosslessQueueTest {
    private static final Lossless REJECT = new RejectWithError();
    private static final int STEPS = 100_000;

    private final FakeTime time = new FakeTime();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64})
    void shouldHoldExactlyItsCapacityAndRejectTheNextOne(int capacity) throws QueueFullException {
        SpscQueue<Integer> queue = new SpscQueue<>("fills", capacity, REJECT);
        for (int i = 0; i < capacity; i++) {
            queue.put(i);
        }

        assertThat(queue.size()).isEqualTo(capacity).isEqualTo(queue.capacity());
        assertThatThrownBy(() -> queue.put(-1))
                .isInstanceOf(QueueFullException.class)
                .hasMessage("queue 'fills' is full (" + capacity + " elements): rejected");
        assertThat(queue.refused()).isEqualTo(1);
        for (int i = 0; i < capacity; i++) {
            assertThat(queue.poll()).isEqualTo(i);
        }
        assertThat(queue.poll()).isNull();
        assertThat(queue.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 64})
    void shouldHoldExactlyItsCapacityBetweenManyThreadsToo(int capacity) throws QueueFullException {
        MpmcQueue<Integer> queue = new MpmcQueue<>("control", capacity, REJECT);
        for (int i = 0; i < capacity; i++) {
            queue.put(i);
        }

        assertThat(queue.size()).isEqualTo(capacity).isEqualTo(queue.capacity());
        assertThatThrownBy(() -> queue.put(-1)).isInstanceOf(QueueFullException.class);
        assertThat(queue.refused()).isEqualTo(1);
        for (int i = 0; i < capacity; i++) {
            assertThat(queue.poll()).isEqualTo(i);
        }
        assertThat(queue.poll()).isNull();
    }

    @Test
    void shouldTakeTheSameElementAgainOnceThereIsRoom() throws QueueFullException {
        SpscQueue<String> queue = new SpscQueue<>("orders", 1, REJECT);
        queue.put("first");
        assertThatThrownBy(() -> queue.put("second")).isInstanceOf(QueueFullException.class);

        assertThat(queue.poll()).isEqualTo("first");
        queue.put("second");

        assertThat(queue.poll()).isEqualTo("second");
    }

    @Test
    void shouldLetABlockedProducerGoOnWhenThereIsRoom() throws QueueFullException {
        SpscQueue<String> queue = new SpscQueue<>("orders", 1, time.blockFor(100));
        queue.put("first");
        List<String> taken = new ArrayList<>();
        time.whileWaiting(() -> {
            if (time.pauses() == 3) {
                taken.add(String.valueOf(queue.poll()));
            }
        });

        queue.put("second");

        assertThat(taken).containsExactly("first");
        assertThat(queue.poll()).isEqualTo("second");
        assertThat(time.pauses()).isEqualTo(3);
        assertThat(queue.refused()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9, 10, 11, 100})
    void shouldEndTheWaitOfABlockedProducerByTheGivenClock(long timeoutNs) throws QueueFullException {
        MpmcQueue<String> queue = new MpmcQueue<>("orders", 2, time.blockFor(timeoutNs));
        queue.put("first");
        queue.put("second");

        assertThatThrownBy(() -> queue.put("third"))
                .isInstanceOf(QueueFullException.class)
                .hasMessage("queue 'orders' is full (2 elements): no room within " + timeoutNs + " ns");

        assertThat(time.pauses()).isEqualTo((int) Math.ceilDiv(timeoutNs, FakeTime.STEP_NS));
        assertThat(queue.refused()).isEqualTo(1);
        assertThat(queue.poll()).isEqualTo("first");
        assertThat(queue.poll()).isEqualTo("second");
        assertThat(queue.poll()).isNull();
    }

    @Test
    void shouldThrowTheSameExceptionWithoutAStackTraceEachTime() throws QueueFullException {
        SpscQueue<String> queue = new SpscQueue<>("orders", 1, REJECT);
        queue.put("first");
        List<Throwable> thrown = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> queue.put("late")).satisfies(thrown::add);
        }

        assertThat(thrown)
                .allSatisfy(each -> assertThat(each).isSameAs(thrown.getFirst()).hasNoSuppressedExceptions());
        assertThat(thrown.getFirst().getStackTrace()).isEmpty();
        assertThat(queue.refused()).isEqualTo(3);
    }

    @Test
    void shouldRefuseCapacitiesThatItCannotHaveExactly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpscQueue<>("fills", 3, REJECT))
                .withMessage("capacity of queue 'fills' must be a power of two from 1 to 16777216, but is 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new SpscQueue<>("fills", 0, REJECT));
        assertThatIllegalArgumentException().isThrownBy(() -> new SpscQueue<>("fills", Integer.MIN_VALUE, REJECT));
        assertThatIllegalArgumentException().isThrownBy(() -> new SpscQueue<>("fills", 1 << 25, REJECT));
        assertThatIllegalArgumentException().isThrownBy(() -> new MpmcQueue<>("fills", 1, REJECT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventRing.ofOneProducer("events", 512, REJECT))
                .withMessageContaining("capacityBytes of ring 'events'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlockProducer(0, () -> 0, attempt -> {}))
                .withMessageContaining("timeoutNs");
    }

    @Test
    void shouldDrainInOrderAndNoMoreThanAsked() throws QueueFullException {
        SpscQueue<Integer> queue = new SpscQueue<>("fills", 8, REJECT);
        for (int i = 0; i < 8; i++) {
            queue.put(i);
        }
        List<Integer> taken = new ArrayList<>();

        assertThat(queue.drain(taken::add, 0)).isZero();
        assertThat(queue.drain(taken::add, 5)).isEqualTo(5);
        assertThat(queue.drain(taken::add, 5)).isEqualTo(3);

        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void shouldBehaveLikeAPlainBoundedQueue(int capacity) {
        long seed = 20_261L + capacity;
        Random random = new Random(seed);
        SpscQueue<Integer> queue = new SpscQueue<>("fills", capacity, REJECT);
        ArrayDeque<Integer> plain = new ArrayDeque<>();
        long refused = 0;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(100) < 52) {
                boolean room = plain.size() < capacity;
                assertThat(accepts(queue, step))
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(room);
                if (room) {
                    plain.add(step);
                } else {
                    refused++;
                }
            } else {
                assertThat(queue.poll()).as("seed %d step %d", seed, step).isEqualTo(plain.poll());
            }
        }
        assertThat(queue.refused()).isEqualTo(refused).isPositive();
        assertThat(queue.size()).isEqualTo(plain.size());
    }

    private static boolean accepts(SpscQueue<Integer> queue, int element) {
        try {
            queue.put(element);
            return true;
        } catch (QueueFullException e) {
            return false;
        }
    }

    @Test
    void shouldCarryEncodedEventsOfAnyLengthAcrossTheEndOfTheMemory() throws QueueFullException {
        for (boolean many : new boolean[] {false, true}) {
            EventRing ring = many
                    ? EventRing.ofManyProducers("events", 1 << 10, REJECT)
                    : EventRing.ofOneProducer("events", 1 << 10, REJECT);
            UnsafeBuffer source = new UnsafeBuffer(new byte[256]);
            long read = 0;
            for (int i = 0; i < 10_000; i++) {
                int length = Long.BYTES + i % (ring.maxEventBytes() - Long.BYTES + 1);
                source.putLong(3, i);
                source.putByte(3 + length - 1, (byte) length);
                ring.put(1 + i % 7, source, 3, length);
                read += drain(ring, i, length);
            }
            assertThat(read).isEqualTo(10_000);
            assertThat(ring.sizeBytes()).isZero();
        }
    }

    private static int drain(EventRing ring, int number, int length) {
        return ring.read(
                (type, buffer, at, bytes) -> {
                    assertThat(type).isEqualTo(1 + number % 7);
                    assertThat(bytes).isEqualTo(length);
                    assertThat(buffer.getByte(at + bytes - 1)).isEqualTo((byte) length);
                    if (length > Long.BYTES) {
                        assertThat(buffer.getLong(at)).isEqualTo(number);
                    }
                },
                1);
    }

    @Test
    void shouldRefuseAnEventThatDoesNotFitAndKeepWhatIsThere() throws QueueFullException {
        EventRing ring = EventRing.ofOneProducer("events", 1 << 10, time.blockFor(25));
        UnsafeBuffer source = new UnsafeBuffer(new byte[256]);
        int put = 0;
        try {
            for (; ; put++) {
                source.putInt(0, put);
                ring.put(1, source, 0, 100);
            }
        } catch (QueueFullException e) {
            assertThat(e).hasMessage("queue 'events' is full (1024 bytes): no room within 25 ns");
        }
        assertThat(put).isBetween(8, 9);
        assertThat(ring.refused()).isEqualTo(1);
        List<Integer> read = new ArrayList<>();
        assertThat(ring.read((type, buffer, at, length) -> read.add(buffer.getInt(at)), 100))
                .isEqualTo(put);
        assertThat(read).startsWith(0, 1, 2).hasSize(put);
        assertThatIllegalArgumentException().isThrownBy(() -> ring.put(1, source, 0, ring.maxEventBytes() + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ring.put(0, source, 0, 1));
    }
}
