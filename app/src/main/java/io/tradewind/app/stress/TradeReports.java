// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.app.stress.gateway.GatewayPool;
import io.tradewind.trading.portfolio.metric.MetricsAggregator;
import io.tradewind.trading.portfolio.metric.TradeOutcome;
import java.util.SplittableRandom;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Delivers trade events to the aggregator through the gateway's threads, badly on purpose: some twice and by another thread, some late and behind
 * newer ones. Every event arrives at least once.
 *
 * <p>Which ones is drawn from a seed, so the number of copies is known beforehand and the aggregator must have ignored exactly as many.
 */
final class TradeReports {
    private static final int LENGTH = 40;
    private static final int TRADE = 0;
    private static final int PNL = 8;
    private static final int EXPOSURE = 16;
    private static final int SYMBOL = 24;
    private static final int OUTCOME = 28;
    private static final int ONE_IN = 8;
    private static final int MOST_HELD = 16;
    private static final TradeOutcome[] OUTCOMES = TradeOutcome.values();

    private final GatewayPool pool;
    private final SplittableRandom random;
    private final UnsafeBuffer report = new UnsafeBuffer(new byte[LENGTH]);
    private final UnsafeBuffer[] held = new UnsafeBuffer[MOST_HELD];
    private int heldCount;
    private int thread;
    private long reports;
    private long copies;
    private long late;

    TradeReports(GatewayPool pool, long seed) {
        this.pool = pool;
        this.random = new SplittableRandom(seed);
        for (int i = 0; i < held.length; i++) {
            held[i] = new UnsafeBuffer(new byte[LENGTH]);
        }
    }

    /** The errand of the pool: one delivery. */
    static GatewayPool.Errand deliveringTo(MetricsAggregator aggregator) {
        return (buffer, offset) -> deliver(aggregator, buffer, offset);
    }

    private static void deliver(MetricsAggregator aggregator, DirectBuffer buffer, int at) {
        aggregator.record(
                buffer.getLong(at + TRADE, LITTLE_ENDIAN),
                buffer.getInt(at + SYMBOL, LITTLE_ENDIAN),
                OUTCOMES[buffer.getInt(at + OUTCOME, LITTLE_ENDIAN)],
                buffer.getLong(at + PNL, LITTLE_ENDIAN),
                buffer.getLong(at + EXPOSURE, LITTLE_ENDIAN));
    }

    /** A trade happened. */
    void add(long tradeId, int symbol, TradeOutcome outcome, long pnlUnits, long exposureUnits) {
        report.putLong(TRADE, tradeId, LITTLE_ENDIAN);
        report.putLong(PNL, pnlUnits, LITTLE_ENDIAN);
        report.putLong(EXPOSURE, exposureUnits, LITTLE_ENDIAN);
        report.putInt(SYMBOL, symbol, LITTLE_ENDIAN);
        report.putInt(OUTCOME, outcome.ordinal(), LITTLE_ENDIAN);
        boolean first = reports == 0;
        reports++;
        if (first || random.nextInt(ONE_IN) == 0) {
            copies++;
            send(report);
        }
        if (first || heldCount < MOST_HELD && random.nextInt(ONE_IN) == 0) {
            late++;
            held[heldCount++].putBytes(0, report, 0, LENGTH);
        } else {
            send(report);
        }
        if (heldCount > 0 && random.nextInt(2 * ONE_IN) == 0) {
            release();
        }
    }

    private void release() {
        while (heldCount > 0) {
            send(held[--heldCount]);
        }
    }

    private void send(DirectBuffer bytes) {
        pool.run(thread, bytes, LENGTH);
        thread = (thread + 1) % pool.size();
    }

    /** No more trades: what is held back is delivered, the newest first. */
    void finish() {
        release();
    }

    long reports() {
        return reports;
    }

    /** Deliveries beyond the first of each. */
    long copies() {
        return copies;
    }

    /** Deliveries that came behind newer ones. */
    long late() {
        return late;
    }
}
