// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KolmogorovDistributionTest {
    /** scipy 1.10.1: kstwo.sf(d, n); one value or more in each region of the method. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.7, 0.6",
        "5, 0.05, 1",
        "5, 0.15, 0.9988",
        "10, 0.9, 1.9999999999999957e-10",
        "10, 0.4, 0.05898924519999926",
        "20, 0.52, 1.47872066371843e-05",
        "50, 0.1, 0.6623112704658186",
        "140, 0.05, 0.8576480297656114",
        "140, 0.12, 0.03252638258561632",
        "500, 0.01, 0.9999999991073389",
        "500, 0.03, 0.7473166700457021",
        "500, 0.06, 0.05243463489026223",
        "500, 0.12, 9.88394350588572e-07",
        "5000, 0.005, 0.9995858441477996",
        "5000, 0.02, 0.03613941395325637",
        "200000, 0.002, 0.39995085369038097"
    })
    void shouldEqualScipyForOneSample(int n, double d, double expected) {
        assertThat(KolmogorovDistribution.survival(n, d)).isCloseTo(expected, within(1e-10 * expected));
    }

    /** scipy 1.10.1: ksone.sf(d, n). */
    @ParameterizedTest
    @CsvSource({
        "1, 0.7, 0.3",
        "10, 0.2, 0.39676169159999997",
        "1000, 0.03, 0.16203171395455085",
        "1000, 0.1, 1.8518435484088554e-09"
    })
    void shouldEqualScipyOnOneSide(int n, double d, double expected) {
        assertThat(KolmogorovDistribution.oneSidedSurvival(n, d)).isCloseTo(expected, within(1e-10 * expected));
    }

    /** scipy 1.10.1: kstwobign.sf(x). */
    @ParameterizedTest
    @CsvSource({
        "0.1, 1",
        "0.3, 0.9999906941986655",
        "0.5, 0.9639452436648751",
        "0.82, 0.5119717052984973",
        "1, 0.26999967167735456",
        "1.358, 0.05002679733444698",
        "3, 3.045995948942526e-08",
        "6, 1.0760372320042276e-31"
    })
    void shouldEqualScipyInTheLimit(double x, double expected) {
        assertThat(KolmogorovDistribution.limitSurvival(x)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void shouldFallAcrossTheSeamsOfItsMethods() {
        for (int n : new int[] {1, 2, 3, 10, 100, 140, 141, 1000}) {
            double before = 1;
            for (int i = 0; i <= 2_000; i++) {
                double survival = KolmogorovDistribution.survival(n, i / 2_000.0);
                assertThat(survival).as("n %d, d %d / 2000", n, i).isBetween(0.0, before + 2e-7);
                before = survival;
            }
        }
    }

    @Test
    void shouldCountLatticePathsForTwoSamples() {
        // Of the 6 orders of two pairs, 2 reach the distance 1 and all but 0 the distance 1/2.
        assertThat(KolmogorovDistribution.twoSampleSurvival(2, 2, 4)).isCloseTo(2.0 / 6, within(1e-15));
        assertThat(KolmogorovDistribution.twoSampleSurvival(2, 2, 2)).isEqualTo(1);
        assertThat(KolmogorovDistribution.twoSampleSurvival(101, 102, 101L * 102))
                .isPositive()
                .isLessThan(1e-58);
        assertThat(KolmogorovDistribution.twoSampleSurvival(3, 4, 0)).isEqualTo(1);
    }

    @Test
    void shouldRefuseParametersOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> KolmogorovDistribution.survival(0, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> KolmogorovDistribution.survival(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> KolmogorovDistribution.oneSidedSurvival(0, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> KolmogorovDistribution.twoSampleSurvival(0, 1, 1));
    }
}
