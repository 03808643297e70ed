// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GoldenSectionTest {
    @Test
    void shouldFindTheMinimumInsideAndAtTheEnds() {
        assertThat(GoldenSection.minimise(x -> (x - 1.3) * (x - 1.3), -5, 7, 1e-8))
                .isCloseTo(1.3, within(1e-7));
        assertThat(GoldenSection.minimise(x -> x, 2, 7, 1e-8)).isCloseTo(2, within(1e-7));
        assertThat(GoldenSection.minimise(x -> -x, 2, 7, 1e-8)).isCloseTo(7, within(1e-7));
    }
}
