// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class StrictTablesTest {
    @Test
    void shouldAgreeWithStrictMath() {
        Xoshiro256 random = new Xoshiro256(9);
        for (int i = 0; i < 100_000; i++) {
            double value = 1 - random.nextDouble();
            assertThat(StrictTables.minusLog(value))
                    .as("-log(%s)", value)
                    .isCloseTo(-StrictMath.log(value), within(1e-10));
            double x = 50 * value;
            assertThat(StrictTables.expMinus(x) / StrictMath.exp(-x))
                    .as("exp(-%s)", x)
                    .isCloseTo(1, within(1e-10));
        }
    }

    @Test
    void shouldHoldAtTheEnds() {
        assertThat(StrictTables.minusLog(1)).isCloseTo(0, within(1e-10));
        assertThat(StrictTables.minusLog(0x1p-53)).isCloseTo(53 * StrictMath.log(2), within(1e-9));
        assertThat(StrictTables.expMinus(0)).isEqualTo(1);
        assertThat(StrictTables.expMinus(1e9)).isZero();
    }
}
