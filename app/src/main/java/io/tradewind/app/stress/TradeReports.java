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
 * Delivers trade events to the aggregator through the gateway's threads, badly on purpose: some twice and by another thread, some behind newer ones
 * of their symbol. Every event arrives at least once.
 *
 * <p>Which ones is drawn from a seed, so it is known beforehand how many copies the aggregator must ignore and how many events it must, at least, see
 * out of order. For the latter an event is held back until newer ones of its symbol were sent, and then follows the newest of them through the same
 * thread, which does one after the other. Threads that overtake each other come on top.
 */
final class TradeReports {
    private static final int LENGTH = 40;
    private static final int TRADE = 0;
    private static final int PNL = 8;
    private static final int EXPOSURE = 16;
    private static final int SYMBOL = 24;
    private static final int OUTCOME = 28;
    private static final int ONE_IN = 8;
    private static final int MOST_NEWER = 4;
    private static final TradeOutcome[] OUTCOMES = TradeOutcome.values();

    private final GatewayPool pool;
    private final SplittableRandom random;
    private final UnsafeBuffer report = new UnsafeBuffer(new byte[LENGTH]);
    private final Held[] held;
    private int thread;
    private long reports;
    private long copies;
    private long late;

    /** The event of a symbol that is held back, if there is one, and how many newer ones are to be sent before it. */
    private static final class Held {
        final UnsafeBuffer bytes = new UnsafeBuffer(new byte[LENGTH]);
        boolean began;
        int newerToCome;
    }

    TradeReports(GatewayPool pool, int symbols, long seed) {
        this.pool = pool;
        this.random = new SplittableRandom(seed);
        this.held = new Held[symbols];
        for (int i = 0; i < symbols; i++) {
            held[i] = new Held();
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

    /** A trade happened. The first of each symbol is held back until the second was sent, so there is disorder from two trades on. */
    void add(long tradeId, int symbol, TradeOutcome outcome, long pnlUnits, long exposureUnits) {
        report.putLong(TRADE, tradeId, LITTLE_ENDIAN);
        report.putLong(PNL, pnlUnits, LITTLE_ENDIAN);
        report.putLong(EXPOSURE, exposureUnits, LITTLE_ENDIAN);
        report.putInt(SYMBOL, symbol, LITTLE_ENDIAN);
        report.putInt(OUTCOME, outcome.ordinal(), LITTLE_ENDIAN);
        reports++;
        Held older = held[symbol];
        if (older.newerToCome > 0) {
            overtake(older);
        } else if (!older.began || random.nextInt(ONE_IN) == 0) {
            older.newerToCome = older.began ? 1 + random.nextInt(MOST_NEWER) : 1;
            older.began = true;
            older.bytes.putBytes(0, report, 0, LENGTH);
        } else {
            deliver(random.nextInt(ONE_IN) == 0);
        }
    }

    /** The last of the newer ones is not copied: a copy by another thread could be half counted when this thread comes to the older one. */
    private void overtake(Held older) {
        older.newerToCome--;
        if (older.newerToCome > 0) {
            deliver(random.nextInt(ONE_IN) == 0);
            return;
        }
        send(report);
        late++;
        send(older.bytes);
        if (random.nextInt(ONE_IN) == 0 || copies == 0) {
            copies++;
            send(older.bytes);
        }
        nextThread();
    }

    private void deliver(boolean twice) {
        send(report);
        nextThread();
        if (twice) {
            copies++;
            send(report);
        }
    }

    private void send(DirectBuffer bytes) {
        pool.run(thread, bytes, LENGTH);
    }

    private void nextThread() {
        thread = (thread + 1) % pool.size();
    }

    /** No more trades: what is held back is delivered, in time when nothing newer of its symbol was sent. */
    void finish() {
        for (Held last : held) {
            if (last.newerToCome > 0) {
                send(last.bytes);
                nextThread();
                if (copies == 0) {
                    copies++;
                    send(last.bytes);
                }
            }
        }
    }

    long reports() {
        return reports;
    }

    /** Deliveries beyond the first of each. */
    long copies() {
        return copies;
    }

    /** Deliveries that certainly came behind newer ones of their symbol. */
    long late() {
        return late;
    }
}
