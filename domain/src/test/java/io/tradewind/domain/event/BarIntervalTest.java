// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarIntervalTest {
    private static final long SEED = 60_000L;

    @ParameterizedTest
    @CsvSource({
        "1s, 1",
        "1m, 60",
        "5m, 300",
        "30m, 1800",
        "1h, 3600",
        "4h, 14400",
        "1d, 86400",
        "1w, 604800",
        "2w, 1209600"
    })
    void shouldParseCountAndUnitAndWriteThemBack(String text, long seconds) {
        BarInterval interval = BarInterval.parse(text);

        assertThat(interval.lengthNs()).isEqualTo(seconds * 1_000_000_000L);
        assertThat(interval).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"60s, 1m", "90m, 90m", "3600s, 1h", "24h, 1d", "7d, 1w", "36h, 36h", "61s, 61s"})
    void shouldWriteTheLargestUnitThatDividesTheLength(String text, String written) {
        assertThat(BarInterval.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m",
                "5",
                "5x",
                "m5",
                "0m",
                "-1h",
                "1.5h",
                "1 m",
                "5M",
                "99999999999999999999s",
                "9999999999999w"
            })
    void shouldRefuseTextThatIsNoIntervalAndSayWhatToWrite(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BarInterval.parse(text))
                .withMessage(
                        "not a bar interval: '%s' (write a count and one of s, m, h, d, w, such as 1m or 4h)", text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void shouldRefuseLengthThatIsNotPositive(long lengthNs) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new BarInterval(lengthNs))
                .withMessageContaining("must be positive: " + lengthNs);
    }

    @Test
    void shouldWriteNanosecondsWhenNoUnitDividesTheLength() {
        assertThat(new BarInterval(1_500_000_000L)).hasToString("1500000000ns");
    }

    @Test
    void shouldReadBackWhatItWritesForRandomWholeSeconds() {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int step = 0; step < 10_000; step++) {
            BarInterval interval = new BarInterval(random.nextLong(1, 9_000_000_000L) * 1_000_000_000L);
            assertThat(BarInterval.parse(interval.toString()))
                    .as("seed %d, step %d: %s", SEED, step, interval)
                    .isEqualTo(interval);
        }
    }
}
