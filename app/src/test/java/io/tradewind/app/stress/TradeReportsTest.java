// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.stress.gateway.GatewayPool;
import io.tradewind.app.stress.gateway.LockLog;
import io.tradewind.app.stress.gateway.VenueGateway;
import io.tradewind.app.thread.BackoffPause;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.trading.portfolio.metric.MetricsAggregator;
import io.tradewind.trading.portfolio.metric.TradeOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeReportsTest {
    private static final List<String> SYMBOLS = List.of("A", "B", "C");

    private record Delivered(MetricsAggregator metrics, TradeReports reports) {}

    private static Delivered deliver(int threads, int trades, long seed) throws Exception {
        MetricsAggregator metrics = new MetricsAggregator(SYMBOLS);
        try (LockLog log = new LockLog(null)) {
            GatewayPool pool = new GatewayPool(
                    threads,
                    new VenueGateway(log, seed),
                    new CircuitBreaker("none", BreakerSettings.STANDARD, System::nanoTime),
                    request -> {
                        throw new IllegalStateException("no request was made");
                    },
                    SYMBOLS,
                    TradeReports.deliveringTo(metrics),
                    BackoffPause.INSTANCE);
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(Thread.ofPlatform().start(pool.worker(i)));
            }
            TradeReports reports = new TradeReports(pool, SYMBOLS.size(), seed);
            for (int i = 0; i < trades; i++) {
                reports.add(i + 1, i % SYMBOLS.size(), TradeOutcome.WON, i, 10L * i);
            }
            reports.finish();
            pool.close();
            for (Thread worker : workers) {
                worker.join();
            }
            return new Delivered(metrics, reports);
        }
    }

    @Test
    void shouldBringAsMuchDisorderAndAsManyCopiesAsItCounts() throws Exception {
        for (long seed = 1; seed <= 30; seed++) {
            int threads = 1 + (int) (seed % 4);
            int trades = 6 + (int) (seed * 37 % 600);
            Delivered done = deliver(threads, trades, seed);
            MetricsAggregator metrics = done.metrics();

            assertThat(done.reports().late()).as("seed %d", seed).isPositive();
            assertThat(metrics.outOfOrder())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(done.reports().late());
            assertThat(metrics.duplicates())
                    .as("seed %d", seed)
                    .isEqualTo(done.reports().copies())
                    .isPositive();
            assertThat(metrics.snapshot().sequence()).as("seed %d", seed).isEqualTo(trades);
            assertThat(metrics.snapshot().total().pnlUnits())
                    .as("seed %d", seed)
                    .isEqualTo((long) trades * (trades - 1) / 2);
        }
    }

    /** What is held back at the end may be behind newer ones or not, and is not counted: one of each symbol at most. */
    @Test
    void shouldBringTheDisorderThatItCountsAndNoOtherThroughOneThread() throws Exception {
        for (long seed = 1; seed <= 10; seed++) {
            Delivered done = deliver(1, 400, seed);
            assertThat(done.reports().late()).as("seed %d", seed).isGreaterThan(10);
            assertThat(done.metrics().outOfOrder())
                    .as("seed %d", seed)
                    .isBetween(done.reports().late(), done.reports().late() + SYMBOLS.size());
        }
    }

    @Test
    void shouldDeliverOneTradeOfEachSymbolInOrderAndStillACopy() throws Exception {
        Delivered done = deliver(2, 3, 1);

        assertThat(done.reports().late()).isZero();
        assertThat(done.metrics().outOfOrder()).isZero();
        assertThat(done.metrics().duplicates())
                .isEqualTo(done.reports().copies())
                .isPositive();
        assertThat(done.metrics().snapshot().total().trades()).isEqualTo(3);
    }
}
