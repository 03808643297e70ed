// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {
    @Test
    void shouldCorrelateASeriesWithItsPast() {
        // Deviations -1.5, -0.5, 0.5, 1.5; squares 5; products 1.25 at lag 1 and -1.5 at lag 2.
        assertThat(Autocorrelation.of(new double[] {1, 2, 3, 4}, 2))
                .containsExactly(new double[] {0.25, -0.3}, within(1e-12));
    }

    @Test
    void shouldGiveZeroForAConstantSeries() {
        assertThat(Autocorrelation.of(new double[] {2, 2, 2, 2}, 2)).containsExactly(0, 0);
    }

    @Test
    void shouldCorrelateTwoSeries() {
        double[] first = {1, 2, 3};
        assertThat(Autocorrelation.between(first, new double[] {2, 4, 6})).isCloseTo(1, within(1e-12));
        assertThat(Autocorrelation.between(first, new double[] {3, 1, 2})).isCloseTo(-0.5, within(1e-12));
        assertThat(Autocorrelation.between(first, new double[] {1, 1, 1})).isNaN();
    }

    @Test
    void shouldRefuseASeriesShorterThanTheLag() {
        assertThatIllegalArgumentException().isThrownBy(() -> Autocorrelation.of(new double[] {1, 2}, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Autocorrelation.between(new double[2], new double[3]));
    }
}
