// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineQueueTest {
    @Test
    void shouldGiveTheEarliestFirstAsASortedQueueDoes() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            DeadlineQueue queue = new DeadlineQueue();
            PriorityQueue<long[]> naive = new PriorityQueue<>(
                    Comparator.<long[]>comparingLong(e -> e[0]).thenComparingLong(e -> e[1]));
            for (int i = 0; i < 500; i++) {
                if (random.nextInt(3) > 0 || naive.isEmpty()) {
                    long timeNs = random.nextInt(50);
                    queue.add(timeNs, i);
                    naive.add(new long[] {timeNs, i});
                } else {
                    queue.removeFirst();
                    naive.remove();
                }
                assertThat(queue.isEmpty()).isEqualTo(naive.isEmpty());
                if (!naive.isEmpty()) {
                    assertThat(new long[] {queue.firstNs(), queue.firstId()})
                            .as("seed " + seed)
                            .isEqualTo(naive.peek());
                }
            }
        }
    }
}
