// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.GammaLaw;
import io.tradewind.quant.distribution.Law;
import io.tradewind.quant.distribution.LogNormalLaw;
import io.tradewind.quant.distribution.WeibullLaw;
import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawFitTest {
    private static final double[] SAMPLE = {0.3, 0.7, 0.9, 1.1, 1.4, 1.8, 2.2, 2.9, 3.7, 5.5, 8.1, 0.5};

    static double[] draw(Law law, int count, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = law.quantile(Math.max(random.nextDouble(), 0x1.0p-54));
        }
        return values;
    }

    /** Expected: scipy 1.17.1, {@code stats.gamma.fit}, {@code lognorm.fit} with floc 0; for Weibull {@code optimize.minimize}, BFGS. */
    @Test
    void shouldGiveTheEstimatesOfAReference() {
        LawFit gamma = LawFit.of(LawFamily.GAMMA, SAMPLE);
        assertThat(((GammaLaw) gamma.law()).shape()).isCloseTo(1.3394248763212164, within(1e-8));
        assertThat(((GammaLaw) gamma.law()).scale()).isCloseTo(1.8104785440900268, within(1e-8));
        assertThat(gamma.logLikelihood()).isCloseTo(-22.339172853206716, within(1e-9));
        LawFit weibull = LawFit.of(LawFamily.WEIBULL, SAMPLE);
        assertThat(((WeibullLaw) weibull.law()).shape()).isCloseTo(1.144552202165145, within(1e-6));
        assertThat(((WeibullLaw) weibull.law()).scale()).isCloseTo(2.555197026463252, within(1e-6));
        assertThat(weibull.logLikelihood()).isCloseTo(-22.452524079895262, within(1e-9));
        LawFit logNormal = LawFit.of(LawFamily.LOG_NORMAL, SAMPLE);
        assertThat(((LogNormalLaw) logNormal.law()).sigma()).isCloseTo(0.9422724593055526, within(1e-8));
        assertThat(logNormal.logLikelihood()).isCloseTo(-21.932259370690396, within(1e-9));
        assertThat(logNormal.aic()).isCloseTo(4 + 2 * 21.932259370690396, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldFindTheLawThatMadeTheSample(long seed) {
        int n = 20_000;
        LogNormalLaw logNormal =
                (LogNormalLaw) LawFit.of(LawFamily.LOG_NORMAL, draw(new LogNormalLaw(0, 1.5, 0.4), n, seed))
                        .law();
        // Standard errors: sigma / sqrt(n) and sigma / sqrt(2 n).
        assertThat(logNormal.mu()).as("seed %d", seed).isCloseTo(1.5, within(4 * 0.4 / Math.sqrt(n)));
        assertThat(logNormal.sigma()).as("seed %d", seed).isCloseTo(0.4, within(4 * 0.4 / Math.sqrt(2.0 * n)));
        WeibullLaw weibull = (WeibullLaw) LawFit.of(LawFamily.WEIBULL, draw(new WeibullLaw(0, 0.6, 3), n, seed))
                .law();
        // Standard error of the shape: 0.78 shape / sqrt(n).
        assertThat(weibull.shape()).as("seed %d", seed).isCloseTo(0.6, within(4 * 0.78 * 0.6 / Math.sqrt(n)));
        GammaLaw gamma = (GammaLaw) LawFit.of(LawFamily.GAMMA, draw(new GammaLaw(0, 2.5, 4), n, seed))
                .law();
        // Standard error of the shape: sqrt(shape / (n (shape trigamma(shape) - 1))), trigamma(2.5) = 0.4904.
        assertThat(gamma.shape()).as("seed %d", seed).isCloseTo(2.5, within(4 * Math.sqrt(2.5 / (n * 0.226))));
        assertThat(gamma.shape() * gamma.scale()).as("seed %d", seed).isCloseTo(10, within(0.2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldFindTheShiftAndPreferTheLawThatMadeTheSample(long seed) {
        double[] sample = draw(new LogNormalLaw(-4, 2, 0.5), 5_000, seed);
        LawFit fit = LawFit.shifted(LawFamily.LOG_NORMAL, sample);
        LogNormalLaw law = (LogNormalLaw) fit.law();
        assertThat(fit.atBound()).as("seed %d", seed).isFalse();
        assertThat(law.shift()).as("seed %d", seed).isCloseTo(-4, within(0.7));
        assertThat(law.mu()).as("seed %d", seed).isCloseTo(2, within(0.1));
        assertThat(law.sigma()).as("seed %d", seed).isCloseTo(0.5, within(0.06));
        assertThat(fit.aic()).isLessThan(LawFit.shifted(LawFamily.GAMMA, sample).aic());
        assertThat(fit.aic())
                .isLessThan(LawFit.shifted(LawFamily.WEIBULL, sample).aic());
    }

    @Test
    void shouldSayThatTheSampleDoesNotDetermineTheShift() {
        double[] sample = draw(new WeibullLaw(0, 0.4, 1), 2_000, 3);
        assertThat(LawFit.shifted(LawFamily.WEIBULL, sample).atBound()).isTrue();
    }

    @Test
    void shouldRefuseASampleThatIsTooSmallOrAllAlike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFit.of(LawFamily.GAMMA, new double[] {1, 2}))
                .withMessageContaining("at least 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFit.shifted(LawFamily.GAMMA, new double[20]))
                .withMessageContaining("alike");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFit.of(LawFamily.GAMMA, new double[20]))
                .withMessageContaining("no value 0");
    }
}
