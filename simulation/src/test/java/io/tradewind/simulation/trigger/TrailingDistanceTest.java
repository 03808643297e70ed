// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailingDistanceTest {
    private static final long LARGEST = 1_000_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "1, 0, true",
        "0, 1, true",
        "0, 10000, true",
        "0, 10001, false",
        "1, 1, false",
        "-1, 0, false",
        "0, -1, false"
    })
    void shouldTakeOnePositiveDistance(long ticks, long bps, boolean valid) {
        assertThat(TrailingDistance.isValid(ticks, bps)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "SELL, 1000, 7, 0, 993",
        "BUY, 1000, 7, 0, 1007",
        "SELL, 10000, 0, 25, 9975",
        "BUY, 10000, 0, 25, 10025",
        "SELL, 10001, 0, 25, 9975",
        "BUY, 10001, 0, 25, 10027",
        "SELL, 3, 0, 1, 2",
        "BUY, 3, 0, 1, 4",
        "SELL, 5, 9, 0, -4"
    })
    void shouldStandAtTheDistanceRoundedAwayFromTheMarket(Side side, long best, long ticks, long bps, long stop) {
        assertThat(TrailingDistance.stopTicks(side, best, ticks, bps)).isEqualTo(stop);
    }

    @Test
    void shouldBeExactAtTheLargestPrices() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 1_000; i++) {
            long best = random.nextLong(1, LARGEST + 1);
            long bps = random.nextLong(1, TrailingDistance.ONE_BPS + 1);
            long offset = BigDecimal.valueOf(best)
                    .multiply(BigDecimal.valueOf(bps))
                    .divide(BigDecimal.valueOf(TrailingDistance.ONE_BPS), 0, RoundingMode.CEILING)
                    .longValueExact();
            assertThat(TrailingDistance.stopTicks(Side.SELL, best, 0, bps))
                    .as("seed 11, case %d", i)
                    .isEqualTo(best - offset);
        }
    }

    @Test
    void shouldNeverGoBack() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
        for (Side side : Side.values()) {
            long bps = random.nextLong(1, TrailingDistance.ONE_BPS + 1);
            long best = TrailingDistance.NONE_SEEN;
            long stop = TrailingDistance.stopTicks(side, best, 0, bps);
            for (int i = 0; i < 1_000; i++) {
                best = TrailingDistance.best(side, best, random.nextLong(1, 100_000));
                long next = TrailingDistance.stopTicks(side, best, 0, bps);
                assertThat(side == Side.SELL ? next >= stop : next <= stop)
                        .as("seed 12, %s, step %d", side, i)
                        .isTrue();
                stop = next;
            }
        }
    }

    @Test
    void shouldKeepTheBestPriceWhileNoneIsKnown() {
        assertThat(TrailingDistance.best(Side.BUY, 5, TriggerPrices.UNKNOWN)).isEqualTo(5);
        assertThat(TrailingDistance.best(Side.BUY, TrailingDistance.NONE_SEEN, 7))
                .isEqualTo(7);
        assertThat(TrailingDistance.best(Side.BUY, 5, 7)).isEqualTo(5);
        assertThat(TrailingDistance.best(Side.SELL, 5, 7)).isEqualTo(7);
    }

    @Test
    void shouldStandWhereNoPriceReachesItBeforeOneWasSeen() {
        for (Side side : Side.values()) {
            long stop = TrailingDistance.stopTicks(side, TrailingDistance.NONE_SEEN, 3, 0);
            boolean rising = side == Side.BUY;
            assertThat(TriggerCondition.isReached(rising, stop, 1)).isFalse();
            assertThat(TriggerCondition.isReached(rising, stop, LARGEST)).isFalse();
        }
    }
}
