// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.channel.TypicalPriceBands;
import io.tradewind.quant.indicator.flow.MoneyFlow;
import io.tradewind.quant.indicator.range.RangeVolatility;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import io.tradewind.quant.indicator.trend.Choppiness;
import io.tradewind.quant.indicator.trend.DirectionalTrend;
import io.tradewind.quant.indicator.trend.EfficiencyRatio;
import io.tradewind.quant.indicator.trend.KnowSureThing;
import org.junit.jupiter.api.Test;

/** What quotients are where nothing moves. */
class FlatBarsTest {

    @Test
    void shouldBeUndefinedWhereTheReferenceDividesZeroByZero() {
        assertThat(afterFlatBars(new StrengthIndex(AverageKind.SMA.of(5), AverageKind.SMA.of(5))))
                .isNaN();
        assertThat(afterFlatBars(new MomentumBalance(5))).isNaN();
        assertThat(afterFlatBars(new ChannelIndex(5, AverageKind.SMA, 0.015))).isNaN();
        assertThat(afterFlatBars(new DirectionalTrend(5, AverageKind.EMA_WILDER)))
                .isNaN();
        assertThat(afterFlatBars(new EfficiencyRatio(5))).isNaN();
        assertThat(afterFlatBars(new Choppiness(5))).isNaN();
        assertThat(afterFlatBars(new ZScore(5, 1))).isNaN();
    }

    @Test
    void shouldHaveTheValueThatTheReferenceDefines() {
        assertThat(afterFlatBars(new WilliamsPercent(5))).isEqualTo(0.5);
        assertThat(afterFlatBars(new MoneyFlow(5))).isEqualTo(50);
        assertThat(afterFlatBars(new UlcerIndex(5))).isZero();
        assertThat(afterFlatBars(new RangeVolatility(RangeVolatility.Estimator.GK_YZ, 5, 252)))
                .isZero();
    }

    @Test
    void shouldHaveBandsThatMeetAndNoPlaceBetweenThem() {
        Indicator bands = new TypicalPriceBands(5, AverageKind.SMA, 2);
        assertThat(afterFlatBars(bands)).isEqualTo(100);
        assertThat(bands.value(2)).isEqualTo(100);
        assertThat(bands.value(3)).isNaN();
    }

    @Test
    void shouldStartTheAverageOfTheDirectionAnewAfterFlatBars() {
        DirectionalTrend trend = new DirectionalTrend(2, AverageKind.SMA);
        afterFlatBars(trend);
        trend.update(101, 102, 100, 101, 1);
        assertThat(trend.value(2)).isEqualTo(100);
        assertThat(trend.value(3)).isNaN();
        trend.update(102, 103, 101, 102, 1);
        assertThat(trend.value(3)).isEqualTo(100);
    }

    @Test
    void shouldRefuseListsOfDifferentLengths() {
        assertThatThrownBy(() -> new WeightedPressure(new int[] {3, 4}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 1");
        assertThatThrownBy(
                        () -> new KnowSureThing(new int[] {3}, new int[] {3, 4}, new double[] {1}, 9, AverageKind.SMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nROC");
        assertThatThrownBy(
                        () -> new DvIntermediate(9, new double[] {1}, 3, new int[] {1, 2, 3}, new int[] {1, 2, 3}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wts");
    }

    private static double afterFlatBars(Indicator indicator) {
        double value = Double.NaN;
        for (int i = 0; i < 40; i++) {
            value = indicator.update(100, 100, 100, 100, 10);
        }
        return value;
    }
}
