// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio.metric;

/** All symbols and their total at one moment: immutable, so that it may be kept and handed on. */
public final class MetricsSnapshot {
    private final long sequence;
    private final SymbolMetrics[] symbols;
    private final SymbolMetrics total;

    private MetricsSnapshot(long sequence, SymbolMetrics[] symbols, SymbolMetrics total) {
        this.sequence = sequence;
        this.symbols = symbols;
        this.total = total;
    }

    static MetricsSnapshot empty(String... names) {
        SymbolMetrics[] symbols = new SymbolMetrics[names.length];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = SymbolMetrics.none(names[i]);
        }
        return new MetricsSnapshot(0, symbols, SymbolMetrics.none(""));
    }

    /** The next snapshot: the total is carried on by what changed, not summed anew. */
    MetricsSnapshot with(int symbol, SymbolMetrics changed) {
        SymbolMetrics[] next = symbols.clone();
        next[symbol] = changed;
        return new MetricsSnapshot(sequence + 1, next, total.replacing(symbols[symbol], changed));
    }

    /**
     * Events that are in it: grows by one from snapshot to snapshot.
     *
     * @return 0 before the first event
     */
    public long sequence() {
        return sequence;
    }

    /**
     * Symbols.
     *
     * @return their number
     */
    public int size() {
        return symbols.length;
    }

    /**
     * One symbol.
     *
     * @param symbol index from 0 below {@link #size}
     * @return its figures
     */
    public SymbolMetrics symbol(int symbol) {
        return symbols[symbol];
    }

    /**
     * All symbols together.
     *
     * @return the sum of the symbols, exactly
     */
    public SymbolMetrics total() {
        return total;
    }
}
