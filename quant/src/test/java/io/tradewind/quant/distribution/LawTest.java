// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected values: scipy 1.17.1, {@code special.digamma}, {@code stats.gamma.ppf} and {@code stats.gamma.logpdf}. */
class LawTest {
    static Stream<Law> laws() {
        return Stream.of(
                new LogNormalLaw(-2, 1.5, 0.7),
                new GammaLaw(0, 0.3, 2),
                new GammaLaw(0, 2.5, 0.1),
                new GammaLaw(1, 40, 5),
                new WeibullLaw(-1, 0.5, 3),
                new WeibullLaw(0, 1, 3),
                new WeibullLaw(2, 4, 0.5));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void shouldInvertItsDistributionFunction(Law law) {
        for (double p = 0.001; p < 1; p += 0.037) {
            assertThat(law.cumulative(law.quantile(p))).as("p %s", p).isCloseTo(p, within(1e-11));
        }
        assertThat(law.cumulative(-1e9)).isZero();
        assertThat(law.logDensity(-1e9)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void shouldHaveTheDensityOfItsDistributionFunction(Law law) {
        for (double p = 0.05; p < 1; p += 0.1) {
            double x = law.quantile(p);
            double step = (law.quantile(p + 0.001) - x) * 1e-3;
            double slope = (law.cumulative(x + step) - law.cumulative(x - step)) / (2 * step);
            assertThat(StrictMath.exp(law.logDensity(x)) / slope).isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.01, 1.5022226552360407e-07, 9.902006763561301",
        "0.3, 0.9, 0.8848107733602443, -1.8949417376046254",
        "2.5, 0.001, 0.1051063013146096, -3.7689637430027196",
        "2.5, 0.5, 2.175730095547763, -1.2943665395287731",
        "40, 0.999, 62.41961200788239, -7.830070949792187"
    })
    void shouldGiveQuantileAndDensityOfAReference(double shape, double p, double quantile, double logDensity) {
        GammaLaw law = new GammaLaw(0, shape, 1);
        assertThat(law.quantile(p) / quantile).isCloseTo(1, within(1e-11));
        assertThat(law.logDensity(quantile)).isCloseTo(logDensity, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, -10.423754940411076",
        "0.5, -1.9635100260214235",
        "1, -0.5772156649015329",
        "2.5, 0.7031566406452432",
        "10, 2.251752589066721",
        "1234.5, 7.1180162318279985"
    })
    void shouldGiveTheDigammaFunction(double x, double expected) {
        assertThat(Digamma.of(x)).isCloseTo(expected, within(1e-13 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void shouldRefuseWhatIsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogNormalLaw(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GammaLaw(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeibullLaw(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Digamma.of(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeibullLaw(0, 1, 1).quantile(1))
                .withMessageContaining("below 1");
    }
}
