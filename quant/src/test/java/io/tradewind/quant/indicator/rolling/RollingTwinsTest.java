// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fast statistic against a plain one that looks at the whole window again. */
class RollingTwinsTest {

    private static final long SEED = 77_012L;
    private static final int STEPS = 3_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void shouldEqualThePlainMedian(int n) {
        compare(new RunningMedian(n, Ties.MEAN, false), n, RollingTwinsTest::median);
        compare(new RunningMedian(n, Ties.MAX, false), n, window -> sorted(window)[n / 2]);
        compare(new RunningMedian(n, Ties.MIN, false), n, window -> sorted(window)[(n - 1) / 2]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void shouldEqualThePlainMedianDeviation(int n) {
        compare(MedianDeviation.median(n, Ties.MEAN, 1.5, false), n, window -> 1.5 * median(distances(window)));
        compare(MedianDeviation.mean(n, false), n, window -> mean(distances(window)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void shouldEqualThePlainRank(int n) {
        compare(new PercentRank(n, false, 0.5), n, window -> {
            double last = window[n - 1];
            double below = Arrays.stream(window).filter(x -> x < last).count();
            double equal = Arrays.stream(window).filter(x -> x == last).count();
            return (below + equal / 2) / n;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void shouldEqualThePlainExtremesAndSums(int n) {
        compare(RunningExtreme.maximum(n), n, window -> sorted(window)[n - 1]);
        compare(RunningExtreme.minimum(n), n, window -> sorted(window)[0]);
        compare(RunningSum.mean(n), n, RollingTwinsTest::mean);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 40})
    void shouldEqualThePlainDeviation(int n) {
        compare(RunningDeviation.variance(n, true, false), n, window -> squares(window) / (n - 1));
        compare(RunningDeviation.standard(n, false, false), n, window -> Math.sqrt(squares(window) / n));
    }

    @Test
    void shouldEqualThePlainStatisticsFromTheStart() {
        compareFromStart(new RunningMedian(5, Ties.MEAN, true), RollingTwinsTest::median);
        compareFromStart(RunningDeviation.variance(5, true, true), values -> squares(values) / (values.length - 1));
        compareFromStart(RunningSum.cumulativeMean(5), RollingTwinsTest::mean);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 64})
    void shouldEqualThePlainCovariance(int n) {
        var random = new Xoshiro256(SEED);
        PairIndicator covariance = RunningCovariance.covariance(n, true, false);
        double[] xs = walk(random);
        double[] ys = walk(random);
        for (int i = 0; i < STEPS; i++) {
            double computed = covariance.update(xs[i], ys[i]);
            if (i >= n - 1) {
                double expected = cross(window(xs, i, n), window(ys, i, n)) / (n - 1);
                assertThat(computed).as("step %d, seed %d", i, SEED).isCloseTo(expected, within(1e-8));
            }
        }
    }

    @Test
    void shouldHaveNoCorrelationWithAConstant() {
        PairIndicator correlation = RunningCovariance.correlation(4, true, false);
        for (int i = 0; i < 10; i++) {
            assertThat(correlation.update(i, 0.1)).isNaN();
        }
    }

    @Test
    void shouldHaveExactlyNoDeviationForEqualValues() {
        RealIndicator deviation = RunningDeviation.standard(5, true, false);
        deviation.update(1e6);
        for (int i = 0; i < 5; i++) {
            deviation.update(0.1);
        }
        assertThat(deviation.value(0)).isZero();
    }

    @Test
    void shouldForgetALargeValueThatHasLeftTheCompensatedWindow() {
        RunningSum plain = RunningSum.of(2);
        RunningSum compensated = RunningSum.compensated(2);
        for (double value : new double[] {1e17, 0.3, 0.1, 0, 0}) {
            plain.update(value);
            compensated.update(value);
        }
        assertThat(plain.value(0)).as("the plain sum drifts").isNotZero();
        assertThat(compensated.value(0)).isZero();
    }

    @Test
    void shouldFindTheLineThatTheSeriesFollows() {
        FactorModel model = new FactorModel(6);
        for (int i = 0; i < 12; i++) {
            double factor = StrictMath.sin(i);
            model.update(3 + 2 * factor, factor);
        }
        assertThat(model.value(0)).isCloseTo(3, within(1e-12));
        assertThat(model.value(1)).isCloseTo(2, within(1e-12));
        assertThat(model.value(2)).isCloseTo(1, within(1e-12));
    }

    private static void compare(RealIndicator indicator, int n, Function<double[], Double> plain) {
        double[] values = walk(new Xoshiro256(SEED));
        for (int i = 0; i < STEPS; i++) {
            double computed = indicator.update(values[i]);
            if (i < n - 1) {
                assertThat(computed).as("step %d", i).isNaN();
            } else {
                assertThat(computed)
                        .as("step %d, window %d, seed %d", i, n, SEED)
                        .isCloseTo(plain.apply(window(values, i, n)), within(1e-9));
            }
        }
    }

    private static void compareFromStart(RealIndicator indicator, Function<double[], Double> plain) {
        double[] values = walk(new Xoshiro256(SEED));
        for (int i = 0; i < 600; i++) {
            double computed = indicator.update(values[i]);
            if (i >= 4) {
                assertThat(computed)
                        .as("step %d, seed %d", i, SEED)
                        .isCloseTo(plain.apply(window(values, i, i + 1)), within(1e-9));
            }
        }
    }

    /** A walk in coarse ticks, so that equal values occur. */
    private static double[] walk(Xoshiro256 random) {
        double[] values = new double[STEPS];
        double value = 100;
        for (int i = 0; i < STEPS; i++) {
            value += 0.25 * (random.nextInt(5) - 2);
            values[i] = value;
        }
        return values;
    }

    private static double[] window(double[] values, int last, int n) {
        return Arrays.copyOfRange(values, last - n + 1, last + 1);
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static double median(double[] values) {
        double[] order = sorted(values);
        return (order[(order.length - 1) / 2] + order[order.length / 2]) / 2;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double[] distances(double[] values) {
        double centre = median(values);
        return Arrays.stream(values).map(x -> Math.abs(x - centre)).toArray();
    }

    private static double squares(double[] values) {
        return cross(values, values);
    }

    private static double cross(double[] xs, double[] ys) {
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            sum += (xs[i] - mean(xs)) * (ys[i] - mean(ys));
        }
        return sum;
    }
}
