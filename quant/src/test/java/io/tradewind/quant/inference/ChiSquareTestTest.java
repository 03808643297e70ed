// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class ChiSquareTestTest {
    /** Expected: scipy 1.17.1, {@code scipy.stats.chisquare([16, 18, 16, 14, 12, 12], 88 / 6)}. */
    @Test
    void shouldGiveStatisticAndProbabilityOfAReference() {
        double sixth = 1.0 / 6;
        ChiSquareTest test = ChiSquareTest.of(
                new long[] {16, 18, 16, 14, 12, 12}, new double[] {sixth, sixth, sixth, sixth, sixth, sixth});
        assertThat(test.statistic()).isCloseTo(2.0, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(5);
        assertThat(test.p()).isCloseTo(0.8491450360846096, within(1e-12));
    }

    @Test
    void shouldPoolCellsUntilFiveAreExpectedInEach() {
        long[] counts = {2, 3, 45, 45, 4, 1};
        double[] probabilities = {0.02, 0.03, 0.45, 0.45, 0.03, 0.02};
        ChiSquareTest test = ChiSquareTest.of(counts, probabilities);
        assertThat(test.degreesOfFreedom()).isEqualTo(3);
        assertThat(test.statistic()).isCloseTo(0, within(1e-12));
    }

    @Test
    void shouldRefuseACountOfWhatCannotHappen() {
        ChiSquareTest test = ChiSquareTest.of(new long[] {500, 500, 40}, new double[] {0.5, 0.49, 0.01});
        assertThat(test.p()).isLessThan(1e-6);
    }

    @Test
    void shouldGiveUniformProbabilitiesUnderTheLaw() {
        long seed = 5;
        Xoshiro256 random = new Xoshiro256(seed);
        double[] p = new double[2_000];
        double[] law = {0.1, 0.2, 0.3, 0.4};
        for (int i = 0; i < p.length; i++) {
            long[] counts = new long[4];
            for (int draw = 0; draw < 2_000; draw++) {
                double uniform = random.nextDouble();
                counts[uniform < 0.1 ? 0 : uniform < 0.3 ? 1 : uniform < 0.6 ? 2 : 3]++;
            }
            p[i] = ChiSquareTest.of(counts, law).p();
        }
        assertThat(KolmogorovSmirnov.of(p, x -> x).p()).as("seed %d", seed).isGreaterThan(0.01);
    }

    @Test
    void shouldTakeDegreesOfFreedomForFittedParameters() {
        ChiSquareTest test = ChiSquareTest.of(new long[] {30, 40, 30, 20}, new double[] {0.25, 0.25, 0.25, 0.25});
        assertThat(test.afterFitting(1).degreesOfFreedom()).isEqualTo(2);
        assertThat(test.afterFitting(1).statistic()).isEqualTo(test.statistic());
        assertThat(test.afterFitting(1).p()).isCloseTo(StrictMath.exp(-test.statistic() / 2), within(1e-12));
        assertThat(test.afterFitting(3).p()).isNaN();
    }

    @Test
    void shouldRefuseWhatIsNoTest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.of(new long[] {1, 2}, new double[] {1}))
                .withMessageContaining("2 counts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.of(new long[] {9, 9}, new double[] {0.5, 0.4}))
                .withMessageContaining("add up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquareTest.of(new long[] {1, 2}, new double[] {0.5, 0.5}))
                .withMessageContaining("two cells");
    }
}
