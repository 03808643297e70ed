// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampWindowTest {
    private static final long MS = 1_000_000;
    private static final long NOW_NS = 1_700_000_000_000L * MS;

    @ParameterizedTest
    @CsvSource({"STRICT,500,3000,200", "STANDARD,1000,5000,500", "LENIENT,5000,60000,2000"})
    void shouldAllowExactlyWhatThePresetSays(String preset, long driftMs, long windowMs, long graceMs) {
        TimestampWindow window = switch (preset) {
            case "STRICT" -> TimestampWindow.STRICT;
            case "STANDARD" -> TimestampWindow.STANDARD;
            default -> TimestampWindow.LENIENT;
        };

        assertThat(window).isEqualTo(TimestampWindow.ofMillis(driftMs, windowMs, graceMs));
        assertThat(window.judge(NOW_NS + driftMs * MS, NOW_NS)).isEqualTo(Timeliness.ON_TIME);
        assertThat(window.judge(NOW_NS + driftMs * MS + 1, NOW_NS)).isEqualTo(Timeliness.AHEAD);
        assertThat(window.judge(NOW_NS - (windowMs + graceMs) * MS, NOW_NS)).isEqualTo(Timeliness.ON_TIME);
        assertThat(window.judge(NOW_NS - (windowMs + graceMs) * MS - 1, NOW_NS)).isEqualTo(Timeliness.TOO_OLD);
    }

    @Test
    void shouldUseTheWholeWindowAlthoughTheDriftIsSmaller() {
        assertThat(TimestampWindow.STANDARD.judge(NOW_NS - 4_900 * MS, NOW_NS)).isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void shouldAcceptTwoRequestsOfTheSameMillisecondAndOneThatOvertook() {
        assertThat(TimestampWindow.STRICT.judge(NOW_NS, NOW_NS)).isEqualTo(Timeliness.ON_TIME);
        assertThat(TimestampWindow.STRICT.judge(NOW_NS, NOW_NS)).isEqualTo(Timeliness.ON_TIME);
        assertThat(TimestampWindow.STRICT.judge(NOW_NS - MS, NOW_NS)).isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void shouldFollowTheClockThatItIsGiven() {
        long requestNs = NOW_NS;
        assertThat(TimestampWindow.STRICT.judge(requestNs, NOW_NS + 3_000 * MS)).isEqualTo(Timeliness.ON_TIME);
        assertThat(TimestampWindow.STRICT.judge(requestNs, NOW_NS + 4_000 * MS)).isEqualTo(Timeliness.TOO_OLD);
    }

    @Test
    void shouldJudgeEveryTimeTheSameWayAsTheTwoInequalities() {
        SplittableRandom random = new SplittableRandom(51);
        for (int i = 0; i < 10_000; i++) {
            TimestampWindow window =
                    TimestampWindow.ofMillis(random.nextLong(2_000), random.nextLong(1, 9_000), random.nextLong(2_000));
            long ageNs = random.nextLong(-3_000 * MS, 12_000 * MS);
            Timeliness expected = -ageNs > window.maxDriftNs()
                    ? Timeliness.AHEAD
                    : ageNs > window.receiveWindowNs() + window.graceNs() ? Timeliness.TOO_OLD : Timeliness.ON_TIME;

            assertThat(window.judge(NOW_NS - ageNs, NOW_NS))
                    .as("seed 51, case %d", i)
                    .isEqualTo(expected);
        }
    }

    @Test
    void shouldJudgeTimesThatNoClockEverShows() {
        assertThat(TimestampWindow.STANDARD.judge(Long.MIN_VALUE, NOW_NS)).isEqualTo(Timeliness.TOO_OLD);
        assertThat(TimestampWindow.STANDARD.judge(Long.MAX_VALUE, NOW_NS)).isEqualTo(Timeliness.AHEAD);
    }

    @ParameterizedTest
    @CsvSource({"-1,5000,0", "0,0,0", "0,5000,-1", "86400001,1,0", "0,86400001,0", "0,1,86400001"})
    void shouldRefuseWindowsOutOfRange(long driftMs, long windowMs, long graceMs) {
        assertThatThrownBy(() -> TimestampWindow.ofMillis(driftMs, windowMs, graceMs))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
