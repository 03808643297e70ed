// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BarFeaturesTest {
    private static final Instrument INSTRUMENT = Terms.instrument(ContractType.SPOT);

    private static Bar bar(long high, long low, long close) {
        return new Bar(INSTRUMENT).set(0, 0, close, high, low, close, 0);
    }

    private static Bar close(long ticks) {
        return bar(ticks, ticks, ticks);
    }

    private static void shouldBeNaNFor(int bars, BarFeature feature) {
        for (int i = 1; i <= bars; i++) {
            assertThat(feature.onBar(bar(120 + i, 80 - i, 100 + i % 3)))
                    .as("bar %d", i)
                    .isNaN();
        }
        assertThat(feature.onBar(bar(120, 80, 100))).isNotNaN();
    }

    @Test
    void shouldBeNaNUntilWarm() {
        shouldBeNaNFor(2, BarFeatures.simpleMovingAverage(3));
        shouldBeNaNFor(3, BarFeatures.donchianHigh(3));
        shouldBeNaNFor(3, BarFeatures.donchianLow(3));
        shouldBeNaNFor(3, BarFeatures.averageTrueRange(3));
        shouldBeNaNFor(3, BarFeatures.returnVolatility(3));
    }

    @Test
    void shouldAverageClosesInQuoteUnits() {
        BarFeature sma = BarFeatures.simpleMovingAverage(3);
        sma.onBar(close(100));
        sma.onBar(close(200));
        assertThat(sma.onBar(close(600))).isEqualTo(3.0);
        assertThat(sma.onBar(close(1))).isEqualTo(267 * 0.01);
    }

    @Test
    void shouldTieExactlyWhenAveragesOfDifferentLengthsAreEqual() {
        long seed = 5;
        Xoshiro256 random = new Xoshiro256(seed);
        for (int round = 0; round < 2_000; round++) {
            BarFeature fast = BarFeatures.simpleMovingAverage(10);
            BarFeature slow = BarFeatures.simpleMovingAverage(30);
            double fastValue = Double.NaN;
            double slowValue = Double.NaN;
            long[] closes = random.longs(10, 1_000, 10_000_000).toArray();
            for (int i = 0; i < 30; i++) {
                fastValue = fast.onBar(close(closes[i % 10]));
                slowValue = slow.onBar(close(closes[i % 10]));
            }
            assertThat(fastValue).as("seed %d, round %d", seed, round).isEqualTo(slowValue);
        }
    }

    @Test
    void shouldLeaveTheCurrentBarOutOfTheDonchianChannel() {
        BarFeature high = BarFeatures.donchianHigh(2);
        BarFeature low = BarFeatures.donchianLow(2);
        List<Bar> bars = List.of(bar(110, 90, 100), bar(120, 95, 100), bar(999, 1, 500), bar(105, 100, 102));
        double[] highs = bars.stream().mapToDouble(high::onBar).toArray();
        double[] lows = bars.stream().mapToDouble(low::onBar).toArray();
        assertThat(highs).containsExactly(Double.NaN, Double.NaN, INSTRUMENT.priceOf(120), INSTRUMENT.priceOf(999));
        assertThat(lows).containsExactly(Double.NaN, Double.NaN, INSTRUMENT.priceOf(90), INSTRUMENT.priceOf(1));
    }

    @Test
    void shouldSmoothTheTrueRangeAsWilderDoes() {
        BarFeature atr = BarFeatures.averageTrueRange(2);
        atr.onBar(bar(1_100, 900, 1_000));
        atr.onBar(bar(1_050, 950, 1_000));
        assertThat(atr.onBar(bar(1_300, 1_200, 1_250))).as("(1 + 3) / 2").isCloseTo(2.0, within(1e-12));
        assertThat(atr.onBar(bar(1_250, 850, 900))).as("(2 + 4) / 2").isCloseTo(3.0, within(1e-12));
    }

    @Test
    void shouldMeasureTheVolatilityOfLogReturns() {
        BarFeature volatility = BarFeatures.returnVolatility(2);
        volatility.onBar(close(100));
        volatility.onBar(close(200));
        double first = StrictMath.log(2);
        double second = StrictMath.log(0.5);
        double mean = (first + second) / 2;
        double expected = StrictMath.sqrt((first - mean) * (first - mean) + (second - mean) * (second - mean));
        assertThat(volatility.onBar(close(100))).isCloseTo(expected, within(1e-14));
    }

    @Test
    void shouldSaveEqualBytesForEqualHistoriesOnly() {
        List<Supplier<BarFeature>> features = List.of(
                () -> BarFeatures.simpleMovingAverage(3),
                () -> BarFeatures.donchianHigh(3),
                () -> BarFeatures.donchianLow(3),
                () -> BarFeatures.averageTrueRange(3),
                () -> BarFeatures.returnVolatility(3));
        for (Supplier<BarFeature> make : features) {
            BarFeature one = make.get();
            BarFeature two = make.get();
            for (int i = 0; i < 10; i++) {
                one.onBar(bar(120 + i, 80 - i, 100 + i * i));
                two.onBar(bar(120 + i, 80 - i, 100 + i * i));
            }
            assertThat(StateBytes.of(one::save)).isEqualTo(StateBytes.of(two::save));
            two.onBar(bar(999, 1, 57));
            assertThat(StateBytes.of(one::save)).isNotEqualTo(StateBytes.of(two::save));
        }
    }
}
