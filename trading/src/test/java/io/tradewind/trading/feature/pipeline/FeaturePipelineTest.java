// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturePipelineTest {

    private static final long SEED = 515L;
    private static final int BARS = 3_300;
    private static final FeatureMarket MARKET = new FeatureMarket(BARS, SEED);

    /** The preset, and every kind of feature that it does not hold, with its defaults. */
    private static List<String> everything() {
        List<String> kinds =
                FeatureCatalog.all().stream().map(FeatureDefinition::name).toList();
        return Stream.concat(Stream.of("standard"), kinds.stream()).toList();
    }

    private static FeaturePipeline row(List<String> features) {
        return new FeaturePipeline(FeatureMarket.INSTRUMENT, Session.UTC, FreshnessLimits.STANDARD, features);
    }

    @Test
    void shouldHaveAtLeastAHundredColumnsInTheStandardPreset() {
        assertThat(row(List.of("standard")).size()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void shouldHaveTheFirstValueOfEveryColumnAtItsStatedWarmUp() {
        FeaturePipeline row = row(everything());
        int[] first = new int[row.size()];
        Arrays.fill(first, -1);
        for (int i = 0; i < BARS; i++) {
            MARKET.play(row, i, i + 1);
            for (int c = 0; c < row.size(); c++) {
                if (first[c] < 0 && !Double.isNaN(row.cached(c))) {
                    first[c] = i;
                }
            }
        }
        for (int c = 0; c < row.size(); c++) {
            if (row.names().get(c).startsWith("roll")) {
                assertThat(first[c]).as(row.names().get(c)).isGreaterThanOrEqualTo(row.lookback(c));
            } else if (row.lookback(c) == FeatureNode.NOT_IN_BARS) {
                assertThat(first[c]).as(row.names().get(c)).isPositive();
            } else {
                assertThat(first[c]).as(row.names().get(c) + ", seed " + SEED).isEqualTo(row.lookback(c));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 57, 333, 1_500})
    void shouldNotChangeAnyColumnWhenTheFutureIsRemoved(int length) {
        List<double[]> whole = played(row(everything()), MARKET, 1_600);
        List<double[]> part = played(row(everything()), new FeatureMarket(length, SEED), length);

        for (int i = 0; i < length; i++) {
            assertThat(part.get(i)).as("bar " + i + ", seed " + SEED).isEqualTo(whole.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 101, 1_700})
    void shouldContinueBitForBitAfterARestore(int cut) {
        FeaturePipeline original = row(everything());
        MARKET.play(original, 0, cut);
        MARKET.playTicks(original, cut);
        FeaturePipeline restored = row(everything());
        new FeatureMarket(50, 9).play(restored, 0, 50);
        Numbers numbers = new Numbers();
        original.save(numbers);
        restored.restore(numbers);

        assertThat(numbers.longs).isEmpty();
        MARKET.playBar(original, cut);
        MARKET.playBar(restored, cut);
        for (int i = cut + 1; i < cut + 300; i++) {
            assertThat(values(restored)).as("bar " + (i - 1) + ", seed " + SEED).isEqualTo(values(original));
            MARKET.play(original, i, i + 1);
            MARKET.play(restored, i, i + 1);
        }
    }

    @Test
    void shouldRefuseTheStateOfARowWithOtherColumns() {
        Numbers numbers = new Numbers();
        row(List.of("rsi(14)")).save(numbers);

        assertThatThrownBy(() -> row(List.of("rsi(14)", "gap")).restore(numbers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 columns");
    }

    @Test
    void shouldGiveEachValueTheTimeOfTheDataItComesFrom() {
        FeaturePipeline row = row(List.of("range", "trade.imbalance(1)", "book.spread", "clock.time_sin"));
        assertThat(row.asOfNs(0)).isEqualTo(FeaturePipeline.NEVER);
        assertThat(row.isFresh(0, 0)).isFalse();

        MARKET.play(row, 0, 1);
        MARKET.playTicks(row, 1);

        assertThat(row.asOfNs(0)).isEqualTo(FeatureMarket.closeNs(0));
        assertThat(row.asOfNs(1)).isEqualTo(MARKET.lastTickNs(0));
        assertThat(row.asOfNs(2)).isEqualTo(MARKET.lastTickNs(0));
        assertThat(row.asOfNs(3)).isEqualTo(FeatureMarket.closeNs(0));
    }

    @Test
    void shouldReadAStaleValueAsNaN() {
        FreshnessLimits limits = new FreshnessLimits(2, 10_000_000_000L, 9_000_000_000L);
        FeaturePipeline row = new FeaturePipeline(
                FeatureMarket.INSTRUMENT, Session.UTC, limits, List.of("range", "trade.imbalance(1)", "book.spread"));
        MARKET.play(row, 0, 1);
        long closeNs = FeatureMarket.closeNs(0);
        long tickNs = MARKET.lastTickNs(0);

        for (int c = 0; c < row.size(); c++) {
            long last = c == 0 ? closeNs + 2 * FeatureMarket.MINUTE_NS : tickNs + (c == 1 ? 10 : 9) * 1_000_000_000L;
            assertThat(row.value(c)).as(row.names().get(c)).isEqualTo(row.cached(c));
            assertThat(row.value(c, last))
                    .as(row.names().get(c))
                    .isEqualTo(row.cached(c))
                    .isNotNaN();
            assertThat(row.value(c, last + 1))
                    .as(row.names().get(c) + " a nanosecond later")
                    .isNaN();
        }
    }

    @Test
    void shouldHaveNoBookFeaturesWhileTheBookIsNotGood() {
        FeaturePipeline row = row(List.of("book.spread", "book.imbalance(5)", "book.ofi(1)"));
        MARKET.play(row, 0, 3);
        assertThat(values(row)).doesNotContain(Double.NaN);

        row.onBook(FeatureMarket.openNs(3), new OrderBook(OrderBook.Depth.FULL));
        MARKET.playBar(row, 3);
        assertThat(row.cached(0)).isNaN();
        assertThat(row.cached(1)).isNaN();
        assertThat(row.cached(2)).isNaN();

        MARKET.play(row, 4, 5);
        assertThat(values(row)).doesNotContain(Double.NaN);
    }

    @Test
    void shouldLeaveTradeAndBookColumnsEmptyWhereThereAreOnlyBars() {
        FeaturePipeline row = row(List.of("standard"));
        for (int i = 0; i < 300; i++) {
            MARKET.playBar(row, i);
        }
        for (int c = 0; c < row.size(); c++) {
            if (row.names().get(c).startsWith("roll")) {
                continue;
            }
            boolean ofTicks = row.source(c) == FeatureSource.TRADE || row.source(c) == FeatureSource.BOOK;
            assertThat(Double.isNaN(row.cached(c))).as(row.names().get(c)).isEqualTo(ofTicks);
        }
    }

    @Test
    void shouldAllocateNothingForABar() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        FeaturePipeline row = row(everything());
        MARKET.play(row, 0, 1_000);
        var bars = new ArrayList<io.tradewind.trading.feature.Bar>();
        for (int i = 1_000; i < 1_200; i++) {
            bars.add(new io.tradewind.trading.feature.Bar(FeatureMarket.INSTRUMENT)
                    .set(
                            FeatureMarket.openNs(i),
                            FeatureMarket.closeNs(i),
                            1_000_000,
                            1_000_100,
                            999_900,
                            1_000_000 + i,
                            i));
        }
        bars.forEach(bar -> row.onBar(bar, bar.closeTimeNs()));
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < bars.size(); i++) {
            row.onBar(bars.get(i), bars.get(i).closeTimeNs());
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes in 200 bars")
                .isLessThan(1_000);
    }

    @Test
    void shouldShareAColumnThatIsAskedForTwice() {
        FeaturePipeline row = row(List.of("rsi", "rsi( 14 )", "rsi(14.0)"));

        assertThat(row.names()).containsExactly("rsi(14)");
        assertThat(row.column("rsi")).isZero();
        assertThatThrownBy(() -> row.column("rsi(15)")).hasMessageContaining("rsi(15)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsii(14)",
                "rsi(1)",
                "rsi(14,2)",
                "rsi(14.5)",
                "rsi(x)",
                "rsi(",
                "RSI(14)",
                "",
                "sma_ratio(20,5)",
                "rsi(NaN)",
                "trade.vpin(0,30)"
            })
    void shouldRefuseWhatIsNoFeature(String text) {
        assertThatThrownBy(() -> row(List.of("gap", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.isEmpty() ? "''" : text.substring(0, 3));
    }

    private static List<double[]> played(FeaturePipeline row, FeatureMarket market, int bars) {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < bars; i++) {
            market.play(row, i, i + 1);
            all.add(values(row));
        }
        return all;
    }

    private static double[] values(FeaturePipeline row) {
        double[] values = new double[row.size()];
        for (int c = 0; c < values.length; c++) {
            values[c] = row.cached(c);
        }
        return values;
    }

    /** Keeps what was saved and gives it back. */
    private static final class Numbers implements StateSink, StateSource {
        private final Deque<Long> longs = new ArrayDeque<>();

        @Override
        public void putLong(long value) {
            longs.add(value);
        }

        @Override
        public void putDouble(double value) {
            longs.add(Double.doubleToRawLongBits(value));
        }

        @Override
        public long getLong() {
            return longs.remove();
        }

        @Override
        public double getDouble() {
            return Double.longBitsToDouble(longs.remove());
        }
    }
}
