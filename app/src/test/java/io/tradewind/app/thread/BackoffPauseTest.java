// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.queue.OverflowPolicy.BlockProducer;
import io.tradewind.domain.queue.QueueFullException;
import io.tradewind.domain.queue.SpscQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackoffPauseTest {
    @Test
    void shouldComeBackFromEveryAttempt() {
        for (int attempt : new int[] {0, 31, 32, 39, 40, 55, Integer.MAX_VALUE}) {
            BackoffPause.INSTANCE.pause(attempt);
        }
        assertThat(BackoffPause.valueOf("INSTANCE")).isSameAs(BackoffPause.INSTANCE);
    }

    @Test
    void shouldLetAProducerWaitForAConsumer() throws InterruptedException, QueueFullException {
        SpscQueue<Integer> queue = new SpscQueue<>(
                "fills", 1, new BlockProducer(TimeUnit.SECONDS.toNanos(15), System::nanoTime, BackoffPause.INSTANCE));
        Thread consumer = Thread.ofPlatform().start(() -> {
            for (int expected = 0; expected < 1_000; ) {
                Integer taken = queue.poll();
                if (taken != null) {
                    expected = taken + 1;
                }
            }
        });
        for (int i = 0; i < 1_000; i++) {
            queue.put(i);
        }
        consumer.join();

        assertThat(queue.refused()).isZero();
    }
}
