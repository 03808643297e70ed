// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The look-ahead sentinel. On a random walk without costs nothing that the engine hands out can earn anything on average; one
 * bar of foresight earns every move. If a bar leaked before its time, the first test would find it.
 */
class SentinelTest {
    private static final int SEEDS = 200;
    private static final int BARS = 400;

    @ParameterizedTest
    @EnumSource(FillAt.class)
    void shouldEarnNothingWhenStrategyReadsOnlyWhatItIsGiven(FillAt fillAt) {
        double t = tStatistic(fillAt, false);
        assertThat(t)
                .as("t of the mean profit, seeds 1 to %d, fills at %s", SEEDS, fillAt)
                .isBetween(-3.0, 3.0);
    }

    @ParameterizedTest
    @EnumSource(FillAt.class)
    void shouldEarnEveryMoveWhenSameSignalPeeksOneBarAhead(FillAt fillAt) {
        double t = tStatistic(fillAt, true);
        assertThat(t)
                .as("t of the mean profit, seeds 1 to %d, fills at %s", SEEDS, fillAt)
                .isGreaterThan(50);
    }

    @Test
    void shouldEarnExactlyTheSumOfMovesWhenPeeking() {
        long[] closes = walk(1);
        long sum = 0;
        for (int i = 1; i < BARS - 1; i++) {
            sum += Math.abs(closes[i + 1] - closes[i]);
        }
        assertThat(profitCents(1, FillAt.CLOSE, true))
                .as("the sentinel itself is sharp, seed 1")
                .isEqualTo(sum + Math.abs(closes[1] - closes[0]));
    }

    private static double tStatistic(FillAt fillAt, boolean peeks) {
        double[] profits = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            profits[seed - 1] = profitCents(seed, fillAt, peeks);
        }
        double mean = Arrays.stream(profits).average().orElseThrow();
        double variance = Arrays.stream(profits)
                        .map(profit -> (profit - mean) * (profit - mean))
                        .sum()
                / (SEEDS - 1);
        return mean / Math.sqrt(variance / SEEDS);
    }

    private static long profitCents(long seed, FillAt fillAt, boolean peeks) {
        long[] closes = walk(seed);
        long[][] rows = new long[BARS][];
        for (int i = 0; i < BARS; i++) {
            long open = closes[Math.max(0, i - 1)];
            rows[i] = new long[] {
                i * ReplayBench.MINUTE_NS, open, Math.max(open, closes[i]), Math.min(open, closes[i]), closes[i]
            };
        }
        ReplayBench bench = new ReplayBench().fillAt(fillAt).feed("XYZ", "1m", rows);
        long equity = bench.slot(0, peeks ? peeking(closes) : honest()).run();
        return (equity - 1_000_000L * 100_000_000L) / ReplayBench.CENT;
    }

    /** Steps of -100 to 100 cents, every one equally likely: the best forecast is the last price. */
    private static long[] walk(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] closes = new long[BARS];
        closes[0] = 1_000_000;
        for (int i = 1; i < BARS; i++) {
            closes[i] = closes[i - 1] + random.nextInt(-100, 101);
        }
        return closes;
    }

    /** Trades in the direction of the last bar that it was shown. */
    private static Strategy honest() {
        long[] previous = {0};
        return new ScriptedStrategy((bar, signal) -> {
            if (previous[0] != 0) {
                follow(bar.closeTicks() - previous[0], signal);
            }
            previous[0] = bar.closeTicks();
        });
    }

    /** The same signal one bar early, from a copy of the data that the engine did not give it. */
    private static Strategy peeking(long[] closes) {
        int[] index = {0};
        return new ScriptedStrategy((bar, signal) -> {
            int i = index[0]++;
            if (i + 1 < closes.length) {
                follow(closes[i + 1] - closes[i], signal);
            }
        });
    }

    private static void follow(long move, Signal signal) {
        if (move > 0) {
            signal.goLong();
        } else if (move < 0) {
            signal.goShort();
        }
    }
}
