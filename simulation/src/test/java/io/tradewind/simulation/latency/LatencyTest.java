// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.KolmogorovSmirnov;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Latencies have the distributions that they claim. */
class LatencyTest {
    private static final int DRAWS = 10_000;
    private static final long SEED = 42;
    private static final double MILLISECOND_NS = 1e6;

    static Stream<Arguments> presets() {
        return Stream.of(
                Arguments.of(LatencySpec.realistic(), 3.9, 0.3, 49.4),
                Arguments.of(LatencySpec.fast(), 2.3, 0.3, 9.97),
                Arguments.of(LatencySpec.slow(), 4.6, 0.7, 99.5));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void shouldDrawLogNormalLatencies(LatencySpec spec, double mu, double sigma, double medianMs) {
        double[] draws = sorted(spec);
        double p = kolmogorovSmirnovP(draws, mu, sigma);
        assertThat(p).as("p of %s, seed %d", spec, SEED).isGreaterThan(0.01);
        assertThat(draws[DRAWS / 2]).isCloseTo(medianMs, within(0.03 * medianMs));
    }

    @Test
    void shouldTellAnotherSigmaFromTheStatedOne() {
        assertThat(kolmogorovSmirnovP(sorted(LatencySpec.realistic()), 3.9, 0.35))
                .isLessThan(1e-6);
    }

    private static double[] sorted(LatencySpec spec) {
        LatencyModel model = spec.build(SEED, new RecordedLatency());
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> model.sampleNs(0) / MILLISECOND_NS);
        Arrays.sort(draws);
        return draws;
    }

    private static double kolmogorovSmirnovP(double[] draws, double mu, double sigma) {
        return KolmogorovSmirnov.of(draws, x -> NormalDistribution.cumulative((Math.log(x) - mu) / sigma))
                .p();
    }

    @Test
    void shouldRepeatItselfForOneSeedOnly() {
        LatencyModel first = LatencySpec.slow().build(1, new RecordedLatency());
        LatencyModel again = LatencySpec.slow().build(1, new RecordedLatency());
        LatencyModel other = LatencySpec.slow().build(2, new RecordedLatency());
        long drawn = first.sampleNs(0);
        assertThat(again.sampleNs(0)).isEqualTo(drawn);
        assertThat(other.sampleNs(0)).isNotEqualTo(drawn);
    }

    @Test
    void shouldBeConstantWhenFixedAndZeroWhenNone() {
        assertThat(LatencySpec.fixed(7).build(1, new RecordedLatency()).sampleNs(99))
                .isEqualTo(7);
        assertThat(LatencySpec.none().build(1, new RecordedLatency()).sampleNs(99))
                .isZero();
    }

    @Test
    void shouldTakeAsLongAsTheLastTickWhenRecorded() {
        RecordedLatency recorded = new RecordedLatency();
        LatencyModel model = LatencySpec.recorded().build(1, recorded);
        assertThat(model.sampleNs(0)).isZero();
        recorded.onFeed(250);
        assertThat(model.sampleNs(0)).isEqualTo(250);
    }

    @Test
    void shouldRefuseFiguresOutOfRange() {
        assertThatThrownBy(() -> LatencySpec.fixed(-1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new FixedLatency(-1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> LatencySpec.logNormal(Double.NaN, 1, 1)).hasMessageContaining("mu");
        assertThatThrownBy(() -> LatencySpec.logNormal(1, -1, 1)).hasMessageContaining("sigma");
        assertThatThrownBy(() -> LatencySpec.logNormal(1, 11, 1)).hasMessageContaining("sigma");
        assertThatThrownBy(() -> LatencySpec.logNormal(1, 1, 0)).hasMessageContaining("unit");
    }
}
