// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a stress test runs.
 *
 * @param symbols symbols traded at once, 1 to {@value #MOST_SYMBOLS}
 * @param signals signals of each symbol, 1 to {@value #MOST_SIGNALS}; each leads to one request at the venue's gateway
 * @param threads threads that use the gateway, 1 to {@value #MOST_THREADS}
 * @param shards groups of instruments with a thread each, 1 to {@value #MOST_THREADS}
 * @param seed of the market and of the faults in the delivery of trades
 * @param lockLog file for the events of the gateway's session, or null
 * @param journal file for the output journal, or null
 */
public record StressSpec(
        int symbols,
        int signals,
        int threads,
        int shards,
        long seed,
        @Nullable Path lockLog,
        @Nullable Path journal) {
    /** Most symbols. */
    public static final int MOST_SYMBOLS = 500;

    /** Most signals of a symbol. */
    public static final int MOST_SIGNALS = 10_000_000;

    /** Most threads of one kind. */
    public static final int MOST_THREADS = 64;

    /** Checks the ranges. */
    public StressSpec {
        between("symbols", symbols, MOST_SYMBOLS);
        between("signals", signals, MOST_SIGNALS);
        between("threads", threads, MOST_THREADS);
        between("shards", shards, MOST_THREADS);
    }

    private static void between(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ", is " + value);
        }
    }

    /** The same market without files and with another number of signals. */
    StressSpec warmUp(int warmUpSignals) {
        return new StressSpec(symbols, warmUpSignals, threads, shards, seed, null, null);
    }
}
