// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.indicator.RealIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AveragesTest {

    @ParameterizedTest
    @EnumSource(MovingAverageType.class)
    void shouldMakeEachTypeByItsCode(MovingAverageType type) {
        assertThat(MovingAverageType.ofCode(type.code())).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(MovingAverageType.class)
    void shouldGiveTheInputBackWithPeriodOne(MovingAverageType type) {
        RealIndicator average = type.create(1);

        assertThat(average.lookback()).isZero();
        for (double value : new double[] {3.1, 1e9, -0.2}) {
            assertThat(average.update(value)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource(MovingAverageType.class)
    void shouldStayOnAConstant(MovingAverageType type) {
        RealIndicator average = type.create(10);
        double last = Double.NaN;
        for (int i = 0; i < 1_000; i++) {
            last = average.update(64);
        }

        assertThat(average.outputs()).isEqualTo(1);
        assertThat(last).isEqualTo(64);
    }

    @Test
    void shouldRefuseACodeOrPeriodThatDoesNotExist() {
        assertThatThrownBy(() -> MovingAverageType.ofCode(9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9");
        assertThatThrownBy(() -> MovingAverageType.WMA.create(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @Test
    void shouldReverseTheStopWhenThePriceTouchesIt() {
        var sar = new ParabolicSar(0.02, 0.2);
        for (int bar = 0; bar < 20; bar++) {
            sar.update(101 + bar, 100 + bar);
        }
        double below = sar.value(0);
        double above = sar.update(102, 90);

        assertThat(below).isBetween(100.0, 119.0);
        assertThat(above).isEqualTo(120);
    }

    @Test
    void shouldShowANegativeStopWhileShortWhenSigned() {
        var acceleration = new Acceleration(0.02, 0.02, 0.2);
        var sar = new ParabolicSar(-150, 0, acceleration, acceleration);
        sar.update(101, 100);

        assertThat(sar.update(101, 100)).isEqualTo(-150);
    }

    @Test
    void shouldRefuseANegativeAcceleration() {
        assertThatThrownBy(() -> new ParabolicSar(-0.1, 0.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acceleration")
                .hasMessageContaining("-0.1");
    }

    @Test
    void shouldRefuseBandsWithoutAWidth() {
        assertThatThrownBy(() -> new BollingerBands(20, Double.NaN, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deviationsUp");
        assertThatThrownBy(() -> new BollingerBands(1, 2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseABankOfAveragesThatIsTooLarge() {
        assertThatThrownBy(() -> new VariablePeriodMovingAverage(2, 100_000, MovingAverageType.SMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100000");
    }
}
