// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class OriginRegressionTest {
    private static final int CELLS = 1_000;
    private static final int LAG = 10;

    private static OriginRegression fit(double slope, long seed, int lags, int block) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] shocks = new double[CELLS + LAG];
        double[] drift = new double[CELLS + LAG];
        for (int i = 0; i < shocks.length; i++) {
            shocks[i] = normal(random);
            drift[i] = normal(random);
        }
        double[] x = new double[CELLS];
        double[] y = new double[CELLS];
        int[] cell = new int[CELLS];
        for (int i = 0; i < CELLS; i++) {
            for (int k = 0; k < LAG; k++) {
                x[i] += drift[i + k];
                y[i] += shocks[i + k];
            }
            y[i] += slope * x[i];
            cell[i] = i;
        }
        return OriginRegression.of(x, y, cell, new OriginRegression.Dependence(CELLS, lags, block, 199, 0.95, seed));
    }

    private static double normal(Xoshiro256 random) {
        return NormalDistribution.quantile(Math.max(random.nextDouble(), 0x1.0p-54));
    }

    @Test
    void shouldCoverTheTruthAsOftenAsItSaysWhereErrorsOverlap() {
        int inside = 0;
        int near = 0;
        int naive = 0;
        for (long seed = 0; seed < 300; seed++) {
            OriginRegression fit = fit(0.5, seed, 2 * LAG, 4 * LAG);
            inside += fit.lower() <= 0.5 && fit.upper() >= 0.5 ? 1 : 0;
            near += Math.abs(fit.coefficient() - 0.5) < 1.96 * fit.standardError() ? 1 : 0;
            OriginRegression careless = fit(0.5, seed, 0, 1);
            naive += Math.abs(careless.coefficient() - 0.5) < 1.96 * careless.standardError() ? 1 : 0;
        }
        assertThat(inside / 300.0).as("interval").isBetween(0.85, 0.99);
        assertThat(near / 300.0).as("standard error").isBetween(0.85, 0.99);
        assertThat(naive / 300.0).as("without dependence").isLessThan(0.7);
    }

    @Test
    void shouldFitALineByHand() {
        OriginRegression fit = OriginRegression.of(
                new double[] {1, 2, 3},
                new double[] {2, 3, 7},
                new int[] {0, 1, 2},
                new OriginRegression.Dependence(3, 0, 1, 10, 0.9, 1));
        assertThat(fit.coefficient()).isCloseTo(29.0 / 14, within(1e-12));
        assertThat(fit.r2()).isCloseTo(29.0 * 29 / 14 / 62, within(1e-12));
        double rest = 62 - 29.0 * 29 / 14;
        assertThat(fit.aic()).isCloseTo(3 * Math.log(rest / 3) + 2, within(1e-9));
        double[] scores = {2 - 29.0 / 14, 6 - 4 * 29.0 / 14, 21 - 9 * 29.0 / 14};
        double meat = scores[0] * scores[0] + scores[1] * scores[1] + scores[2] * scores[2];
        assertThat(fit.standardError()).isCloseTo(Math.sqrt(meat) / 14, within(1e-12));
    }

    @Test
    void shouldRefuseFewerThanThreeObservations() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OriginRegression.of(
                        new double[2], new double[2], new int[2], new OriginRegression.Dependence(2, 0, 1, 10, 0.9, 1)))
                .withMessageContaining("three observations");
    }
}
