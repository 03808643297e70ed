// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class SelfExcitingFitTest {
    private static final double SECONDS = 4_000;

    @Test
    void shouldFindTheFiguresThatMadeTheArrivals() {
        double[] gaps = clusters(3, 0.3, 100, 0.3, 2, new Xoshiro256(6));
        SelfExcitingFit fit = SelfExcitingFit.of(gaps);
        assertThat(fit.fastBranching()).as("seed 6").isCloseTo(0.3, within(0.05));
        assertThat(fit.slowBranching()).as("seed 6").isCloseTo(0.3, within(0.06));
        assertThat(fit.fastDecay()).as("seed 6").isBetween(80.0, 125.0);
        assertThat(fit.slowDecay()).as("seed 6").isBetween(1.4, 2.9);
        assertThat(fit.baseline()).as("seed 6").isCloseTo(3, within(0.5));
    }

    @Test
    void shouldLeaveExponentialResiduals() {
        double[] gaps = clusters(3, 0.3, 100, 0.3, 2, new Xoshiro256(7));
        double[] residuals = SelfExcitingFit.of(gaps).residuals(gaps);
        KolmogorovSmirnov test = KolmogorovSmirnov.of(residuals, x -> -StrictMath.expm1(-x));
        assertThat(test.p()).as("seed 7").isGreaterThan(0.01);
    }

    @Test
    void shouldRefuseTooFewArrivals() {
        assertThatIllegalArgumentException().isThrownBy(() -> SelfExcitingFit.of(new double[10]));
    }

    /** The process as a tree: each arrival has a Poisson number of children by each kernel, at exponential distances. */
    private static double[] clusters(double mu, double n1, double b1, double n2, double b2, Xoshiro256 random) {
        PriorityQueue<Double> open = new PriorityQueue<>();
        for (double t = exponential(random) / mu; t < SECONDS; t += exponential(random) / mu) {
            open.add(t);
        }
        double[] times = new double[0];
        int size = 0;
        while (!open.isEmpty()) {
            double time = open.poll();
            times = size == times.length ? Arrays.copyOf(times, Math.max(64, size * 2)) : times;
            times[size++] = time;
            children(open, time, n1, b1, random);
            children(open, time, n2, b2, random);
        }
        double[] gaps = new double[size - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = times[i + 1] - times[i];
        }
        return gaps;
    }

    private static void children(
            PriorityQueue<Double> open, double time, double branching, double decay, Xoshiro256 random) {
        for (double sum = exponential(random); sum < branching; sum += exponential(random)) {
            open.add(time + exponential(random) / decay);
        }
    }

    private static double exponential(Xoshiro256 random) {
        return -StrictMath.log(1 - random.nextDouble());
    }
}
