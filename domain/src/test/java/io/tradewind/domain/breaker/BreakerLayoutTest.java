// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakerLayoutTest {
    /** A cache line of 64 bytes and the one that is fetched with it. */
    private static final int APART_BYTES = 128;

    private static final int NUMBERS = 12;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, NUMBERS})
    void shouldKeepNumbersOnLinesOfTheirOwn(int count) {
        HotLongs hot = new HotLongs(count, BreakerLayout.PADDED);

        assertThat(bytes(hot.position(0))).as("before the first").isGreaterThanOrEqualTo(APART_BYTES);
        assertThat(bytes(hot.length() - hot.position(count - 1) - 1))
                .as("after the last")
                .isGreaterThanOrEqualTo(APART_BYTES - Long.BYTES);
        for (int i = 1; i < count; i++) {
            assertThat(bytes(hot.position(i) - hot.position(i - 1)))
                    .as("between %s and %s", i - 1, i)
                    .isGreaterThanOrEqualTo(APART_BYTES);
        }
    }

    @Test
    void shouldKeepSuccessesAndFailuresOnLinesOfTheirOwn() {
        SlidingWindow window = new SlidingWindow(10, 1, BreakerLayout.PADDED);
        int between = window.failureAt() - window.successAt() - SlidingWindow.SLOTS;
        int after = window.length() - window.failureAt() - SlidingWindow.SLOTS;

        assertThat(Stream.of(window.successAt(), between, after).map(BreakerLayoutTest::bytes))
                .allMatch(gap -> gap >= APART_BYTES);
    }

    @Test
    void shouldWasteNothingWhenCompact() {
        assertThat(new HotLongs(NUMBERS, BreakerLayout.COMPACT).length()).isEqualTo(NUMBERS);
        assertThat(new SlidingWindow(10, 1, BreakerLayout.COMPACT).length()).isEqualTo(2 * SlidingWindow.SLOTS);
    }

    private static int bytes(int longs) {
        return longs * Long.BYTES;
    }
}
