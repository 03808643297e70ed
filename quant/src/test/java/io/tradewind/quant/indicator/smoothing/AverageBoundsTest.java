// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.indicator.RealIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AverageBoundsTest {

    @ParameterizedTest
    @EnumSource(AverageKind.class)
    void shouldLeaveAConstantAsItIs(AverageKind kind) {
        RealIndicator average = kind.of(9);
        for (int i = 0; i < 60; i++) {
            double value = average.update(7.25);
            if (i >= average.lookback()) {
                assertThat(value).as("bar %d", i).isCloseTo(7.25, within(1e-12));
            } else {
                assertThat(value).as("bar %d", i).isNaN();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AverageKind.class)
    void shouldRefuseALengthOfZero(AverageKind kind) {
        assertThatThrownBy(() -> kind.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseWeightsThatSumToNothing() {
        assertThatThrownBy(() -> new WeightedAverage(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weights");
    }

    @Test
    void shouldRefuseFactorsOutsideOfTheirRange() {
        assertThatThrownBy(() -> new DoubleExponentialAverage(5, 0.3, 1.1)).hasMessageContaining("v must be");
        assertThatThrownBy(() -> new ZeroLagAverage(5, 0)).hasMessageContaining("ratio");
        assertThatThrownBy(() -> new VariableAverage(Double.NaN)).hasMessageContaining("ratio");
        assertThatThrownBy(() -> WeightedAverage.arnaudLegoux(5, 2, 6)).hasMessageContaining("offset");
        assertThatThrownBy(() -> WeightedAverage.arnaudLegoux(5, 0.5, 0)).hasMessageContaining("sigma");
    }

    @Test
    void shouldKeepTheElasticAverageThroughBarsWithoutVolume() {
        ElasticVolumeAverage average = new ElasticVolumeAverage(2);
        trade(average, 10, 1);
        trade(average, 10, 1);
        trade(average, 30, 0);
        assertThat(trade(average, 30, 0)).as("no volume in the window").isNaN();
        assertThat(trade(average, 30, 2)).isEqualTo(30);
    }

    private static double trade(ElasticVolumeAverage average, double price, double volume) {
        return average.update(price, price, price, price, volume);
    }
}
