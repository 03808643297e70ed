// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case begins with 100 x 30 bid and 102 x 10 asked. */
class OrderFlowImbalanceTest {
    private final OrderFlowImbalance flow = new OrderFlowImbalance();

    @BeforeEach
    void start() {
        assertThat(flow.onBest(100, 30, 102, 10)).isZero();
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "100, 30, 102, 10, 0, nothing changes",
        "100, 37, 102, 10, 7, 7 are added to the bid",
        "100, 25, 102, 10, -5, 5 leave the bid",
        "100, 30, 102, 14, -4, 4 are added to the ask",
        "100, 30, 102, 7, 3, 3 leave the ask",
        "101, 6, 102, 10, 6, a better bid of 6 comes",
        "99, 80, 102, 10, -30, the bid of 30 is used up",
        "100, 30, 101, 5, -5, a better ask of 5 comes",
        "100, 30, 103, 90, 10, the ask of 10 is used up",
        "101, 4, 103, 90, 14, the ask of 10 is used up and a bid of 4 follows"
    })
    void shouldCountWhatIsAddedAndTaken(
            long bid, long bidLots, long ask, long askLots, long expected, String ignoredName) {
        assertThat(flow.onBest(bid, bidLots, ask, askLots)).isEqualTo(expected);
        assertThat(flow.totalLots()).isEqualTo(expected);
    }

    @Test
    void shouldAddUpOverAnInterval() {
        flow.onBest(100, 37, 102, 10);
        flow.onBest(100, 37, 102, 14);
        assertThat(flow.totalLots()).isEqualTo(3);

        flow.beginInterval();
        assertThat(flow.totalLots()).isZero();
        flow.onBest(100, 38, 102, 14);
        assertThat(flow.totalLots()).isOne();
    }

    @Test
    void shouldStartAfreshAfterAnEmptySideAndAfterARestart() {
        assertThat(flow.onBest(100, 37, BookSide.NO_PRICE, 0)).isZero();
        assertThat(flow.onBest(90, 1, 95, 1)).isZero();
        assertThat(flow.onBest(90, 3, 95, 1)).isEqualTo(2);

        flow.restart();
        assertThat(flow.onBest(80, 1, 81, 1)).isZero();
        assertThat(flow.onBest(BookSide.NO_PRICE, 0, 81, 1)).isZero();
        assertThat(flow.totalLots()).isEqualTo(2);
    }

    @Test
    void shouldRefuseASumThatIsNoLong() {
        flow.onBest(101, Long.MAX_VALUE, 102, 10);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> flow.onBest(102, 2, 103, 10));
    }
}
