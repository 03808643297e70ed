// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReplayGuardTest {
    private final ReplayGuard guard = new ReplayGuard(2, 128);

    @Test
    void shouldRefuseRepeatedNumber() {
        assertThat(guard.accept(0, 10)).isTrue();
        assertThat(guard.accept(0, 10)).isFalse();
        assertThat(guard.accept(0, 11)).isTrue();
        assertThat(guard.accept(0, 10)).isFalse();
    }

    @Test
    void shouldKeepSessionsApart() {
        assertThat(guard.accept(0, 10)).isTrue();
        assertThat(guard.accept(1, 10)).isTrue();
    }

    @Test
    void shouldAcceptTwoRequestsOfOneMillisecond() {
        long requestNs = 1_700_000_000_000_000_000L;

        assertThat(TimestampWindow.STANDARD.judge(requestNs, requestNs)).isEqualTo(Timeliness.ON_TIME);
        assertThat(guard.accept(0, 1)).isTrue();
        assertThat(TimestampWindow.STANDARD.judge(requestNs, requestNs)).isEqualTo(Timeliness.ON_TIME);
        assertThat(guard.accept(0, 2)).isTrue();
    }

    @Test
    void shouldAcceptNumbersOutOfOrderWithinTheWindowOnly() {
        assertThat(guard.accept(0, 1_000)).isTrue();
        assertThat(guard.accept(0, 873)).isTrue();
        assertThat(guard.accept(0, 873)).isFalse();
        assertThat(guard.accept(0, 100)).as("nobody knows any more").isFalse();
    }

    @Test
    void shouldRefuseNegativeNumbersAndSizesOutOfRange() {
        assertThat(guard.accept(0, -1)).isFalse();
        assertThatThrownBy(() -> new ReplayGuard(0, 64)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReplayGuard(1, 63)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeginAnewWithTheSession() {
        guard.accept(0, 5_000);
        guard.restart(0);

        assertThat(guard.accept(0, 0)).isTrue();
        assertThat(guard.accept(0, 0)).isFalse();
    }

    @Test
    void shouldNeverAcceptTwiceAndNeverRefuseFreshNumbersWithinTheWindow() {
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(30_000 + seed);
            int window = 64 * random.nextInt(1, 6);
            ReplayGuard fresh = new ReplayGuard(1, window);
            Set<Long> accepted = new HashSet<>();
            long newest = -1;
            for (int step = 0; step < 300; step++) {
                long jump = random.nextInt(20) == 0 ? random.nextLong(5_000) : random.nextLong(4);
                long number = Math.max(0, random.nextBoolean() ? newest + jump : newest - random.nextLong(window));
                boolean isNew = !accepted.contains(number);
                boolean first = fresh.accept(0, number);
                boolean second = fresh.accept(0, number);
                if (first != isNew || second) {
                    fail("seed " + (30_000 + seed) + ", step " + step + ", number " + number);
                }
                accepted.add(number);
                newest = Math.max(newest, number);
            }
        }
    }
}
