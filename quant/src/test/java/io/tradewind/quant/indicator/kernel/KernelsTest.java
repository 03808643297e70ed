// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {

    private static final long SEED = 20_240_612L;

    @Test
    void shouldGiveTheLastValuesByAge() {
        var ring = new Ring(3);
        assertThat(ring.push(1)).isZero();
        ring.push(2);
        assertThat(ring.isReady()).isFalse();
        ring.push(3);

        assertThat(ring.push(4)).isEqualTo(1);
        assertThat(new double[] {ring.get(0), ring.get(1), ring.get(2), ring.oldest()})
                .containsExactly(4, 3, 2, 2);
        ring.reset();
        assertThat(ring.count()).isZero();
        assertThat(ring.push(9)).isZero();
    }

    @Test
    void shouldSumTheWindow() {
        var sum = new RollingWindowSum(2);

        assertThat(sum.add(1)).isEqualTo(1);
        assertThat(sum.mean()).isNaN();
        assertThat(sum.add(2)).isEqualTo(3);
        assertThat(sum.add(4)).isEqualTo(6);
        assertThat(sum.mean()).isEqualTo(3);
        sum.reset();
        assertThat(sum.add(5)).isEqualTo(5);
        assertThat(sum.isReady()).isFalse();
    }

    @Test
    void shouldStartTheExponentialAverageByTheMean() {
        var ema = new Ema(3);

        assertThat(ema.add(1)).isNaN();
        assertThat(ema.add(2)).isNaN();
        assertThat(ema.add(6)).isEqualTo(3);
        assertThat(ema.add(7)).isEqualTo(5);
    }

    @Test
    void shouldStartTheExponentialAverageByTheFirstValue() {
        var ema = new Ema(9, 0.25, Ema.Seeding.FIRST_VALUE);

        assertThat(ema.add(4)).isEqualTo(4);
        assertThat(ema.add(8)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void shouldRefuseAWeightThatIsNone(double alpha) {
        assertThatThrownBy(() -> new Ema(3, alpha, Ema.Seeding.FIRST_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alpha");
    }

    @Test
    void shouldSmoothMeansAndSumsByWilder() {
        var mean = new WilderSmoothing(3, WilderSmoothing.Form.MEAN);
        var sum = new WilderSmoothing(3, WilderSmoothing.Form.SUM);
        for (double value : new double[] {1, 2}) {
            assertThat(mean.add(value)).isNaN();
            assertThat(sum.add(value)).isNaN();
        }

        assertThat(mean.add(6)).isEqualTo(3);
        assertThat(mean.add(9)).isEqualTo(5);
        assertThat(sum.add(6)).isEqualTo(3 - 1 + 6);
        assertThat(sum.add(9)).isCloseTo(8 - 8 / 3.0 + 9, within(1e-15));
    }

    @Test
    void shouldKeepTheLongRegressionAccurateForever() {
        var random = new Xoshiro256(SEED);
        int window = 100;
        var line = new RollingLinearRegression(window);
        double[] values = new double[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1e6 + random.nextDouble();
            line.add(values[i]);
        }
        double meanX = (window - 1) / 2.0;
        double products = 0;
        double squares = 0;
        double sum = 0;
        for (int x = 0; x < window; x++) {
            double y = values[values.length - window + x] - 1e6;
            products += (x - meanX) * y;
            squares += (x - meanX) * (x - meanX);
            sum += y;
        }

        assertThat(line.slope()).as("seed %d", SEED).isCloseTo(products / squares, within(1e-9));
        assertThat(line.at(meanX) - 1e6).isCloseTo(sum / window, within(1e-8));
    }

    @Test
    void shouldFitAStraightLineExactly() {
        var line = new RollingLinearRegression(5);
        for (int x = 0; x < 9; x++) {
            line.add(3 + 2 * x);
        }

        assertThat(line.slope()).isEqualTo(2);
        assertThat(line.intercept()).isEqualTo(11);
        assertThat(line.at(5)).isEqualTo(21);
    }

    @Test
    void shouldGiveMomentsOfTheWindow() {
        var moments = new RollingMoments(4);
        for (double value : new double[] {100, 2, 4, 4, 6}) {
            moments.add(value);
        }

        assertThat(moments.mean()).isEqualTo(4);
        assertThat(moments.variance()).isEqualTo(2);
        assertThat(moments.standardDeviation()).isEqualTo(Math.sqrt(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 256, 257, 300, 1000})
    void shouldEqualTheDistancesOfTheWholeWindow(int window) {
        var random = new Xoshiro256(SEED);
        var deviation = new RollingMeanDeviation(window);
        double[] values = new double[5_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1000 + random.nextInt(40) * 0.25;
            deviation.add(values[i]);
            if (i < window - 1) {
                assertThat(deviation.value()).isNaN();
            } else if (i % 7 == 0) {
                assertDistances(deviation, Arrays.copyOfRange(values, i + 1 - window, i + 1), i);
            }
        }
    }

    private static void assertDistances(RollingMeanDeviation deviation, double[] window, int step) {
        double mean = Arrays.stream(window).average().orElseThrow();
        for (double centre : new double[] {mean, 0, 1004, 2000}) {
            double expected = Arrays.stream(window)
                    .map(value -> Math.abs(value - centre))
                    .average()
                    .orElseThrow();
            assertThat(deviation.from(centre))
                    .as("window %d step %d seed %d centre %s", window.length, step, SEED, centre)
                    .isCloseTo(expected, within(1e-11));
        }
        assertThat(deviation.mean()).isCloseTo(mean, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 0.5, 3, 10, 1000, 1e6})
    void shouldEqualStrictMathToTwoUnits(double scale) {
        var random = new Xoshiro256(SEED);
        for (int i = 0; i < 20_000; i++) {
            double x = (2 * random.nextDouble() - 1) * scale;
            String where = "x = " + x + ", seed " + SEED;
            assertUnits(Sinusoid.sin(x), StrictMath.sin(x), 2, where);
            assertUnits(Sinusoid.cos(x), StrictMath.cos(x), 2, where);
            assertUnits(Sinusoid.tan(x), StrictMath.tan(x), 4, where);
        }
    }

    @Test
    void shouldAnswerAtTheEdgesOfTheCircle() {
        for (int eighth = -16; eighth <= 16; eighth++) {
            double x = eighth * Math.PI / 4;
            assertUnits(Sinusoid.sin(x), StrictMath.sin(x), 2, "x = " + x);
            assertUnits(Sinusoid.cos(x), StrictMath.cos(x), 2, "x = " + x);
        }
        assertThat(Sinusoid.sin(Double.NaN)).isNaN();
        assertThat(Sinusoid.tan(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(Sinusoid.cos(1e15)).isEqualTo(StrictMath.cos(1e15));
    }

    private static void assertUnits(double actual, double expected, int units, String where) {
        boolean close = Math.abs(actual - expected) <= units * Math.ulp(expected);
        assertThat(close).as("%s: %s, StrictMath %s", where, actual, expected).isTrue();
    }
}
