// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.average.BollingerBands;
import io.tradewind.quant.indicator.average.ExponentialMovingAverage;
import io.tradewind.quant.indicator.average.MovingAverageType;
import io.tradewind.quant.indicator.average.SimpleMovingAverage;
import io.tradewind.quant.indicator.directional.AverageDirectionalIndex;
import io.tradewind.quant.indicator.momentum.MovingAverageConvergence;
import io.tradewind.quant.indicator.momentum.RelativeStrengthIndex;
import io.tradewind.quant.indicator.momentum.Stochastic;
import io.tradewind.quant.indicator.statistic.StandardDeviation;
import io.tradewind.quant.indicator.volatility.AverageTrueRange;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole-array forms against their plain twin, the stream. */
class BatchFormsTest {

    private static final long SEED = 20_261_122L;

    static Stream<String> names() {
        return forms().keySet().stream();
    }

    private static Map<String, IntFunction<Indicator>> forms() {
        Map<String, IntFunction<Indicator>> forms = new LinkedHashMap<>();
        forms.put("SMA", SimpleMovingAverage::new);
        forms.put("EMA", ExponentialMovingAverage::new);
        forms.put("RSI", RelativeStrengthIndex::new);
        forms.put("MACD", period -> new MovingAverageConvergence(period, 2 * period, 1 + period / 3));
        forms.put("MACDFIX", MovingAverageConvergence::fixed);
        forms.put("BBANDS", period -> new BollingerBands(period, 2, 1.5));
        forms.put("ATR", AverageTrueRange::new);
        forms.put("ADX", AverageDirectionalIndex::new);
        forms.put("STOCH", period -> stochastic(period, 3, 1 + period / 4));
        forms.put("STOCH smoothed over the period", period -> stochastic(3, period, period));
        forms.put("STDDEV", period -> new StandardDeviation(period, -1.5));
        return forms;
    }

    private static Indicator stochastic(int fastK, int slowK, int slowD) {
        return Stochastic.slow(fastK, slowK, MovingAverageType.SMA, slowD, MovingAverageType.SMA);
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldEqualTheStreamOverAMillionBars(String name) {
        Columns bars = walk(new Xoshiro256(SEED), 1_000_000, 100, 0.05);
        for (int period : new int[] {14, 20}) {
            compare(name, period, bars, name + " of " + period + " over a million bars, seed " + SEED);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldEqualTheStreamOverShortSeriesOfEveryShape(String name) {
        var random = new Xoshiro256(SEED);
        double[] levels = {1e-6, 1, 100, 1e9};
        for (int round = 0; round < 400; round++) {
            int period = 2 + random.nextInt(round % 10 == 0 ? 300 : 30);
            double level = levels[random.nextInt(levels.length)];
            Columns bars = walk(random, random.nextInt(round % 5 == 0 ? 3_000 : 200), level, random.nextDouble());
            if (round % 7 == 0 && bars.length() > 0) {
                int gap = random.nextInt(bars.length());
                double[] column = List.of(bars.close(), bars.high(), bars.low()).get(random.nextInt(3));
                column[gap] = new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}[round % 3];
            }
            compare(name, period, bars, name + " of " + period + ", round " + round + ", seed " + SEED);
        }
    }

    @Test
    void shouldNotLookAheadOfABar() {
        Columns whole = walk(new Xoshiro256(SEED), 5_000, 100, 0.05);
        forms().forEach((name, form) -> {
            double[][] all = batch(form.apply(14), whole);
            for (int length : new int[] {20, 524, 525, 526, 1_037, 4_000}) {
                double[][] part = batch(form.apply(14), head(whole, length));
                for (int k = 0; k < part.length; k++) {
                    assertThat(part[k]).as(name + " over " + length).containsExactly(Arrays.copyOf(all[k], length));
                }
            }
        });
    }

    private static void compare(String name, int period, Columns bars, String what) {
        Indicator indicator = forms().get(name).apply(period);
        double[][] batch = batch(indicator, bars);
        double[][] stream = new double[indicator.outputs()][bars.length()];
        for (int i = 0; i < bars.length(); i++) {
            indicator.update(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i], bars.volume()[i]);
            for (int k = 0; k < stream.length; k++) {
                stream[k][i] = indicator.value(k);
            }
        }
        for (int k = 0; k < stream.length; k++) {
            assertClose(batch[k], stream[k], indicator.batchTolerance(), what + ", output " + k);
        }
    }

    private static void assertClose(double[] batch, double[] stream, double tolerance, String what) {
        double largest = Arrays.stream(stream)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        for (int i = 0; i < stream.length; i++) {
            boolean same = batch[i] == stream[i] || (Double.isNaN(batch[i]) && Double.isNaN(stream[i]));
            if (!same && !(Math.abs(batch[i] - stream[i]) <= tolerance * largest)) {
                throw new AssertionError(what + ", bar " + i + ": " + batch[i] + " instead of " + stream[i]);
            }
        }
    }

    private static double[][] batch(Indicator indicator, Columns bars) {
        double[][] out = new double[indicator.outputs()][bars.length()];
        for (double[] column : out) {
            Arrays.fill(column, -1);
        }
        indicator.batch(bars, out);
        return out;
    }

    private static Columns walk(Xoshiro256 random, int length, double level, double flat) {
        double[][] columns = new double[5][length];
        double price = level;
        for (int i = 0; i < length; i++) {
            boolean moves = random.nextDouble() >= flat;
            double close = moves ? price * (1 + 0.01 * (random.nextDouble() - 0.5)) : price;
            columns[0][i] = price;
            columns[1][i] = Math.max(price, close) * (moves ? 1 + 0.003 * random.nextDouble() : 1);
            columns[2][i] = Math.min(price, close) * (moves ? 1 - 0.003 * random.nextDouble() : 1);
            columns[3][i] = close;
            columns[4][i] = random.nextInt(1_000);
            price = close;
        }
        return new Columns(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private static Columns head(Columns bars, int length) {
        return new Columns(
                Arrays.copyOf(bars.open(), length),
                Arrays.copyOf(bars.high(), length),
                Arrays.copyOf(bars.low(), length),
                Arrays.copyOf(bars.close(), length),
                Arrays.copyOf(bars.volume(), length));
    }
}
