// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EwmaVarianceTest {

    private static final int STEPS = 100_000;
    private static final int TERMS = 2_000;
    private static final int STRIDE = 97;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.94, 0.97})
    void shouldEqualTheWeightedSumOfSquaresOverALongRun(double decay) {
        long seed = 51;
        Xoshiro256 random = new Xoshiro256(seed);
        double[] returns = new double[STEPS];
        EwmaVariance ewma = new EwmaVariance(decay);
        for (int i = 0; i < STEPS; i++) {
            returns[i] = (random.nextDouble() - 0.5) / 10;
            ewma.add(returns[i]);
            if (i % STRIDE == 0) {
                assertThat(ewma.variance())
                        .as("seed %d step %d", seed, i)
                        .isCloseTo(weightedSum(returns, i, decay), within(1e-15));
            }
            if (i == STEPS / 2) {
                EwmaVariance restored = new EwmaVariance(decay);
                RecordedState.copy(ewma, restored);
                ewma = restored;
            }
        }
    }

    @Test
    void shouldStartWithTheFirstSquaredReturn() {
        EwmaVariance ewma = new EwmaVariance(0.94);
        assertThat(ewma.isReady()).isFalse();
        assertThat(ewma.value()).isNaN();

        ewma.add(-0.02);

        assertThat(ewma.value()).isEqualTo(0.02);
        ewma.reset();
        assertThat(ewma.isReady()).isFalse();
    }

    @Test
    void shouldRefuseADecayOutsideTheUnitInterval() {
        for (double decay : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new EwmaVariance(decay));
        }
    }

    @Test
    void shouldRefuseAStateOfAnotherDecay() {
        RecordedState state = new RecordedState();
        new EwmaVariance(0.9).save(state);

        assertThatIllegalArgumentException().isThrownBy(() -> new EwmaVariance(0.8).restore(state));
    }

    private static double weightedSum(double[] returns, int last, double decay) {
        double sum = 0;
        double weight = 1 - decay;
        int oldest = Math.max(0, last - TERMS);
        for (int i = last; i > oldest; i--) {
            sum += weight * returns[i] * returns[i];
            weight *= decay;
        }
        return sum + weight / (1 - decay) * returns[oldest] * returns[oldest];
    }
}
