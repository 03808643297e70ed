// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.inference.ChiSquareTest;
import io.tradewind.quant.inference.KolmogorovSmirnov;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values: mpmath 1.3.0 with 40 digits; random values are tested against their own distribution function. */
class NamedDistributionsTest {
    private static final int DRAWS = 20_000;
    private static final long SEED = 11;
    private static final double LEAST_P = 0.01;

    @ParameterizedTest
    @CsvSource({
        "1, 3.841458820694124, 0.050000000000000057435",
        "2, 5.991464547107979, 0.050000000000000073572",
        "7, 2.5, 0.92709706501347376501",
        "9, 27.88, 0.00099891111072881964611",
        "9, 1.0, 0.99943750269783249845",
        "100, 150, 0.00090393204235400908576",
        "1, 80, 3.7440973842028987636e-19"
    })
    void shouldGiveTheTailOfChiSquare(double degrees, double x, double expected) {
        ChiSquareDistribution distribution = new ChiSquareDistribution(degrees);
        assertThat(distribution.survival(x)).isCloseTo(expected, within(1e-12 * expected));
        assertThat(distribution.cumulative(x)).isCloseTo(1 - expected, within(1e-12));
        assertThat(distribution.survival(-1)).isEqualTo(1);
        assertThat(distribution.cumulative(-1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, 0.049787068367863942979, 0.049787068367863942979",
        "3, 3, 0.22404180765538774341, 0.64723188878223125873",
        "3, 12, 0.000055237580418282489497, 0.99998385095144407588",
        "5, 2, 0.084224337488568338708, 0.12465201948308114129",
        "2, 9, 0.00019094925324389797798, 0.99995350192498273619",
        "100, 100, 0.039860996809147135234, 0.52656219852999847038",
        "500, 420, 0.0000223018326625544088, 0.00013175967002434753022"
    })
    void shouldGiveTheProbabilitiesOfPoisson(double mean, int count, double probability, double cumulative) {
        PoissonDistribution distribution = new PoissonDistribution(mean);
        assertThat(distribution.probability(count)).isCloseTo(probability, within(1e-12 * probability));
        assertThat(distribution.cumulative(count)).isCloseTo(cumulative, within(1e-12 * cumulative));
        assertThat(distribution.probability(-1)).isZero();
        assertThat(distribution.cumulative(-1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 3, 40, 500})
    void shouldDrawPoissonCounts(double mean) {
        PoissonDistribution distribution = new PoissonDistribution(mean);
        Xoshiro256 random = new Xoshiro256(SEED);
        int cells = (int) (mean + 12 * Math.sqrt(mean) + 12);
        long[] counts = new long[cells];
        for (int i = 0; i < DRAWS; i++) {
            counts[Math.min(distribution.sample(random), cells - 1)]++;
        }
        double[] probabilities = new double[cells];
        Arrays.setAll(probabilities, distribution::probability);
        probabilities[cells - 1] = 1 - distribution.cumulative(cells - 2);
        assertThat(ChiSquareTest.of(counts, probabilities).p())
                .as("mean %s, seed %d", mean, SEED)
                .isGreaterThan(LEAST_P);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.7, 1, 2, 5, 300})
    void shouldDrawGammaValues(double shape) {
        GammaDistribution distribution = new GammaDistribution(shape);
        Xoshiro256 random = new Xoshiro256(SEED);
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> distribution.sample(random));
        assertThat(KolmogorovSmirnov.of(draws, distribution::cumulative).p())
                .as("shape %s, seed %d", shape, SEED)
                .isGreaterThan(LEAST_P);
    }

    @ParameterizedTest
    @CsvSource({"2, 5", "1, 8", "3, 3", "0.5, 0.5", "0.2, 4"})
    void shouldDrawBetaValues(double alpha, double beta) {
        BetaDistribution distribution = new BetaDistribution(alpha, beta);
        Xoshiro256 random = new Xoshiro256(SEED);
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> distribution.sample(random));
        assertThat(KolmogorovSmirnov.of(draws, distribution::cumulative).p())
                .as("alpha %s, beta %s, seed %d", alpha, beta, SEED)
                .isGreaterThan(LEAST_P);
        double mean = Arrays.stream(draws).average().orElseThrow();
        assertThat(mean).isCloseTo(distribution.mean(), within(4 * Math.sqrt(distribution.variance() / DRAWS)));
    }

    @Test
    void shouldRefuseParametersOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GammaDistribution(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BetaDistribution(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new PoissonDistribution(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PoissonDistribution(501));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChiSquareDistribution(0));
    }
}
