// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class QuantileTableTest {
    private static final double[] VALUES = {1, 2, 3, 4, 8, 16, 32, 64, 128, 256, 512, 1e3, 2e3, 3e3, 4e3, 5e3, 6e3};

    @Test
    void shouldInvertItsDistributionFunction() {
        QuantileTable table = new QuantileTable(VALUES);
        for (int i = 1; i < 100; i++) {
            assertThat(table.cumulative(table.quantile(i / 100.0))).isCloseTo(i / 100.0, within(1e-9));
        }
        assertThat(table.quantile(0.5)).isCloseTo(64, within(1e-9));
        assertThat(table.quantile(0.55)).isCloseTo(64 * Math.sqrt(2), within(1e-9));
        assertThat(table.cumulative(0.5)).isZero();
        assertThat(table.cumulative(7e3)).isEqualTo(1);
    }

    @Test
    void shouldBeSampledWithItsMean() {
        ValueSampler sampler = new ValueSampler(new QuantileTable(VALUES));
        Xoshiro256 random = new Xoshiro256(3);
        double sum = 0;
        int draws = 1_000_000;
        for (int i = 0; i < draws; i++) {
            sum += sampler.draw(random);
        }
        assertThat(sum / draws / new QuantileTable(VALUES).mean()).as("seed 3").isCloseTo(1, within(0.01));
    }

    @Test
    void shouldRefuseWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantileTable(1, 2, 3));
        double[] falling = VALUES.clone();
        falling[4] = 1;
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantileTable(falling));
    }
}
