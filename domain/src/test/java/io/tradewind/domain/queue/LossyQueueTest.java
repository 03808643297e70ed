// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.queue.OverflowPolicy.DropNewest;
import io.tradewind.domain.queue.OverflowPolicy.DropOldest;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queues that drop: which element goes, and that each is counted once. */
class LossyQueueTest {
    private static final int STEPS = 100_000;

    @Test
    void shouldDropTheOldestWhenFull() {
        LossyQueue<Integer> queue = new LossyQueue<>("telemetry", 4, new DropOldest());
        for (int i = 0; i < 10; i++) {
            queue.offer(i);
        }

        assertThat(queue.dropped()).isEqualTo(6);
        assertThat(queue.droppedNewest()).isZero();
        assertThat(queue.size()).isEqualTo(4).isEqualTo(queue.capacity());
        for (int i = 6; i < 10; i++) {
            assertThat(queue.poll()).isEqualTo(i);
        }
        assertThat(queue.poll()).isNull();
    }

    @Test
    void shouldDropTheNewestWhenFull() {
        LossyQueue<Integer> queue = new LossyQueue<>("telemetry", 4, new DropNewest());
        for (int i = 0; i < 10; i++) {
            queue.offer(i);
        }

        assertThat(queue.dropped()).isEqualTo(6).isEqualTo(queue.droppedNewest());
        for (int i = 0; i < 4; i++) {
            assertThat(queue.poll()).isEqualTo(i);
        }
        assertThat(queue.poll()).isNull();
    }

    @Test
    void shouldDropNothingAtExactlyItsCapacity() {
        LossyQueue<Integer> queue = new LossyQueue<>("telemetry", 2, new DropOldest());
        queue.offer(1);
        queue.offer(2);

        assertThat(queue.dropped()).isZero();
        queue.offer(3);
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(queue.poll()).isEqualTo(2);
    }

    @Test
    void shouldRefuseCapacitiesThatItCannotHaveExactly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossyQueue<>("telemetry", 0, new DropOldest()))
                .withMessage("capacity of queue 'telemetry' must be a power of two from 1 to 8388608, but is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new LossyQueue<>("telemetry", 12, new DropNewest()));
    }

    @ParameterizedTest
    @CsvSource({"true, 8", "false, 8", "true, 1", "false, 1", "true, 2"})
    void shouldBehaveLikeAPlainQueueThatDrops(boolean oldest, int capacity) {
        long seed = 61_803;
        Random random = new Random(seed);
        LossyQueue<Integer> queue =
                new LossyQueue<>("telemetry", capacity, oldest ? new DropOldest() : new DropNewest());
        ArrayDeque<Integer> plain = new ArrayDeque<>();
        long dropped = 0;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(100) < 55) {
                queue.offer(step);
                boolean full = plain.size() == capacity;
                dropped += full ? 1 : 0;
                if (full && oldest) {
                    plain.remove();
                }
                if (!full || oldest) {
                    plain.add(step);
                }
            } else {
                assertThat(queue.poll()).as("seed %d step %d", seed, step).isEqualTo(plain.poll());
            }
            assertThat(queue.dropped()).as("seed %d step %d", seed, step).isEqualTo(dropped);
        }
        assertThat(dropped).isGreaterThan(1_000);
    }
}
