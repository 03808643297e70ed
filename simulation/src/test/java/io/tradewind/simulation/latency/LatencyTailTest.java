// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rare long latencies bring about the 99.9th percentile that was asked for; jitter, floor, cap and histograms do what they say. */
class LatencyTailTest {
    private static final long MS = 1_000_000;
    private static final int MILLION = 1_000_000;
    private static final long SEED = 77;
    private static final LatencyHistogram MEASURED =
            LatencyHistogram.ofCounts(new long[] {10 * MS, 20 * MS, 30 * MS, 200 * MS}, new long[] {50, 40, 10});

    static Stream<Arguments> tails() {
        LatencySpec realistic = LatencySpec.realistic();
        return Stream.of(
                Arguments.of("realistic, light tail", realistic, 0, 0.005, 500, 3),
                Arguments.of("realistic, heavy tail", realistic, 0, 0.02, 1_000, 2),
                Arguments.of("realistic, just above its own p99.9 of 125 ms", realistic, 0, 0.01, 130, 3),
                Arguments.of("realistic with jitter", realistic, 40, 0.01, 170, 3),
                Arguments.of("fast", LatencySpec.fast(), 0, 0.0015, 60, 3),
                Arguments.of("none", LatencySpec.none(), 0, 0.002, 5, 4),
                Arguments.of("fixed", LatencySpec.fixed(20 * MS), 0, 0.5, 80, 3),
                Arguments.of("measured", LatencySpec.empirical(MEASURED), 0, 0.01, 250, 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tails")
    void shouldHaveTheConfiguredPercentile(
            String name, LatencySpec model, long jitterMs, double probability, long p999Ms, double exponent) {
        LatencyTail tail = new LatencyTail(probability, p999Ms * MS, exponent);
        long[] sorted = sorted(model.with(new LatencyShape(jitterMs * MS, 0, Long.MAX_VALUE, tail)), MILLION);
        double p999 = sorted[MILLION - MILLION / 1_000];
        System.out.printf(
                "p99.9 of %s: configured %d ms, drawn %.2f ms (n = %d, seed %d)%n",
                name, p999Ms, p999 / MS, MILLION, SEED);
        assertThat(p999)
                .as("p99.9 of %s, seed %d", name, SEED)
                .isCloseTo((double) p999Ms * MS, within(0.05 * p999Ms * MS));
    }

    @Test
    void shouldLeaveTheMiddleAsItIsWithoutTheTail() {
        LatencyTail tail = new LatencyTail(0.002, 900 * MS, 3);
        long[] plain = sorted(LatencySpec.realistic(), 100_000);
        long[] tailed = sorted(LatencySpec.realistic().with(new LatencyShape(0, 0, Long.MAX_VALUE, tail)), 100_000);
        assertThat((double) tailed[50_000]).isCloseTo((double) plain[50_000], within(0.001 * plain[50_000]));
    }

    @Test
    void shouldAddEvenJitter() {
        long[] sorted = sorted(LatencySpec.variable(10 * MS, 4 * MS), 100_000);
        assertThat(sorted[0]).isBetween(10 * MS, 10 * MS + MS / 100);
        assertThat((double) sorted[50_000]).isCloseTo(12 * MS, within(0.05 * MS));
        assertThat(sorted[99_999]).isBetween(14 * MS - MS / 100, 14 * MS);
    }

    @Test
    void shouldStayWithinFloorAndCap() {
        long[] sorted = sorted(LatencySpec.slow().with(new LatencyShape(0, 60 * MS, 300 * MS, null)), 100_000);
        assertThat(sorted[0]).isEqualTo(60 * MS);
        assertThat(sorted[99_999]).isEqualTo(300 * MS);
        assertThat((double) sorted[50_000]).isCloseTo(99.5 * MS, within(2.0 * MS));
    }

    @Test
    void shouldDrawFromTheMeasuredDistribution() {
        assertThat(MEASURED.quantileNs(0)).isEqualTo(10 * MS);
        assertThat(MEASURED.quantileNs(0.25)).isEqualTo(15 * MS);
        assertThat(MEASURED.quantileNs(0.5)).isEqualTo(20 * MS);
        assertThat(MEASURED.quantileNs(0.7)).isEqualTo(25 * MS);
        assertThat(MEASURED.quantileNs(1)).isEqualTo(200 * MS);
        assertThat(MEASURED.survival(25 * MS)).isCloseTo(0.3, within(1e-12));
        assertThat(MEASURED.survival(5)).isEqualTo(1);
        assertThat(MEASURED.survival(200 * MS)).isZero();
        long[] sorted = sorted(LatencySpec.empirical(MEASURED), 100_000);
        assertThat((double) sorted[25_000]).isCloseTo(15 * MS, within(0.1 * MS));
        assertThat((double) sorted[95_000]).isCloseTo(115 * MS, within(3.0 * MS));
    }

    @Test
    void shouldTakeQuantilesWithoutCounts() {
        LatencyHistogram quantiles =
                LatencyHistogram.ofQuantiles(new double[] {0, 0.5, 1}, new long[] {2 * MS, 4 * MS, 10 * MS});
        assertThat(quantiles.quantileNs(0.75)).isEqualTo(7 * MS);
        assertThat(quantiles)
                .isEqualTo(LatencyHistogram.ofCounts(new long[] {2 * MS, 4 * MS, 10 * MS}, new long[] {3, 3}))
                .hasSameHashCodeAs(LatencyHistogram.ofCounts(new long[] {2 * MS, 4 * MS, 10 * MS}, new long[] {1, 1}))
                .isNotEqualTo(MEASURED)
                .hasToString("2 buckets, median 4000000 ns");
    }

    @Test
    void shouldSkipEmptyBuckets() {
        LatencyHistogram gap = LatencyHistogram.ofCounts(new long[] {0, 10, 20, 30}, new long[] {1, 0, 1});
        assertThat(gap.quantileNs(0.5)).isEqualTo(10);
        assertThat(gap.quantileNs(0.75)).isEqualTo(25);
        assertThat(gap.quantileNs(0)).isZero();
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LatencyTail(0.001, MS, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new LatencyTail(0.01, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new LatencyTail(0.01, MS, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new LatencyShape(-1, 0, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LatencyShape(0, 5, 4, null));
        LatencyShape tooShort = new LatencyShape(0, 0, Long.MAX_VALUE, new LatencyTail(0.01, 100 * MS, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencySpec.realistic().with(tooShort))
                .withMessageContaining("without a tail");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatencyShape(0, 0, MS, new LatencyTail(0.01, 2 * MS, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.ofCounts(new long[] {1, 2}, new long[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.ofCounts(new long[] {1, 2}, new long[] {-1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.ofCounts(new long[] {1}, new long[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.ofCounts(new long[] {2, 1}, new long[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.ofQuantiles(new double[] {0, 0.9}, new long[] {1, 2}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.ofQuantiles(new double[] {0, 0.9, 0.9, 1}, new long[] {1, 2, 3, 4}));
    }

    private static long[] sorted(LatencySpec spec, int count) {
        LatencyModel model = spec.build(SEED, new RecordedLatency());
        long[] draws = new long[count];
        Arrays.setAll(draws, i -> model.sampleNs(0));
        Arrays.sort(draws);
        return draws;
    }
}
