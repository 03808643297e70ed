// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.performance.Interval;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTailTest {
    private static final List<Resampling> WAYS = List.of(
            new Resampling.Independent(), new Resampling.CircularBlocks(10), new Resampling.StationaryBlocks(10));

    private static double[] normal(long seed, int count) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] values = new double[count];
        Arrays.setAll(values, i -> 0.01 * NormalDistribution.quantile(random.nextDouble() * 0.999999 + 5e-7));
        return values;
    }

    /** The plain twin: builds each resample and sorts it. */
    private static Interval[] naive(
            double[] returns, int resamples, double intervalConfidence, double confidence, long seed, Resampling way) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] quantiles = new double[resamples];
        double[] means = new double[resamples];
        int[] positions = new int[returns.length];
        for (int i = 0; i < resamples; i++) {
            way.draw(random, positions);
            double[] sample =
                    Arrays.stream(positions).mapToDouble(p -> returns[p]).toArray();
            TailRisk risk = HistoricalTail.of(sample).at(confidence);
            quantiles[i] = risk.valueAtRisk();
            means[i] = risk.expectedShortfall();
        }
        Arrays.sort(quantiles);
        Arrays.sort(means);
        return new Interval[] {
            Interval.percentile(quantiles, intervalConfidence), Interval.percentile(means, intervalConfidence)
        };
    }

    @Test
    void shouldAgreeWithThePlainTwinThatSortsEachResample() {
        for (int seed = 1; seed <= 12; seed++) {
            double[] returns = normal(seed, 30 + 17 * seed);
            if (seed % 3 == 0) {
                Arrays.setAll(returns, i -> StrictMath.rint(returns[i] * 100) / 100);
            }
            Resampling way = WAYS.get(seed % 3);
            double confidence = 0.9 + 0.0075 * seed;
            BootstrapTail.Estimate fast = new BootstrapTail(300, 0.9, seed, way).estimate(returns, confidence);
            Interval[] slow = naive(returns, 300, 0.9, confidence, seed, way);
            assertThat(fast.valueAtRisk().low()).as("seed %d", seed).isCloseTo(slow[0].low(), within(1e-15));
            assertThat(fast.valueAtRisk().high()).as("seed %d", seed).isCloseTo(slow[0].high(), within(1e-15));
            assertThat(fast.expectedShortfall().low()).as("seed %d", seed).isCloseTo(slow[1].low(), within(1e-14));
            assertThat(fast.expectedShortfall().high()).as("seed %d", seed).isCloseTo(slow[1].high(), within(1e-14));
        }
    }

    @Test
    void shouldAgreeWithTheClosedFormOnNormalReturnsWithinFivePercent() {
        BootstrapTail bootstrap = new BootstrapTail(2_000, 0.95, 7, new Resampling.Independent());
        BootstrapTail.Estimate estimate = bootstrap.estimate(normal(11, 20_000), 0.95);
        double middle = (estimate.valueAtRisk().low() + estimate.valueAtRisk().high()) / 2;
        assertThat(middle).isCloseTo(0.01 * NormalDistribution.quantile(0.05), within(0.05 * 0.0164));
        assertThat(estimate.valueAtRisk().low())
                .isLessThan(estimate.historical().valueAtRisk());
        assertThat(estimate.valueAtRisk().high())
                .isGreaterThan(estimate.historical().valueAtRisk());
    }

    @Test
    void shouldWidenIntervalsWithBlocksWhenReturnsBunchTogether() {
        double[] returns = normal(3, 1_000);
        for (int i = 0; i < returns.length; i++) {
            returns[i] *= i / 50 % 4 == 0 ? 4 : 1;
        }
        Interval alone = new BootstrapTail(1_000, 0.9, 1, WAYS.get(0))
                .estimate(returns, 0.95)
                .valueAtRisk();
        Interval blocks = new BootstrapTail(1_000, 0.9, 1, new Resampling.CircularBlocks(50))
                .estimate(returns, 0.95)
                .valueAtRisk();
        assertThat(blocks.high() - blocks.low()).isGreaterThan(1.3 * (alone.high() - alone.low()));
    }

    @Test
    void shouldDrawEveryPositionAboutEquallyOften() {
        for (Resampling way : WAYS) {
            Xoshiro256 random = new Xoshiro256(99);
            int[] positions = new int[101];
            int[] counts = new int[101];
            for (int i = 0; i < 4_000; i++) {
                way.draw(random, positions);
                for (int position : positions) {
                    counts[position]++;
                }
            }
            for (int count : counts) {
                assertThat(count).as("%s, seed 99", way).isBetween(3_000, 5_000);
            }
        }
    }

    @Test
    void shouldRepeatItselfFromASeed() {
        double[] returns = normal(1, 100);
        BootstrapTail bootstrap = new BootstrapTail(200, 0.9, 42, WAYS.get(2));
        assertThat(bootstrap.estimate(returns, 0.99)).isEqualTo(bootstrap.estimate(returns, 0.99));
    }

    @Test
    void shouldRefuseBadInput() {
        BootstrapTail bootstrap = new BootstrapTail(100, 0.9, 1, WAYS.get(0));
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.estimate(new double[29], 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.estimate(normal(1, 40), 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> new BootstrapTail(99, 0.9, 1, WAYS.get(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new BootstrapTail(100, 1, 1, WAYS.get(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Resampling.CircularBlocks(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Resampling.StationaryBlocks(1));
    }
}
