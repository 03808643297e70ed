// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KolmogorovSmirnovTest {
    @Test
    void shouldMeasureTheLargestDistance() {
        double[] sample = {0.7, 0.1, 0.4};
        assertThat(KolmogorovSmirnov.of(sample, x -> x).distance()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void shouldAllowForStepsOfALaw() {
        double[] dice = {1, 1, 2, 2, 3, 3};
        KolmogorovSmirnov test = KolmogorovSmirnov.of(dice, x -> Math.floor(x) / 3);
        assertThat(test.distance()).isCloseTo(0, within(1e-12));
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void shouldGiveTheTabledProbability() {
        // Q(1.358) = 0.05 in the limit: the critical value of the tables.
        double[] sample = new double[1_000_000];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (i + 0.5) / sample.length;
        }
        double shift = 1.3581e-3;
        assertThat(KolmogorovSmirnov.of(sample, x -> Math.min(1, x + shift)).p())
                .isCloseTo(0.05, within(0.001));
    }

    @Test
    void shouldAcceptASampleOfTheLawAndRefuseAnother() {
        Xoshiro256 random = new Xoshiro256(4);
        double[] sample = random.doubles(2_000).toArray();
        assertThat(KolmogorovSmirnov.of(sample, x -> x).p()).as("seed 4").isGreaterThan(0.01);
        assertThat(KolmogorovSmirnov.of(sample, x -> x * x).p()).as("seed 4").isLessThan(1e-6);
    }

    @Test
    void shouldCompareTwoSamples() {
        double[] first = {1, 2, 3, 4};
        double[] second = {3, 4, 5, 6};
        KolmogorovSmirnov test = KolmogorovSmirnov.between(first, second);
        assertThat(test.distance()).isCloseTo(0.5, within(1e-12));
        assertThat(test.count()).isEqualTo(2);
    }

    @Test
    void shouldRefuseAnEmptySample() {
        assertThatIllegalArgumentException().isThrownBy(() -> KolmogorovSmirnov.of(new double[0], x -> x));
    }

    @Test
    void shouldGiveEachLawOfTheDistanceItsP() {
        // scipy 1.10.1: ks_1samp(x, uniform.cdf, mode), ks_2samp(x, y, mode) with x = 0.05, 0.15, ..., 0.95 and y = x^2
        double[] x = {0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95};
        double[] y = Arrays.stream(x).map(value -> value * value).toArray();
        assertThat(KolmogorovSmirnov.of(y, v -> v, KolmogorovSmirnov.PValue.LIMIT)
                        .p())
                .isCloseTo(0.338940933448316, within(1e-12));
        assertThat(KolmogorovSmirnov.of(y, v -> v, KolmogorovSmirnov.PValue.EXACT)
                        .p())
                .isCloseTo(0.27928995698209347, within(1e-12));
        assertThat(KolmogorovSmirnov.between(x, y, KolmogorovSmirnov.PValue.EXACT)
                        .p())
                .isCloseTo(0.7869297884777761, within(1e-12));
        assertThat(KolmogorovSmirnov.between(x, y, KolmogorovSmirnov.PValue.EFFECTIVE_SIZE)
                        .p())
                .isCloseTo(0.6639999999999998, within(1e-12));
        assertThat(KolmogorovSmirnov.of(y, v -> v, KolmogorovSmirnov.PValue.STEPHENS))
                .isEqualTo(KolmogorovSmirnov.of(y, v -> v));
    }

    @Test
    void shouldRefuseASampleWithNaN() {
        double[] missing = {1, Double.NaN};
        assertThatIllegalArgumentException().isThrownBy(() -> KolmogorovSmirnov.of(missing, x -> x));
        assertThatIllegalArgumentException().isThrownBy(() -> KolmogorovSmirnov.between(missing, new double[] {1}));
    }
}
