// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.feature;

import io.tradewind.benchmarks.replay.SmaCrossSetup;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.pipeline.FeaturePipeline;
import io.tradewind.trading.feature.pipeline.FreshnessLimits;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The preset {@code standard}, warm: one more bar, trade or book update. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class FeatureRowUpdate {
    private static final int BARS = 1 << 14;
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final long SEED = 7L;

    /** A row that has seen more than a day of bars, trades and books. */
    @State(Scope.Thread)
    public static class Warm {
        private final Instrument instrument = new Instrument(0, SmaCrossSetup.terms());
        private final FeaturePipeline row =
                new FeaturePipeline(instrument, Session.UTC, FreshnessLimits.STANDARD, List.of("standard"));
        private final long[][] walk = new long[BARS][];
        private final OrderBook[] books = new OrderBook[64];
        private final Bar bar = new Bar(instrument);
        private long next;

        /** Draws the walk and warms the row up. */
        public Warm() {
            Xoshiro256 random = new Xoshiro256(SEED);
            long close = 1_000_000;
            for (int i = 0; i < BARS; i++) {
                long open = close + random.nextInt(21) - 10;
                close = Math.max(500_000, open + random.nextInt(401) - 200);
                walk[i] = new long[] {
                    open,
                    Math.max(open, close) + random.nextInt(100),
                    Math.min(open, close) - random.nextInt(100),
                    close,
                    1_000_000_000L + random.nextInt(1_000_000_000)
                };
            }
            for (int i = 0; i < books.length; i++) {
                books[i] = book(random);
            }
            for (int i = 0; i < 2_000; i++) {
                onTrade();
                onBook();
                onBar();
            }
        }

        private static OrderBook book(Xoshiro256 random) {
            OrderBook book = new OrderBook(OrderBook.Depth.FULL);
            book.beginSnapshot(1);
            long mid = 1_000_000L + random.nextInt(20);
            for (int k = 0; k < 20; k++) {
                book.set(Side.BUY, mid - 1 - k, 1 + random.nextInt(1_000));
                book.set(Side.SELL, mid + 1 + k, 1 + random.nextInt(1_000));
            }
            book.endUpdate();
            return book;
        }

        private long nowNs() {
            return next * MINUTE_NS + MINUTE_NS / 2;
        }

        double onBar() {
            long[] own = walk[(int) (next & (BARS - 1))];
            long openNs = next * MINUTE_NS;
            next++;
            bar.set(openNs, openNs + MINUTE_NS - 1, own[0], own[1], own[2], own[3], own[4]);
            row.onBar(bar, openNs + MINUTE_NS);
            return row.value(0);
        }

        void onTrade() {
            row.onTrade(
                    nowNs(),
                    walk[(int) (next & (BARS - 1))][3],
                    100 + (next & 63),
                    (next & 1) == 0 ? Side.BUY : Side.SELL);
        }

        void onBook() {
            row.onBook(nowNs(), books[(int) (next & (books.length - 1))]);
        }
    }

    /** A finished bar: all columns. */
    @Benchmark
    public double bar(Warm state) {
        return state.onBar();
    }

    /** A trade, a book update and a finished bar. */
    @Benchmark
    public double tradeBookAndBar(Warm state) {
        state.onTrade();
        state.onBook();
        return state.onBar();
    }
}
