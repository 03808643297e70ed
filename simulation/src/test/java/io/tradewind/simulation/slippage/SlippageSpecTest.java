// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.slippage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slippage has the mean that it states, and a floor makes it no present. */
class SlippageSpecTest {
    private static final int DRAWS = 100_000;
    private static final long SEED = 5;

    @ParameterizedTest
    @CsvSource({"1, 2, -Infinity", "5, 10, -Infinity", "2, 5, 0", "-3, 4, 0", "2, 5, -1", "0, 1, 3"})
    void shouldHaveTheStatedMean(double mean, double sigma, double least) {
        SlippageSpec spec = new SlippageSpec(mean, sigma, least);
        double[] draws = draws(spec);
        double average = Arrays.stream(draws).average().orElseThrow();
        double standardError = standardError(draws, average);
        System.out.printf(
                "slippage %s: mean of %d draws %.4f bps, standard error %.4f, stated %.4f%n",
                spec, DRAWS, average, standardError, spec.expectedBps());
        assertThat(average).as("%s, seed %d", spec, SEED).isCloseTo(spec.expectedBps(), within(4 * standardError));
        assertThat(Arrays.stream(draws).min().orElseThrow()).isGreaterThanOrEqualTo(least);
    }

    @Test
    void shouldBeConstantWithoutSigma() {
        SlippageModel model = new SlippageSpec(3, 0, Double.NEGATIVE_INFINITY).build(SEED);
        assertThat(model.nextBps()).isEqualTo(3);
        assertThat(model.nextBps()).isEqualTo(3);
        assertThat(SlippageSpec.NONE.build(SEED).nextBps()).isZero();
        assertThat(new SlippageSpec(-3, 0, 0).build(SEED).nextBps()).isZero();
    }

    @Test
    void shouldRepeatItselfForOneSeedOnly() {
        SlippageSpec spec = SlippageSpec.normal(1, 2);
        assertThat(spec.build(1).nextBps())
                .isEqualTo(spec.build(1).nextBps())
                .isNotEqualTo(spec.build(2).nextBps());
    }

    @Test
    void shouldRefuseFiguresOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> SlippageSpec.normal(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SlippageSpec.normal(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlippageSpec(1, 1, Double.POSITIVE_INFINITY));
    }

    private static double[] draws(SlippageSpec spec) {
        SlippageModel model = spec.build(SEED);
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> model.nextBps());
        return draws;
    }

    private static double standardError(double[] draws, double mean) {
        double squares = Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (draws.length - 1.0) / draws.length);
    }
}
