// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakEvenTest {
    /** Rates in units of 10^-8; moves by hand: (a + b) / (1 - b) and (a + b) / (1 + b), rounded up. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "100000, 100000, 200201, 199801",
        "100000, 60000, 160097, 159905",
        "50000, -20000, 29995, 30007",
        "-20000, -20000, -39992, -40008",
        "1000000, 0, 1000000, 1000000",
        "0, 1000000, 1010102, 990100",
    })
    void shouldPayForTheRoundTripAndNotMore(long entry, long exit, long longMove, long shortMove) {
        assertThat(BreakEven.longMove(entry, exit)).isEqualTo(longMove);
        assertThat(BreakEven.shortMove(entry, exit)).isEqualTo(shortMove);
    }

    @ParameterizedTest
    @CsvSource({
        "200202, 200201, 100, true",
        "200201, 200201, 100, false",
        "300302, 200201, 150, false",
        "300303, 200201, 150, true",
        "0, -40000, 100, false",
        "1, -40000, 200, true",
        "-1, -40000, 100, false",
    })
    void shouldWantMoreThanTheCostsTimesTheFactor(long expected, long breakEven, int factor, boolean worth) {
        assertThat(BreakEven.isWorthwhile(expected, breakEven, factor)).isEqualTo(worth);
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertThatThrownBy(() -> BreakEven.longMove(BreakEven.ONE, 0)).hasMessageContaining("between -1 and 1");
        assertThatThrownBy(() -> BreakEven.isWorthwhile(1, 1, 99)).hasMessageContaining("at least 100");
    }
}
