// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NelderMeadTest {
    @Test
    void shouldFindTheFloorOfRosenbrocksValley() {
        double[] found = NelderMead.minimise(
                x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2),
                new double[] {-1.2, 1},
                0.5,
                1e-14,
                1_000);
        assertThat(found).containsExactly(new double[] {1, 1}, within(1e-5));
    }

    @Test
    void shouldStayOutOfWhereTheFunctionIsNotANumber() {
        double[] found = NelderMead.minimise(x -> x[0] - Math.log(x[0]), new double[] {3}, 1, 1e-14, 1_000);
        assertThat(found[0]).isCloseTo(1, within(1e-5));
    }
}
