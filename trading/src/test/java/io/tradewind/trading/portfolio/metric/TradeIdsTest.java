// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TradeIdsTest {
    @Test
    void shouldKnowAnIdUntilItIsForgotten() {
        TradeIds ids = new TradeIds(64);

        assertThat(ids.add(7)).isTrue();
        assertThat(ids.add(7)).isFalse();
        ids.forget(7);
        assertThat(ids.add(7)).isTrue();
        assertThat(ids.add(7)).isFalse();
    }

    @Test
    void shouldForgetAnIdOfTheOldGeneration() {
        TradeIds ids = new TradeIds(2);
        ids.add(7);
        ids.add(8);
        ids.add(9);
        assertThat(ids.add(7)).isFalse();

        ids.forget(7);
        assertThat(ids.add(7)).isTrue();
        ids.forget(1_000);
        assertThat(ids.add(9)).isFalse();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void shouldBeginTheNextGenerationWhenEverySlotIsTakenBeforeItIsClosed() {
        TradeIds ids = new TradeIds(8, 4);
        for (long id = 1; id <= 4; id++) {
            assertThat(ids.add(id)).isTrue();
        }

        assertThat(ids.add(5)).isTrue();
        for (long id = 1; id <= 5; id++) {
            assertThat(ids.add(id)).as("id %d", id).isFalse();
        }
        ids.forget(3);
        assertThat(ids.add(3)).isTrue();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void shouldAddEveryIdOnceWhenEightThreadsShareGenerationsOfTwoSlots() throws Exception {
        int threads = 8;
        int each = 20_000;
        TradeIds ids = new TradeIds(1);
        CyclicBarrier together = new CyclicBarrier(threads);
        long added = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> done = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                long first = 1 + (long) t * each;
                done.add(pool.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    long mine = 0;
                    for (long id = first; id < first + each; id++) {
                        mine += ids.add(id) ? 1 : 0;
                    }
                    return mine;
                }));
            }
            for (Future<Long> thread : done) {
                added += thread.get();
            }
        }
        assertThat(added).isEqualTo((long) threads * each);
    }
}
