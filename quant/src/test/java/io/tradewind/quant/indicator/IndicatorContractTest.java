// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.indicator.catalog.Definition;
import io.tradewind.quant.indicator.catalog.IndicatorCatalog;
import io.tradewind.quant.random.Xoshiro256;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every indicator of the catalog promises, whatever it computes. */
class IndicatorContractTest {

    private static final long SEED = 20_261_121L;
    private static final int BARS = 700;
    private static final int NEVER = Integer.MAX_VALUE;

    static Stream<Definition> definitions() {
        return IndicatorCatalog.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldAgreeInBothForms(Definition definition) {
        for (Map.Entry<String, Columns> series : adversarial().entrySet()) {
            assertFormsAgree(definition, series.getKey(), series.getValue());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldAgreeInBothFormsOnRealSeries(Definition definition) {
        assertFormsAgree(definition, "GOOG", recorded("inputs/ohlcv_goog_1000.csv"));
        assertFormsAgree(definition, "BTC with flat bars", recorded("inputs/ohlcv_btc_flat_600.csv"));
        assertFormsAgree(definition, "BTC perpetual", recorded("inputs/btcperp_1m_b.csv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldHaveItsFirstValueAtTheLookback(Definition definition) {
        Indicator indicator = definition.create();
        double[][] out = streamed(indicator, walk(BARS, x -> x));
        int first = Stream.of(out)
                .mapToInt(IndicatorContractTest::firstDefined)
                .min()
                .orElse(-1);

        assertThat(first).as("first value").isEqualTo(isOutsideItsDomain(definition) ? NEVER : indicator.lookback());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldContinueBitForBitAfterARestore(Definition definition) {
        Columns bars = walk(BARS, x -> x);
        for (int cut : new int[] {0, 1, 7, 123, 400}) {
            Indicator original = definition.create();
            feed(original, bars, 0, cut);
            Indicator restored = definition.create();
            feed(restored, bars, 200, 300);
            RecordedState.copy(original, restored);
            for (int i = cut; i < BARS; i++) {
                feed(original, bars, i, i + 1);
                feed(restored, bars, i, i + 1);
                assertSame(original, restored, "bar " + i + " after a restore at " + cut);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldNotChangeAValueWhenTheFutureIsRemoved(Definition definition) {
        Columns whole = walk(BARS, x -> x);
        double[][] all = batch(definition.create(), whole);
        for (int length : new int[] {1, 50, 333, 512, 699}) {
            double[][] part = batch(definition.create(), head(whole, length));
            for (int k = 0; k < all.length; k++) {
                assertClose(
                        part[k],
                        Arrays.copyOf(all[k], length),
                        definition.create().batchTolerance(),
                        definition.name() + " output " + k + " over the first " + length + " bars");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldBeFreshAfterAReset(Definition definition) {
        Columns bars = walk(300, x -> x);
        Indicator used = definition.create();
        feed(used, walk(300, x -> 3 * x), 0, 300);
        used.reset();
        Indicator fresh = definition.create();
        for (int i = 0; i < 300; i++) {
            feed(used, bars, i, i + 1);
            feed(fresh, bars, i, i + 1);
            assertSame(used, fresh, "bar " + i + " after a reset");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldHaveNoValueAtABarThatIsNotFiniteAndWarmUpAnew(Definition definition) {
        Indicator indicator = definition.create();
        Columns bars = walk(BARS, x -> x);
        feed(indicator, bars, 0, BARS);
        double first = indicator.update(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        assertThat(first).isNaN();
        for (int k = 0; k < indicator.outputs(); k++) {
            assertThat(indicator.value(k)).as("output " + k).isNaN();
        }
        Indicator fresh = definition.create();
        for (int i = 0; i < 200; i++) {
            feed(indicator, bars, i, i + 1);
            feed(fresh, bars, i, i + 1);
            assertSame(indicator, fresh, "bar " + i + " after a gap");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldAllocateNothingInTheSteadyState(Definition definition) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Indicator indicator = definition.create();
        Columns bars = walk(2_000, x -> x);
        feed(indicator, bars, 0, 2_000);
        long before = threads.getCurrentThreadAllocatedBytes();
        feed(indicator, bars, 0, 2_000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).as("bytes in 2,000 updates").isLessThan(2_000);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void shouldNameItsOutputsAndRefuseUnknownParameters(Definition definition) {
        assertThat(definition.create().outputs()).isEqualTo(definition.outputs().size());
        assertThat(definition.formula()).isNotBlank();
        assertThatThrownBy(() -> definition.create(Map.of("nosuch", 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(definition.name())
                .hasMessageContaining("nosuch");
        definition.parameters().stream()
                .filter(parameter -> parameter.defaultValue() instanceof Double)
                .forEach(parameter -> assertThatThrownBy(() -> definition.create(Map.of(parameter.name(), Double.NaN)))
                        .as(definition.name() + " with " + parameter.name() + " NaN")
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void shouldNameEveryDefinitionOnce() {
        List<String> names =
                definitions().map(each -> each.program() + " " + each.name()).toList();

        assertThat(names).doesNotHaveDuplicates().isNotEmpty();
    }

    private static void assertFormsAgree(Definition definition, String series, Columns bars) {
        Indicator indicator = definition.create();
        double[][] streamed = streamed(indicator, bars);
        double[][] batch = batch(definition.create(), bars);
        for (int k = 0; k < batch.length; k++) {
            assertClose(
                    batch[k],
                    streamed[k],
                    indicator.batchTolerance(),
                    definition.name() + " output " + k + " on " + series + ", seed " + SEED);
        }
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance, String what) {
        double scale = Arrays.stream(expected)
                .filter(Double::isFinite)
                .map(StrictMath::abs)
                .max()
                .orElse(0);
        for (int i = 0; i < expected.length; i++) {
            boolean same = Double.doubleToLongBits(actual[i]) == Double.doubleToLongBits(expected[i]);
            boolean close = tolerance > 0 && StrictMath.abs(actual[i] - expected[i]) <= tolerance * scale;
            if (!same && !close) {
                throw new AssertionError(what + ", bar " + i + ": " + actual[i] + " instead of " + expected[i]);
            }
        }
    }

    private static void assertSame(Indicator one, Indicator other, String what) {
        for (int k = 0; k < one.outputs(); k++) {
            assertThat(Double.doubleToLongBits(one.value(k)))
                    .as(what + ", output " + k + ": " + one.value(k) + " and " + other.value(k))
                    .isEqualTo(Double.doubleToLongBits(other.value(k)));
        }
    }

    private static Map<String, Columns> adversarial() {
        Columns gaps = walk(BARS, x -> x);
        gaps.close()[350] = Double.NaN;
        gaps.high()[350] = Double.NaN;
        gaps.volume()[351] = Double.POSITIVE_INFINITY;
        gaps.open()[352] = Double.NEGATIVE_INFINITY;
        return Map.of(
                "a random walk", walk(BARS, x -> x),
                "flat bars", walk(BARS, x -> 100),
                "no bar", walk(0, x -> x),
                "one bar", walk(1, x -> x),
                "two bars", walk(2, x -> x),
                "huge prices", walk(BARS, x -> x * 1e12),
                "tiny prices", walk(BARS, x -> x * 1e-12),
                "negative prices", walk(BARS, x -> -x),
                "zeros", walk(BARS, x -> 0),
                "gaps", gaps);
    }

    /** A walk in coarse ticks, so that equal prices occur; the function is applied to all four prices. */
    private static Columns walk(int bars, DoubleUnaryOperator change) {
        var random = new Xoshiro256(SEED);
        double[][] columns = new double[5][bars];
        double close = 100;
        for (int i = 0; i < bars; i++) {
            double open = close + 0.25 * random.nextInt(3) - 0.25;
            close = StrictMath.max(5, open + 0.25 * random.nextInt(9) - 1);
            double high = StrictMath.max(open, close) + 0.25 * random.nextInt(4);
            double low = StrictMath.min(open, close) - 0.25 * random.nextInt(4);
            double[] bar = {open, high, low, close};
            for (int k = 0; k < 4; k++) {
                columns[k][i] = change.applyAsDouble(bar[k]);
            }
            columns[4][i] = 1 + random.nextInt(1_000);
        }
        return ordered(columns);
    }

    /** High above low also after a change of sign. */
    private static Columns ordered(double[][] columns) {
        for (int i = 0; i < columns[0].length; i++) {
            double high = StrictMath.max(columns[1][i], columns[2][i]);
            columns[2][i] = StrictMath.min(columns[1][i], columns[2][i]);
            columns[1][i] = high;
        }
        return new Columns(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private static Columns recorded(String file) {
        return new Columns(
                numbers(file, "open"),
                numbers(file, "high"),
                numbers(file, "low"),
                numbers(file, "close"),
                numbers(file, "volume"));
    }

    private static double[] numbers(String file, String column) {
        return SharedFolder.column(file, column).stream()
                .limit(BARS)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Columns head(Columns bars, int length) {
        return new Columns(
                Arrays.copyOf(bars.open(), length),
                Arrays.copyOf(bars.high(), length),
                Arrays.copyOf(bars.low(), length),
                Arrays.copyOf(bars.close(), length),
                Arrays.copyOf(bars.volume(), length));
    }

    private static void feed(Indicator indicator, Columns bars, int from, int to) {
        for (int i = from; i < to; i++) {
            indicator.update(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i], bars.volume()[i]);
        }
    }

    private static double[][] streamed(Indicator indicator, Columns bars) {
        double[][] out = new double[indicator.outputs()][bars.length()];
        for (int i = 0; i < bars.length(); i++) {
            feed(indicator, bars, i, i + 1);
            for (int k = 0; k < out.length; k++) {
                out[k][i] = indicator.value(k);
            }
        }
        return out;
    }

    private static double[][] batch(Indicator indicator, Columns bars) {
        double[][] out = new double[indicator.outputs()][bars.length()];
        indicator.batch(bars, out);
        return out;
    }

    private static int firstDefined(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                return i;
            }
        }
        return NEVER;
    }

    /** Arcus sine and cosine have no value at prices above 1. */
    private static boolean isOutsideItsDomain(Definition definition) {
        return definition.name().equals("ACOS") || definition.name().equals("ASIN");
    }
}
