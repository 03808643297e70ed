// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollingStandardDeviationTest {

    private static final int STEPS = 100_000;
    private static final int STRIDE = 41;
    private static final double UNIT = 0x1p-53;

    @ParameterizedTest
    @CsvSource({"2, 0, 41, 0", "5, 1, 42, 100", "20, 0, 43, 1000000", "100, 1, 44, 100000000"})
    void shouldStayWithinItsErrorBoundOfTheExactValueOverALongRun(int window, int ddof, long seed, double level) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] values = new double[STEPS];
        RollingStandardDeviation deviation = new RollingStandardDeviation(window, ddof);
        for (int i = 0; i < STEPS; i++) {
            values[i] = level + random.nextDouble() * (random.nextInt(50) == 0 ? 100 : 1);
            deviation.add(values[i]);
            if (i >= window - 1 && i % STRIDE == 0) {
                double error =
                        Math.abs(deviation.variance() - exactVariance(values, i, window, ddof)) * (window - ddof);
                double spread = spread(values, i, 2 * window);
                assertThat(error)
                        .as("seed %d step %d window %d level %s", seed, i, window, level)
                        .isLessThanOrEqualTo(32 * window * UNIT * spread * spread);
            }
            if (i == STEPS / 2) {
                RollingStandardDeviation restored = new RollingStandardDeviation(window, ddof);
                RecordedState.copy(deviation, restored);
                deviation = restored;
            }
        }
    }

    @Test
    void shouldGiveExactlyZeroForAWindowOfEqualValuesAfterAJump() {
        RollingStandardDeviation deviation = new RollingStandardDeviation(3, 1);
        for (double value : new double[] {1e9, -3.7, 0.1, 0.1, 0.1}) {
            deviation.add(value);
        }

        assertThat(deviation.value()).isZero();
        assertThat(deviation.mean()).isEqualTo(0.1);
    }

    @Test
    void shouldDivideByTheWindowLessDdof() {
        RollingStandardDeviation population = new RollingStandardDeviation(4, 0);
        RollingStandardDeviation sample = new RollingStandardDeviation(4, 1);
        for (double value : new double[] {1, 2, 3, 4}) {
            assertThat(population.value()).isNaN();
            assertThat(population.mean()).isNaN();
            population.add(value);
            sample.add(value);
        }

        assertThat(population.variance()).isEqualTo(1.25);
        assertThat(sample.variance()).isCloseTo(5.0 / 3, within(1e-15));
        assertThat(population.mean()).isEqualTo(2.5);
        assertThat(population.window()).isEqualTo(4);
    }

    @Test
    void shouldForgetEverythingOnReset() {
        RollingStandardDeviation deviation = new RollingStandardDeviation(2, 0);
        deviation.add(5);
        deviation.add(7);
        deviation.reset();
        assertThat(deviation.isReady()).isFalse();

        deviation.add(1);
        deviation.add(3);
        assertThat(deviation.value()).isEqualTo(1);
    }

    @Test
    void shouldRefuseADdofThatLeavesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingStandardDeviation(2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingStandardDeviation(2, -1));
    }

    private static double exactVariance(double[] values, int last, int window, int ddof) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = last - window + 1; i <= last; i++) {
            BigDecimal value = new BigDecimal(values[i]);
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        BigDecimal count = BigDecimal.valueOf(window);
        BigDecimal deviations = squares.multiply(count).subtract(sum.multiply(sum));
        return deviations
                .divide(count.multiply(BigDecimal.valueOf(window - ddof)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static double spread(double[] values, int last, int length) {
        double lowest = values[last];
        double highest = values[last];
        for (int i = Math.max(0, last - length + 1); i <= last; i++) {
            lowest = Math.min(lowest, values[i]);
            highest = Math.max(highest, values[i]);
        }
        return highest - lowest;
    }
}
