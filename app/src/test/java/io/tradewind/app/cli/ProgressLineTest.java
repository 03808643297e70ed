// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long HEAP_BYTES = 64L << 20;

    private long nowNs;

    private ProgressLine line(TestTerminal screen) {
        return new ProgressLine(screen.terminal(), "quick", "bars", () -> nowNs, () -> HEAP_BYTES);
    }

    @Test
    void shouldPrintPlainLineEachTenthWhenPiped() {
        TestTerminal screen = new TestTerminal(false);
        try (ProgressLine line = line(screen)) {
            for (int i = 1; i <= 1000; i++) {
                nowNs += SECOND_NS / 1000;
                line.update(i * 1000L, 1_000_000);
            }
        }
        assertThat(screen.err().lines()).hasSize(10);
        assertThat(screen.err().lines().findFirst()).contains("quick: 10 % 100,000 bars, 1.0M/s, ETA 0:01, heap 64 MB");
        assertThat(screen.err())
                .contains("100 % 1,000,000 bars, 1.0M/s, heap 64 MB")
                .doesNotContain("\r");
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void shouldPrintPlainLineEveryFiveSecondsWhenTotalIsUnknown() {
        TestTerminal screen = new TestTerminal(false);
        try (ProgressLine line = line(screen)) {
            for (int second = 1; second <= 12; second++) {
                nowNs += SECOND_NS;
                line.update(second * 20_000L, 0);
            }
        }
        assertThat(screen.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("quick: 100,000 bars, 20k/s, heap 64 MB");
    }

    @Test
    void shouldRedrawOneLineAtMostTenTimesASecondOnATerminal() {
        TestTerminal screen = new TestTerminal(true);
        try (ProgressLine line = line(screen)) {
            for (int i = 1; i <= 1000; i++) {
                nowNs += 7200 * SECOND_NS / 1000 / 720;
                line.update(i, 1000);
            }
        }
        assertThat(screen.err().lines()).hasSizeLessThan(110);
        assertThat(screen.err().split("\r", -1).length).isBetween(90, 110);
        assertThat(screen.err())
                .contains("[############............]")
                .contains("ETA 0:0")
                .endsWith("\n");
    }

    @Test
    void shouldShowHoursWhenTheWorkIsLong() {
        TestTerminal screen = new TestTerminal(false);
        try (ProgressLine line = line(screen)) {
            nowNs += 3600 * SECOND_NS;
            line.update(10, 100);
        }
        assertThat(screen.err()).contains("ETA 9:00:00");
    }

    @Test
    void shouldShowNothingWhenNothingHappens() {
        TestTerminal screen = new TestTerminal(true);
        line(screen).close();
        Progress.NONE.update(1, 2);
        Progress.NONE.close();
        assertThat(screen.err()).isEmpty();
    }
}
