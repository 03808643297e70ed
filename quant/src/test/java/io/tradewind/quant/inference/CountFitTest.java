// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.PoissonDistribution;
import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class CountFitTest {
    private static long[] clampedPoisson(double mean, int draws, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        long[] counts = new long[40];
        for (int i = 0; i < draws; i++) {
            counts[Math.max(1, new PoissonDistribution(mean).sample(random)) - 1]++;
        }
        return counts;
    }

    private static long[] geometric(double more, int draws, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        long[] counts = new long[200];
        for (int i = 0; i < draws; i++) {
            int count = 1;
            while (random.nextDouble() < more) {
                count++;
            }
            counts[count - 1]++;
        }
        return counts;
    }

    @Test
    void shouldFindTheParameterWithinItsErrorAndPass() {
        double[] p = new double[200];
        for (int seed = 0; seed < 200; seed++) {
            CountFit fit = CountFit.clampedPoisson(clampedPoisson(3, 1_000, seed));
            assertThat(fit.parameter()).as("seed %d", seed).isCloseTo(3, within(4 * fit.standardError()));
            p[seed] = fit.test().p();
        }
        assertThat(KolmogorovSmirnov.of(p, x -> x).p()).as("seeds 0 to 199").isGreaterThan(0.01);
    }

    @Test
    void shouldFindAGeometricLawAndRefuteThePoissonOne() {
        for (long seed = 0; seed < 10; seed++) {
            long[] counts = geometric(0.6, 3_000, seed);
            CountFit right = CountFit.geometric(counts);
            CountFit wrong = CountFit.clampedPoisson(counts);
            assertThat(right.parameter()).as("seed %d", seed).isCloseTo(0.6, within(4 * right.standardError()));
            assertThat(right.test().p()).as("seed %d", seed).isGreaterThan(0.001);
            assertThat(wrong.test().p()).as("seed %d", seed).isLessThan(1e-6);
            assertThat(right.aic()).isLessThan(wrong.aic());
        }
    }

    @Test
    void shouldGiveTheProbabilitiesOfItsLaw() {
        CountFit fit = CountFit.clampedPoisson(clampedPoisson(2, 5_000, 1));
        double lambda = fit.parameter();
        assertThat(fit.probability(1)).isCloseTo(Math.exp(-lambda) * (1 + lambda), within(1e-12));
        assertThat(fit.probability(3)).isCloseTo(Math.exp(-lambda) * Math.pow(lambda, 3) / 6, within(1e-12));
    }

    @Test
    void shouldRefuseNoCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> CountFit.clampedPoisson(new long[3]));
    }
}
