// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.indicator.catalog.Definition;
import io.tradewind.quant.indicator.catalog.IndicatorCatalog;
import io.tradewind.quant.indicator.microstructure.AmihudIlliquidity;
import io.tradewind.quant.indicator.microstructure.VolumeProfile;
import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

/** The update that does not look for numbers that are not finite against the one that does. */
class FiniteUpdateTest {

    private static final long SEED = 517L;
    private static final int BARS = 600;

    @Test
    void shouldEqualTheCheckedUpdateForFiniteBarsOfAnySign() {
        int compared = 0;
        for (Definition definition : IndicatorCatalog.all()) {
            if (definition.create() instanceof BarIndicator unchecked
                    && definition.create() instanceof BarIndicator checked
                    && unchecked.takesAnyFinite()) {
                assertEqual(definition.toString(), unchecked, checked);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void shouldBeRefusedByIndicatorsThatWantPositiveNumbers() {
        assertThat(new VolumeProfile(10, 10).takesAnyFinite()).isFalse();
        assertThat(new AmihudIlliquidity(10).takesAnyFinite()).isFalse();
    }

    private static void assertEqual(String name, BarIndicator unchecked, BarIndicator checked) {
        Xoshiro256 random = new Xoshiro256(SEED);
        for (int i = 0; i < BARS; i++) {
            double open = random.nextInt(201) - 100;
            double close = random.nextInt(201) - 100;
            double high = Math.max(open, close) + random.nextInt(20);
            double low = Math.min(open, close) - random.nextInt(20);
            double volume = random.nextInt(50) - 5;
            double first = unchecked.updateFinite(open, high, low, close, volume);
            assertThat(first)
                    .as("%s, seed %d, bar %d", name, SEED, i)
                    .isEqualTo(Double.valueOf(checked.update(open, high, low, close, volume)));
            for (int k = 0; k < checked.outputs(); k++) {
                assertThat(unchecked.value(k))
                        .as("%s output %d, seed %d, bar %d", name, k, SEED, i)
                        .isEqualTo(Double.valueOf(checked.value(k)));
            }
        }
    }
}
