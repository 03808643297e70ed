// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MetricsAggregatorTest {
    private static final List<String> SYMBOLS = List.of("BTCUSD.s", "ETHUSD.s", "XAUUSD.s");
    private static final int SCALE = 2;

    private record Event(long id, int symbol, long pnl, long exposure) {}

    private final MetricsAggregator aggregator = new MetricsAggregator(SYMBOLS);

    private static long units(String amount) {
        return new BigDecimal(amount).movePointRight(SCALE).longValueExact();
    }

    /** Trades of one symbol that sum to an amount: winners of one size, losers of another, the last takes the rest. */
    private void trade(int symbol, long firstId, int trades, int won, String total) {
        long left = units(total);
        for (int i = 0; i < trades; i++) {
            boolean last = i == trades - 1;
            long pnl = last ? left : i < won ? 10_000 : -3_000;
            left -= pnl;
            TradeOutcome outcome = i < won ? TradeOutcome.WON : TradeOutcome.LOST;
            aggregator.record(firstId + i, symbol, outcome, pnl, 0);
        }
    }

    @Test
    void shouldSumTheSeedVectorExactly() {
        trade(0, 1, 28, 19, "1459.66");
        trade(1, 101, 29, 18, "1390.35");
        trade(2, 201, 27, 21, "1713.85");

        MetricsSnapshot snapshot = aggregator.snapshot();
        assertThat(snapshot.total().pnlUnits()).isEqualTo(units("4563.86"));
        assertThat(snapshot.total().trades()).isEqualTo(84);
        assertThat(snapshot.symbol(0).winRate(4)).hasToString("0.6786");
        assertThat(snapshot.symbol(1).winRate(4)).hasToString("0.6207");
        assertThat(snapshot.symbol(2).winRate(4)).hasToString("0.7778");
        assertThat(snapshot.symbol(1).trades()).isEqualTo(29);
        assertThat(snapshot.sequence()).isEqualTo(84);
    }

    @Test
    void shouldBeginASymbolWithItsFirstTrade() {
        assertThat(aggregator.snapshot().total()).isEqualTo(SymbolMetrics.none(""));
        assertThat(aggregator.snapshot().symbol(1).winRate(2)).hasToString("0");

        aggregator.record(7, 1, 250, 900);

        assertThat(aggregator.snapshot().symbol(1)).isEqualTo(new SymbolMetrics("ETHUSD.s", 1, 0, 0, 250, 900, 7));
        assertThat(aggregator.snapshot().symbol(0)).isEqualTo(SymbolMetrics.none("BTCUSD.s"));
    }

    @Test
    void shouldAddProfitAndReplaceExposure() {
        aggregator.record(1, 0, 100, 500);
        aggregator.record(2, 0, -40, 300);
        aggregator.record(3, 2, 0, 50);

        assertThat(aggregator.snapshot().symbol(0)).isEqualTo(new SymbolMetrics("BTCUSD.s", 1, 1, 0, 60, 300, 2));
        assertThat(aggregator.snapshot().total()).isEqualTo(new SymbolMetrics("", 1, 1, 1, 60, 350, 3));
    }

    @Test
    void shouldNotCountATradeThatOnlyOpens() {
        aggregator.record(1, 0, TradeOutcome.OPENED, -5, 500);

        assertThat(aggregator.snapshot().symbol(0).trades()).isZero();
        assertThat(aggregator.snapshot().total().pnlUnits()).isEqualTo(-5);
    }

    @Test
    void shouldKeepASnapshotAsItWas() {
        aggregator.record(1, 0, 100, 500);
        MetricsSnapshot before = aggregator.snapshot();
        aggregator.record(2, 0, 100, 600);

        assertThat(before.symbol(0).pnlUnits()).isEqualTo(100);
        assertThat(before.sequence()).isEqualTo(1);
        assertThat(aggregator.snapshot().sequence()).isEqualTo(2);
    }

    @Test
    void shouldRefuseWhatIsOutOfRange() {
        assertThatThrownBy(() -> aggregator.record(0, 0, 1, 1)).hasMessageContaining("id of 1 or more");
        assertThatThrownBy(() -> aggregator.record(1, 3, 1, 1)).hasMessageContaining("symbol from 0 to 2");
        assertThatThrownBy(() -> aggregator.record(1, 0, 1, -1)).hasMessageContaining("exposure of 0 or more");
        assertThatThrownBy(() -> new MetricsAggregator(SYMBOLS, 100)).hasMessageContaining("power of two");
        assertThatThrownBy(() -> new MetricsAggregator(SYMBOLS, 32)).hasMessageContaining("power of two");
    }

    @Test
    void shouldNotWrapWhenASumOverflows() {
        aggregator.record(1, 0, Long.MAX_VALUE, 0);

        assertThatThrownBy(() -> aggregator.record(2, 1, 1, 0)).isInstanceOf(ArithmeticException.class);
        assertThat(aggregator.snapshot().total().pnlUnits()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldCountATradeThatOverflowedWhenItComesAgainAndFits() {
        aggregator.record(1, 0, Long.MAX_VALUE, 0);
        assertThatThrownBy(() -> aggregator.record(2, 1, 4, 0)).isInstanceOf(ArithmeticException.class);
        aggregator.record(3, 0, -5, 0);

        assertThat(aggregator.record(2, 1, 4, 0)).isTrue();
        assertThat(aggregator.record(2, 1, 4, 0)).isFalse();
        assertThat(aggregator.snapshot().total().pnlUnits()).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(aggregator.snapshot().sequence()).isEqualTo(3);
        assertThat(aggregator.duplicates()).isEqualTo(1);
    }

    @Test
    void shouldCountWhatComesBehindANewerTradeOfItsSymbol() {
        aggregator.record(2, 0, 1, 0);
        aggregator.record(5, 1, 1, 0);
        assertThat(aggregator.outOfOrder()).isZero();

        aggregator.record(1, 0, 1, 0);
        aggregator.record(1, 0, 1, 0);
        aggregator.record(3, 0, 1, 0);
        assertThat(aggregator.outOfOrder()).isEqualTo(1);
        assertThat(aggregator.duplicates()).isEqualTo(1);
    }

    @Test
    void shouldComeToTheSequentialFoldWhateverIsRepeatedAndReordered() {
        for (long seed = 1; seed <= 200; seed++) {
            List<Event> events = events(seed, 500);
            MetricsAggregator sequential = new MetricsAggregator(SYMBOLS);
            events.forEach(event -> deliver(sequential, event));
            List<Event> faulty = new ArrayList<>(events);
            SplittableRandom random = new SplittableRandom(seed);
            events.stream().filter(event -> random.nextInt(4) == 0).forEach(faulty::add);
            Collections.shuffle(faulty, new Random(seed));
            MetricsAggregator received = new MetricsAggregator(SYMBOLS);
            faulty.forEach(event -> deliver(received, event));

            assertSame(received.snapshot(), sequential.snapshot(), "seed " + seed);
            assertThat(received.duplicates()).as("seed %d", seed).isEqualTo(faulty.size() - events.size());
        }
    }

    private static void assertSame(MetricsSnapshot actual, MetricsSnapshot expected, String what) {
        assertThat(actual.total()).as(what).isEqualTo(expected.total());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.symbol(i)).as(what).isEqualTo(expected.symbol(i));
        }
        assertThat(actual.sequence()).as(what).isEqualTo(expected.sequence());
    }

    private static List<Event> events(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            events.add(new Event(i, random.nextInt(3), random.nextLong(-1_000, 1_000), random.nextLong(1_000_000)));
        }
        return events;
    }

    private static boolean deliver(MetricsAggregator to, Event event) {
        return to.record(event.id(), event.symbol(), event.pnl(), event.exposure());
    }

    /** The memory of ids is smaller than the number of trades, so generations change while eight threads deliver the same events. */
    @Test
    void shouldCountEachTradeOnceAndKeepTheSumWhenEightThreadsDeliverTheSame() throws Exception {
        int writers = 8;
        List<Event> events = events(42, 40_000);
        MetricsAggregator small = new MetricsAggregator(SYMBOLS, 1 << 13);
        AtomicInteger running = new AtomicInteger(writers);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 2)) {
            List<Future<Long>> readers =
                    List.of(threads.submit(reader(small, running)), threads.submit(reader(small, running)));
            List<Future<Long>> accepted = new ArrayList<>();
            CyclicBarrier together = new CyclicBarrier(writers);
            for (int w = 0; w < writers; w++) {
                accepted.add(threads.submit(writer(small, events, w, together, running)));
            }
            long sum = 0;
            for (Future<Long> writer : accepted) {
                sum += writer.get();
            }
            for (Future<Long> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(sum).isEqualTo(events.size());
        }
        MetricsAggregator sequential = new MetricsAggregator(SYMBOLS);
        events.forEach(event -> deliver(sequential, event));
        assertSame(small.snapshot(), sequential.snapshot(), "seed 42");
        assertThat(small.duplicates()).isEqualTo(events.size());
    }

    /** Every event is delivered by two of the threads, each of which swaps neighbours; none is further ahead than the ids are remembered. */
    private static Callable<Long> writer(
            MetricsAggregator to, List<Event> events, int writer, CyclicBarrier together, AtomicInteger running) {
        return () -> {
            long accepted = 0;
            for (int i = 0; i < events.size(); i++) {
                if (i % 4_000 == 0) {
                    together.await(60, TimeUnit.SECONDS);
                }
                int at = (i ^ 1) < events.size() ? i ^ 1 : i;
                Event event = events.get(at);
                if (event.id() % 4 == writer % 4) {
                    accepted += deliver(to, event) ? 1 : 0;
                }
            }
            running.decrementAndGet();
            return accepted;
        };
    }

    private static Callable<Long> reader(MetricsAggregator of, AtomicInteger running) {
        return () -> {
            long reads = 0;
            long last = 0;
            do {
                MetricsSnapshot snapshot = of.snapshot();
                long pnl = 0;
                long exposure = 0;
                long trades = 0;
                for (int i = 0; i < snapshot.size(); i++) {
                    pnl += snapshot.symbol(i).pnlUnits();
                    exposure += snapshot.symbol(i).exposureUnits();
                    trades += snapshot.symbol(i).trades();
                }
                assertThat(snapshot.total().pnlUnits() - pnl).isZero();
                assertThat(snapshot.total().exposureUnits() - exposure).isZero();
                assertThat(snapshot.total().trades()).isEqualTo(trades);
                assertThat(snapshot.sequence()).isGreaterThanOrEqualTo(last);
                last = snapshot.sequence();
                reads++;
            } while (running.get() > 0);
            return reads;
        };
    }

    @Test
    void shouldForgetAnIdOnlyAfterAsManyFurtherTradesAsItRemembers() {
        MetricsAggregator small = new MetricsAggregator(SYMBOLS, 64);
        small.record(1, 0, 1, 0);
        for (long id = 2; id <= 65; id++) {
            small.record(id, 0, 1, 0);
        }

        assertThat(small.record(1, 0, 1, 0)).isFalse();
        for (long id = 66; id <= 129; id++) {
            small.record(id, 0, 1, 0);
        }
        assertThat(small.record(1, 0, 1, 0)).isTrue();
    }
}
