// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio.metric;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * Adds trade events up, from any number of threads, for any number of readers.
 *
 * <p>An event is a change, never a running total: profit is added, exposure replaces the level before it. It counts once by its id however often
 * it is delivered, and the result does not depend on the order of delivery: sums commute, and of two exposures that of the higher id holds. So
 * ids of a symbol must grow with time, as those of an account's fills do.
 *
 * <p>Ids are remembered for at least {@code rememberedTrades} further trades, at most for twice as many; a copy that comes later still would be
 * counted again. With the {@value #DEFAULT_REMEMBERED} of the default, that is a minute at 4,000 trades a second.
 *
 * <p>Memory order: {@link #snapshot} is an acquire load; a writer makes the next snapshot and publishes it by compare-and-set, again when
 * another writer was faster. Nobody waits for a lock, and of several writers one always gets on.
 */
public final class MetricsAggregator {
    /** Trades whose ids are remembered unless said otherwise. */
    public static final int DEFAULT_REMEMBERED = 1 << 18;

    private static final int LEAST_REMEMBERED = 64;
    private static final int MOST_REMEMBERED = 1 << 24;
    private static final VarHandle LATEST;
    private static final VarHandle DUPLICATES;
    private static final VarHandle OUT_OF_ORDER;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            LATEST = lookup.findVarHandle(MetricsAggregator.class, "latest", MetricsSnapshot.class);
            DUPLICATES = lookup.findVarHandle(MetricsAggregator.class, "duplicates", long.class);
            OUT_OF_ORDER = lookup.findVarHandle(MetricsAggregator.class, "outOfOrder", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final TradeIds ids;
    private final int size;
    private volatile MetricsSnapshot latest;
    private volatile long duplicates;
    private volatile long outOfOrder;

    /**
     * An empty aggregator.
     *
     * @param symbols names; an event names its symbol by the index in this list
     */
    public MetricsAggregator(List<String> symbols) {
        this(symbols, DEFAULT_REMEMBERED);
    }

    /**
     * An empty aggregator.
     *
     * @param symbols names; an event names its symbol by the index in this list
     * @param rememberedTrades trades whose ids are kept at least, a power of two from 64 to 16,777,216
     * @throws IllegalArgumentException when the number is not such a power
     */
    public MetricsAggregator(List<String> symbols, int rememberedTrades) {
        if (rememberedTrades < LEAST_REMEMBERED
                || rememberedTrades > MOST_REMEMBERED
                || Integer.bitCount(rememberedTrades) != 1) {
            throw new IllegalArgumentException("rememberedTrades must be a power of two from " + LEAST_REMEMBERED
                    + " to " + MOST_REMEMBERED + ", is " + rememberedTrades);
        }
        this.ids = new TradeIds(rememberedTrades);
        this.size = symbols.size();
        this.latest = MetricsSnapshot.empty(symbols.toArray(new String[0]));
    }

    /**
     * Adds a round trip; whether it was won is said by its profit.
     *
     * @param tradeId unique, 1 or more, growing with time within a symbol
     * @param symbol index of its symbol
     * @param pnlUnits profit of this trade alone, after fees
     * @param exposureUnits absolute value of what is held in the symbol after it
     * @return false when the trade was counted before
     */
    public boolean record(long tradeId, int symbol, long pnlUnits, long exposureUnits) {
        return record(tradeId, symbol, TradeOutcome.of(pnlUnits), pnlUnits, exposureUnits);
    }

    /**
     * Adds a trade.
     *
     * @param tradeId unique, 1 or more, growing with time within a symbol
     * @param symbol index of its symbol
     * @param outcome whether a round trip ended with it, and how
     * @param pnlUnits change of the profit by this trade alone
     * @param exposureUnits absolute value of what is held in the symbol after it
     * @return false when the trade was counted before
     * @throws IllegalArgumentException when an argument is out of range
     * @throws ArithmeticException when a sum overflows; the trade is not in the sums then, and counts when it is delivered again. A copy that
     *     another thread delivers at that very moment is taken for a duplicate
     */
    public boolean record(long tradeId, int symbol, TradeOutcome outcome, long pnlUnits, long exposureUnits) {
        if (tradeId < 1 || tradeId == Long.MAX_VALUE || symbol < 0 || symbol >= size || exposureUnits < 0) {
            throw new IllegalArgumentException("a trade needs an id of 1 or more, a symbol from 0 to " + (size - 1)
                    + " and an exposure of 0 or more: " + tradeId + ", " + symbol + ", " + exposureUnits);
        }
        if (!ids.add(tradeId)) {
            var _ = (long) DUPLICATES.getAndAdd(this, 1L);
            return false;
        }
        try {
            publish(tradeId, symbol, outcome, pnlUnits, exposureUnits);
        } catch (ArithmeticException overflow) {
            ids.forget(tradeId);
            throw overflow;
        }
        return true;
    }

    private void publish(long tradeId, int symbol, TradeOutcome outcome, long pnlUnits, long exposureUnits) {
        SymbolMetrics known;
        MetricsSnapshot before;
        MetricsSnapshot after;
        do {
            before = latest;
            known = before.symbol(symbol);
            after = before.with(symbol, known.with(tradeId, outcome, pnlUnits, exposureUnits));
        } while (!LATEST.compareAndSet(this, before, after));
        if (tradeId < known.newestTradeId()) {
            var _ = (long) OUT_OF_ORDER.getAndAdd(this, 1L);
        }
    }

    /**
     * What is known now.
     *
     * @return the newest snapshot; its sequence never falls from one call to the next
     */
    public MetricsSnapshot snapshot() {
        return latest;
    }

    /**
     * Events that were ignored because their trade was counted before.
     *
     * @return since construction
     */
    public long duplicates() {
        return duplicates;
    }

    /**
     * Trades that were counted after a newer one of their symbol. Copies of what was counted before are not among them.
     *
     * @return since construction
     */
    public long outOfOrder() {
        return outOfOrder;
    }
}
