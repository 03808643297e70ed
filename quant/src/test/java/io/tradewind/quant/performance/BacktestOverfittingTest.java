// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BacktestOverfittingTest {
    private static double[][] noise(long seed, int strategies, int length) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[][] returns = new double[strategies][length];
        for (double[] row : returns) {
            Arrays.setAll(row, t -> 0.01 * NormalDistribution.quantile(random.nextDouble() * 0.99999 + 5e-6));
        }
        return returns;
    }

    @Test
    void shouldFindAboutOneHalfAmongStrategiesWithoutSkill() {
        double sum = 0;
        for (int seed = 1; seed <= 12; seed++) {
            sum += BacktestOverfitting.of(noise(seed, 20, 400), 8).probability();
        }
        assertThat(sum / 12).as("seeds 1 to 12").isBetween(0.3, 0.75);
    }

    @Test
    void shouldFindHardlyAnyWhenOneStrategyHasSkill() {
        double[][] returns = noise(3, 20, 400);
        for (int t = 0; t < 400; t++) {
            returns[7][t] += 0.005;
        }
        BacktestOverfitting result = BacktestOverfitting.of(returns, 8);
        assertThat(result.probability()).isLessThan(0.02);
        assertThat(result.lossProbability()).isLessThan(0.02);
        assertThat(result.logits()).hasSize(70);
    }

    @Test
    void shouldSeeEveryChoiceFailWhenGoodHalvesAreFollowedByBadOnes() {
        double[][] returns = new double[4][80];
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < 80; t++) {
                returns[i][t] = (t / 20 == i ? 0.02 : -0.01) + 0.001 * (t % 3);
            }
        }
        BacktestOverfitting result = BacktestOverfitting.of(returns, 4);
        assertThat(result.probability()).isEqualTo(1);
        assertThat(result.logits()).hasSize(6);
    }

    @Test
    void shouldRefuseBadInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> BacktestOverfitting.of(noise(1, 3, 100), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> BacktestOverfitting.of(noise(1, 1, 100), 4));
        assertThatIllegalArgumentException().isThrownBy(() -> BacktestOverfitting.of(noise(1, 3, 7), 4));
        assertThatIllegalArgumentException().isThrownBy(() -> BacktestOverfitting.of(noise(1, 3, 100), 22));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BacktestOverfitting.of(new double[][] {new double[40], new double[41]}, 4));
    }
}
