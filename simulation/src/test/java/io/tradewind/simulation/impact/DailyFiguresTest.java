// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

/** Daily volume and volatility come from finished bars only. */
class DailyFiguresTest {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long DAY_NS = 24 * HOUR_NS;
    private static final long UNIT = 100_000_000;

    @Test
    void shouldKnowNothingBeforeTheFirstBar() {
        DailyFigures figures = new DailyFigures(LiquiditySpec.BY_BARS);
        assertThat(figures.dailyVolume()).isZero();
        assertThat(figures.dailySigmaBps()).isZero();
        assertThat(figures.participation(0)).isZero();
        assertThat(figures.participation(1))
                .as("an order is large where no volume is known")
                .isEqualTo(1);
    }

    @Test
    void shouldTakeTheDaySoFarUntilADayIsOver() {
        DailyFigures figures = new DailyFigures(LiquiditySpec.BY_BARS);
        figures.onBar(HOUR_NS, 10_000, 40 * UNIT);
        figures.onBar(2 * HOUR_NS, 10_100, 60 * UNIT);
        assertThat(figures.dailyVolume()).isEqualTo(100);
        assertThat(figures.dailySigmaBps()).isCloseTo(1e4 * Math.log(1.01), within(1e-9));
        assertThat(figures.participation(25)).isEqualTo(0.25);
        assertThat(figures.participation(1_000)).isEqualTo(1);
    }

    @Test
    void shouldNotLearnFromTheRunningDayOnceOneIsOver() {
        DailyFigures figures = new DailyFigures(LiquiditySpec.BY_BARS);
        figures.onBar(12 * HOUR_NS, 10_000, 50 * UNIT);
        figures.onBar(DAY_NS, 10_200, 50 * UNIT);
        figures.onBar(DAY_NS + HOUR_NS, 20_000, 7_000 * UNIT);
        assertThat(figures.dailyVolume()).isEqualTo(100);
        assertThat(figures.dailySigmaBps()).isCloseTo(1e4 * Math.log(1.02), within(1e-9));
    }

    @Test
    void shouldLeaveOutAFirstDayWithoutAReturn() {
        DailyFigures figures = new DailyFigures(LiquiditySpec.BY_BARS);
        figures.onBar(DAY_NS, 10_000, 5 * UNIT);
        figures.onBar(2 * DAY_NS, 10_100, 70 * UNIT);
        figures.onBar(3 * DAY_NS, 10_100, 90 * UNIT);
        assertThat(figures.dailyVolume()).isEqualTo(70);
        assertThat(figures.dailySigmaBps()).isCloseTo(1e4 * Math.log(1.01), within(1e-9));
    }

    @Test
    void shouldForgetAfterThirtyDays() {
        DailyFigures figures = new DailyFigures(LiquiditySpec.BY_BARS);
        for (int day = 0; day <= 61; day++) {
            long volume = day < 31 ? 1 : 200;
            figures.onBar(day * DAY_NS + HOUR_NS, 10_000 + day % 2, volume * UNIT);
            figures.onBar(day * DAY_NS + 2 * HOUR_NS, 10_000 + day % 2, volume * UNIT);
        }
        assertThat(figures.dailyVolume()).isEqualTo(400);
    }

    @Test
    void shouldEstimateTheVolatilityOfAWalk() {
        long seed = 8;
        Xoshiro256 random = new Xoshiro256(seed);
        DailyFigures figures = new DailyFigures(LiquiditySpec.BY_BARS);
        double price = 1e9;
        for (int minute = 1; minute <= 31 * 1_440; minute++) {
            price *= 1 + (random.nextBoolean() ? 1e-3 : -1e-3);
            figures.onBar(minute * (HOUR_NS / 60), Math.round(price), UNIT);
        }
        double expectedBps = 10 * Math.sqrt(1_440);
        assertThat(figures.dailySigmaBps()).as("seed %d", seed).isCloseTo(expectedBps, within(0.001 * expectedBps));
        assertThat(figures.dailyVolume()).isCloseTo(1_440, within(1e-9));
    }

    @Test
    void shouldRestateThePastAtASplit() {
        DailyFigures figures = new DailyFigures(LiquiditySpec.BY_BARS);
        figures.onBar(DAY_NS - HOUR_NS, 10_000, 50 * UNIT);
        figures.onBar(DAY_NS, 10_100, 50 * UNIT);
        figures.onBar(2 * DAY_NS, 10_100, 100 * UNIT);
        figures.onSplit(4, 1);
        assertThat(figures.dailyVolume()).isEqualTo(400);
        double before = figures.dailySigmaBps();
        figures.onBar(3 * DAY_NS, 2_525, 400 * UNIT);
        figures.onBar(4 * DAY_NS, 2_525, 400 * UNIT);
        assertThat(figures.dailyVolume()).isEqualTo(400);
        assertThat(figures.dailySigmaBps()).as("the split is no return").isLessThan(before);
    }

    @Test
    void shouldPreferFiguresThatAreGiven() {
        DailyFigures figures = new DailyFigures(new LiquiditySpec(2_000, 250));
        figures.onBar(DAY_NS, 10_000, UNIT);
        assertThat(figures.dailyVolume()).isEqualTo(2_000);
        assertThat(figures.dailySigmaBps()).isEqualTo(250);
        assertThat(figures.participation(500)).isEqualTo(0.25);
    }
}
