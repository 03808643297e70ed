// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class ArrivalClockTest {
    private static final SelfExcitation FIGURES = new SelfExcitation(4, 0.3, 100, 0.4, 5);

    @Test
    void shouldKeepTheMeanRate() {
        double[] counts = countsASecond(FIGURES, 20_000, 1);
        assertThat(FIGURES.rate()).isCloseTo(4 / 0.3, within(1e-12));
        assertThat(mean(counts)).as("seed 1").isCloseTo(FIGURES.rate(), within(0.4));
    }

    @Test
    void shouldClusterAsTheBranchingSays() {
        // Over windows much longer than the kernels, variance over mean tends to 1 / (1 - n)^2.
        double[] counts = countsASecond(FIGURES, 40_000, 2);
        double[] long20 = new double[counts.length / 20];
        for (int i = 0; i < long20.length * 20; i++) {
            long20[i / 20] += counts[i];
        }
        double mean = mean(long20);
        double variance = 0;
        for (double count : long20) {
            variance += (count - mean) * (count - mean) / long20.length;
        }
        assertThat(variance / mean).as("seed 2").isBetween(9.0, 12.5);
    }

    @Test
    void shouldRefuseAnExplosiveProcess() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfExcitation(1, 0.6, 10, 0.4, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfExcitation(0, 0.2, 10, 0.4, 1));
    }

    private static double[] countsASecond(SelfExcitation figures, int seconds, long seed) {
        ArrivalClock clock = new ArrivalClock(figures, new Xoshiro256(seed), 0);
        double[] counts = new double[seconds];
        while (clock.nextNs() < seconds * TestFigures.SECOND_NS) {
            counts[(int) (clock.nextNs() / TestFigures.SECOND_NS)]++;
            clock.advance(1);
        }
        return counts;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
