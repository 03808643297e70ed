// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherFTest {
    /** scipy 1.10.1: f.cdf(x, d1, d2), f.sf(x, d1, d2). */
    @ParameterizedTest
    @CsvSource({
        "0.5, 3, 7, 0.3059636124311863, 0.6940363875688136",
        "2.5, 10, 40, 0.9805176380632968, 0.019482361936703173",
        "60, 5, 500, 1, 6.484730996027361e-49",
        "1, 1, 1, 0.5, 0.5"
    })
    void shouldEqualScipy(double x, double numerator, double denominator, double cumulative, double survival) {
        FisherF law = new FisherF(numerator, denominator);
        assertThat(law.cumulative(x)).isCloseTo(cumulative, within(1e-13));
        assertThat(law.survival(x)).isCloseTo(survival, withinPercentage(1e-9));
    }

    /** scipy 1.10.1: f.ppf(p, 4, 9). */
    @ParameterizedTest
    @CsvSource({"0.05, 0.16670059", "0.5, 0.90580385", "0.999, 12.56031874"})
    void shouldInvert(double probability, double expected) {
        FisherF law = new FisherF(4, 9);
        assertThat(law.quantile(probability)).isCloseTo(expected, within(1e-7));
        assertThat(law.cumulative(law.quantile(probability))).isCloseTo(probability, within(1e-14));
    }

    @Test
    void shouldHaveItsEnds() {
        FisherF law = new FisherF(4, 9);
        assertThat(law.cumulative(-1)).isZero();
        assertThat(law.survival(0)).isEqualTo(1);
        assertThat(law.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(law.survival(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void shouldRefuseParametersOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FisherF(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FisherF(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new FisherF(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FisherF(1, 1).quantile(1));
    }
}
