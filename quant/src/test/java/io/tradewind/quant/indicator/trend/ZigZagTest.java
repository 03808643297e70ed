// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ZigZagTest {

    @Test
    void shouldTurnOnlyWhenThePriceHasComeBackFarEnough() {
        ZigZag legs = new ZigZag(10, ZigZag.Unit.PERCENT, true);
        feed(legs, 100, 100, 111, 120, 115, 109);
        assertThat(state(legs)).as("9 % below the top is no turn").containsExactly(1, 100, 5, 120, 2);

        feed(legs, 108);
        assertThat(state(legs)).as("10 % below the top is one").containsExactly(-1, 120, 3, 108, 0);
    }

    @Test
    void shouldTakeTheFirstOrTheLastOfEqualExtremes() {
        ZigZag last = new ZigZag(10, ZigZag.Unit.PERCENT, true);
        ZigZag first = new ZigZag(10, ZigZag.Unit.PERCENT, false);
        feed(last, 100, 100, 120, 120, 120);
        feed(first, 100, 100, 120, 120, 120);

        assertThat(last.value(4)).isZero();
        assertThat(first.value(4)).isEqualTo(2);
    }

    @Test
    void shouldMeasureTheTurnInPricesOrInPartsOfTheLeg() {
        ZigZag prices = new ZigZag(5, ZigZag.Unit.PRICE, true);
        feed(prices, 100, 100, 106, 101);
        assertThat(state(prices)).containsExactly(-1, 106, 1, 101, 0);

        ZigZag parts = new ZigZag(50, ZigZag.Unit.RETRACEMENT, true);
        feed(parts, 100, 104, 110, 106);
        assertThat(parts.value(0)).isEqualTo(1);
        feed(parts, 105);
        assertThat(state(parts)).containsExactly(-1, 110, 2, 105, 0);
    }

    @Test
    void shouldRefuseAChangeThatIsNotAboveZero() {
        assertThatThrownBy(() -> new ZigZag(0, ZigZag.Unit.PRICE, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("change");
    }

    private static void feed(ZigZag legs, double... prices) {
        for (double price : prices) {
            legs.update(price, price, price, price, 1);
        }
    }

    private static double[] state(ZigZag legs) {
        double[] values = new double[legs.outputs()];
        for (int k = 0; k < values.length; k++) {
            values[k] = legs.value(k);
        }
        return values;
    }
}
