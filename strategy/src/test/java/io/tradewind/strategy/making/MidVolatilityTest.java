// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.making;

import static io.tradewind.strategy.making.QuotingBench.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MidVolatilityTest {
    @Test
    void shouldWeighAChangeOfOneHalfLifeAgoHalf() {
        MidVolatility volatility = new MidVolatility(1);
        volatility.onMid(0, 1_000);
        volatility.onMid(SECOND, 1_006);
        assertThat(volatility.deviationTicks()).as("six half ticks in a second").isEqualTo(3);
        volatility.onMid(2 * SECOND, 1_006);
        assertThat(volatility.deviationTicks())
                .as("sqrt((9 / 2 + 0) / (1 / 2 + 1))")
                .isCloseTo(StrictMath.sqrt(3), within(1e-12));
    }

    @Test
    void shouldSampleAtMostOnceASecondByTheClockOfEvents() {
        MidVolatility volatility = new MidVolatility(10);
        volatility.onMid(0, 1_000);
        volatility.onMid(SECOND / 2, 9_000);
        volatility.onMid(SECOND - 1, 9_000);
        assertThat(volatility.deviationTicks()).isZero();
        volatility.onMid(SECOND, 1_002);
        assertThat(volatility.deviationTicks())
                .as("what came between was not sampled")
                .isEqualTo(1);
    }

    @Test
    void shouldCountAChangeOverALongerGapPerSecond() {
        MidVolatility volatility = new MidVolatility(10);
        volatility.onMid(0, 1_000);
        volatility.onMid(4 * SECOND, 1_012);
        assertThat(volatility.deviationTicks())
                .as("six ticks over four seconds")
                .isEqualTo(3);
    }

    @Test
    void shouldBeKnownOnceAHalfLifeHasPassed() {
        MidVolatility volatility = new MidVolatility(2.5);
        assertThat(volatility.isKnown()).isFalse();
        for (int second = 0; second <= 2; second++) {
            volatility.onMid(second * SECOND, 1_000);
            assertThat(volatility.isKnown()).as("second %d", second).isFalse();
        }
        volatility.onMid(3 * SECOND, 1_000);
        assertThat(volatility.isKnown()).isTrue();
    }

    @Test
    void shouldFindTheDeviationOfARandomWalk() {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            MidVolatility volatility = new MidVolatility(2_000);
            double mid = 1e6;
            for (int second = 0; second < 20_000; second++) {
                mid += 2 * 25 * random.nextGaussian();
                volatility.onMid(second * SECOND, Math.round(mid));
            }
            assertThat(volatility.deviationTicks())
                    .as("seed %d: 25 ticks, five standard errors of an effective sample of 5,770", seed)
                    .isCloseTo(25, within(5 * 25 / Math.sqrt(2 * 5_770)));
        }
    }
}
