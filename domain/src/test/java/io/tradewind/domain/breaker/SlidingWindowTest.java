// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {
    private record Recorded(long bucket, boolean success) {}

    @Test
    void shouldCountWhatAListCounts() {
        for (long seed = 1; seed <= 20; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            int buckets = 2 + random.nextInt(63);
            SlidingWindow window = new SlidingWindow(buckets, 7, BreakerLayout.PADDED);
            List<Recorded> all = new ArrayList<>();
            long timeNs = random.nextLong(1L << 40);
            for (int step = 0; step < 5_000; step++) {
                timeNs += random.nextInt(10) == 0 ? random.nextInt(7 * 80) : random.nextInt(7);
                boolean success = random.nextBoolean();
                window.add(timeNs, 1, success);
                all.add(new Recorded(timeNs / 7, success));
                long oldest = timeNs / 7 - buckets + 1;
                all.removeIf(recorded -> recorded.bucket < oldest);
                long successes = all.stream().filter(Recorded::success).count();
                assertThat(window.successes(timeNs, 1))
                        .as("seed %s step %s", seed, step)
                        .isEqualTo(successes);
                assertThat(window.failures(timeNs, 1))
                        .as("seed %s step %s", seed, step)
                        .isEqualTo(all.size() - successes);
            }
        }
    }

    @Test
    void shouldBeEmptyAtTheBeginning() {
        SlidingWindow window = new SlidingWindow(64, 1, BreakerLayout.COMPACT);

        assertThat(window.successes(0, 0)).isZero();
        assertThat(window.failures(0, 0)).isZero();
        assertThat(window.failures(1_000, 0)).isZero();
    }

    @Test
    void shouldNotSeeWhatAnEarlierEpochCounted() {
        SlidingWindow window = new SlidingWindow(10, 1_000, BreakerLayout.PADDED);
        window.add(5, 1, false);
        assertThat(window.failures(5, 1)).isEqualTo(1);
        assertThat(window.failures(5, 2)).isZero();
        window.add(5, 2, false);
        window.add(5, 1, false);

        assertThat(window.failures(5, 2)).isEqualTo(1);
    }

    @Test
    void shouldCountOnWhenNumbersWrap() {
        long last = (1L << 34) - 1;
        SlidingWindow window = new SlidingWindow(10, 1, BreakerLayout.PADDED);
        window.add(last, 0, false);
        window.add(last + 1, 0, false);
        assertThat(window.failures(last + 1, 0)).isEqualTo(2);
        window.add(last + 9, 0, false);

        assertThat(window.failures(last + 9, 0)).isEqualTo(3);
        assertThat(window.failures(last + 10, 0)).isEqualTo(2);
    }

    @Test
    void shouldTakeASlotOverThatLooksFarAhead() {
        SlidingWindow window = new SlidingWindow(10, 1, BreakerLayout.PADDED);
        long far = 1L << 33;
        window.add(far, 0, true);
        window.add(far - (1 << 20), 0, true);

        assertThat(window.successes(far - (1 << 20), 0)).isEqualTo(1);
    }
}
