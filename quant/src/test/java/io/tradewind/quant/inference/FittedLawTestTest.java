// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.distribution.GammaLaw;
import io.tradewind.quant.distribution.Law;
import io.tradewind.quant.distribution.LogNormalLaw;
import io.tradewind.quant.distribution.WeibullLaw;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FittedLawTestTest {
    private static final int SEEDS = 200;
    private static final int VALUES = 100;
    private static final int RESAMPLES = 99;

    private static FittedLawTest[] tests(Law law, LawFamily family) {
        FittedLawTest[] tests = new FittedLawTest[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] sample = LawFitTest.draw(law, VALUES, seed);
            tests[seed] = FittedLawTest.of(LawFit.of(family, sample), sample, RESAMPLES, 1_000 + seed);
        }
        return tests;
    }

    @Test
    void shouldGiveUniformProbabilitiesForTheTrueLawByTheBootstrapOnly() {
        for (Law law : new Law[] {new LogNormalLaw(0, 1, 0.5), new GammaLaw(0, 2, 1), new WeibullLaw(0, 0.7, 2)}) {
            LawFamily family = law instanceof LogNormalLaw
                    ? LawFamily.LOG_NORMAL
                    : law instanceof GammaLaw ? LawFamily.GAMMA : LawFamily.WEIBULL;
            FittedLawTest[] tests = tests(law, family);
            double[] bootstrap = Arrays.stream(tests)
                    .mapToDouble(test -> test.bootstrapP() - 0.5 / (RESAMPLES + 1))
                    .toArray();
            double[] plain =
                    Arrays.stream(tests).mapToDouble(test -> test.plain().p()).toArray();
            double p = KolmogorovSmirnov.of(bootstrap, x -> x).p();
            assertThat(p).as("%s, seeds 0 to 199: uniformity p %s", law, p).isGreaterThan(0.01);
            assertThat(KolmogorovSmirnov.of(plain, x -> x).p())
                    .as("plain p, %s", law)
                    .isLessThan(1e-6);
        }
    }

    @Test
    void shouldGiveUniformPlainProbabilitiesForALawFixedBeforehand() {
        LogNormalLaw law = new LogNormalLaw(0, 1, 0.5);
        double[] p = new double[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            p[seed] = KolmogorovSmirnov.of(LawFitTest.draw(law, VALUES, seed), law::cumulative)
                    .p();
        }
        assertThat(KolmogorovSmirnov.of(p, x -> x).p()).as("seeds 0 to 199").isGreaterThan(0.01);
    }

    @Test
    void shouldRefuteAWrongLaw() {
        for (long seed = 0; seed < 10; seed++) {
            double[] sample = LawFitTest.draw(new LogNormalLaw(0, 1, 0.8), 600, seed);
            FittedLawTest test = FittedLawTest.of(LawFit.of(LawFamily.WEIBULL, sample), sample, RESAMPLES, seed);
            assertThat(test.bootstrapP()).as("seed %d", seed).isLessThanOrEqualTo(0.02);
        }
    }
}
