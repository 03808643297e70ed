// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilderAtrTest {

    private static final int STEPS = 100_000;

    @ParameterizedTest
    @CsvSource({"1, 31", "2, 32", "14, 33"})
    void shouldEqualTheRecursionWrittenOutOverALongRun(int period, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] trueRanges = new double[STEPS];
        WilderAtr atr = new WilderAtr(period);
        double close = 100;
        double expected = Double.NaN;
        for (int i = 0; i < STEPS; i++) {
            double open = close + random.nextDouble() - 0.5;
            double high = open + random.nextDouble();
            double low = open - random.nextDouble();
            trueRanges[i] = Math.max(high, close) - Math.min(low, close);
            close = low + (high - low) * random.nextDouble();
            atr.add(high, low, close);
            expected = i < period
                    ? Double.NaN
                    : i == period ? mean(trueRanges, period) : smoothed(expected, trueRanges[i], period);
            if (i >= period) {
                assertThat(atr.value()).as("seed %d step %d", seed, i).isCloseTo(expected, within(1e-12));
            }
            if (i == STEPS / 2) {
                WilderAtr restored = new WilderAtr(period);
                RecordedState.copy(atr, restored);
                atr = restored;
            }
        }
    }

    @Test
    void shouldStartWithTheMeanOfTheFirstTrueRanges() {
        WilderAtr atr = new WilderAtr(2);
        atr.add(10, 8, 9);
        atr.add(11, 9, 10);
        assertThat(atr.isReady()).isFalse();
        assertThat(atr.value()).isNaN();

        atr.add(15, 13, 14);

        assertThat(atr.isReady()).isTrue();
        assertThat(atr.value()).isEqualTo((2.0 + 5.0) / 2);
        assertThat(atr.period()).isEqualTo(2);
    }

    @Test
    void shouldForgetEverythingOnReset() {
        WilderAtr atr = new WilderAtr(1);
        atr.add(2, 1, 2);
        atr.add(2, 1, 2);
        atr.reset();

        assertThat(atr.isReady()).isFalse();
        assertThat(atr.value()).isNaN();
    }

    @Test
    void shouldRefuseAStateOfAnotherPeriod() {
        RecordedState state = new RecordedState();
        new WilderAtr(3).save(state);

        assertThatIllegalArgumentException().isThrownBy(() -> new WilderAtr(4).restore(state));
    }

    private static double mean(double[] trueRanges, int period) {
        double sum = 0;
        for (int i = 1; i <= period; i++) {
            sum += trueRanges[i];
        }
        return sum / period;
    }

    private static double smoothed(double previous, double trueRange, int period) {
        return previous + (trueRange - previous) / period;
    }
}
