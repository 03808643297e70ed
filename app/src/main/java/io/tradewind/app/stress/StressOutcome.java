// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.stress.gateway.LockViolation;
import java.util.List;
import java.util.Map;

/**
 * What a stress test has measured; {@link StressVerdict} judges it. Amounts are units of USD with {@link #SCALE} decimals.
 *
 * @param spec what was run
 * @param symbols by symbol
 * @param totalPnl the aggregator's total
 * @param fillsPnl sum of the fills, folded by themselves
 * @param cashChange change of the cash account of the double-entry ledger
 * @param requests requests handed to the gateway
 * @param failedRequests those without an answer of the venue
 * @param firstFailure why the first of them failed; empty when none did
 * @param locks what the session's log says
 * @param trades how trade events were delivered
 * @param gate what the risk gate did not let through
 * @param positionFaults positions on which core, fills and venue do not agree, one text each
 * @param peakEquity equity at the moment of the highest exposure
 * @param exposure the highest shares of the equity, and their limits
 * @param breaker state of the circuit breaker that guards the gateway, at the end
 * @param breakerOpenings times that it, or the global state, opened during the run
 * @param events market events and all inputs of the writer
 * @param durationNs from the first event to the last answer, measured; the feed never waits for a clock
 * @param journalHash SHA-256 of the output journal
 * @param journalRecords records in it
 * @param machine how often the run was done, and how long the machine stood still in it
 */
public record StressOutcome(
        StressSpec spec,
        List<Symbol> symbols,
        long totalPnl,
        long fillsPnl,
        long cashChange,
        long requests,
        long failedRequests,
        String firstFailure,
        Locks locks,
        Trades trades,
        Gate gate,
        List<String> positionFaults,
        long peakEquity,
        Exposure exposure,
        String breaker,
        long breakerOpenings,
        Events events,
        long durationNs,
        String journalHash,
        long journalRecords,
        Machine machine) {
    /** Decimals of amounts. */
    public static final int SCALE = 8;

    /** Units of the whole of a share: shares are in units of 10^-8. */
    public static final long WHOLE = 100_000_000L;

    /** Copies the lists. */
    public StressOutcome {
        symbols = List.copyOf(symbols);
        positionFaults = List.copyOf(positionFaults);
    }

    /**
     * One symbol.
     *
     * @param symbol name
     * @param trades round trips
     * @param won those with a profit
     * @param pnl profit after fees
     * @param exposure absolute value held at the moment of the highest total exposure
     * @param requests orders sent to the gateway
     * @param maxLatencyNs longest time from the publication of an event by the feed to an order that it led to, at the venue's door
     * @param p99LatencyNs its 99th percentile
     * @param medianLatencyNs its median
     * @param highestShare most that it took of the equity, x 10^-8
     * @param tickIntervalNs longest market time from one of its market events to the next
     * @param signalIntervalNs longest market time from one of its orders to the next
     */
    public record Symbol(
            String symbol,
            long trades,
            long won,
            long pnl,
            long exposure,
            long requests,
            long maxLatencyNs,
            long p99LatencyNs,
            long medianLatencyNs,
            long highestShare,
            long tickIntervalNs,
            long signalIntervalNs) {
        /** Samples from which on a run is so long that a pause of the host is in it, and the maximum is its length. */
        public static final long LEAST_SAMPLES_OF_P99 = 1_000;

        /**
         * Whether the latency is judged by its 99th percentile; with fewer samples the maximum decides.
         *
         * @return true from {@link #LEAST_SAMPLES_OF_P99} requests on
         */
        public boolean isJudgedByP99() {
            return requests >= LEAST_SAMPLES_OF_P99;
        }
    }

    /**
     * Exposure as a share of the equity of its moment, x 10^-8.
     *
     * @param highestTotal most that all symbols together took
     * @param symbolLimit limit of one symbol; 0 for none
     * @param totalLimit limit of all; 0 for none
     */
    public record Exposure(long highestTotal, long symbolLimit, long totalLimit) {}

    /**
     * The machine that it ran on.
     *
     * @param runs times that the run was done, the ones before because the machine had stood still in them
     * @param stallNs longest time in this one that the machine did not run a thread that had to run; 0 when it was not measured
     */
    public record Machine(int runs, long stallNs) {
        static final Machine NOT_MEASURED = new Machine(1, 0);
    }

    /** The same outcome, with what is known of the machine. */
    StressOutcome measured(int runs, long stallNs) {
        return new StressOutcome(
                spec,
                symbols,
                totalPnl,
                fillsPnl,
                cashChange,
                requests,
                failedRequests,
                firstFailure,
                locks,
                trades,
                gate,
                positionFaults,
                peakEquity,
                exposure,
                breaker,
                breakerOpenings,
                events,
                durationNs,
                journalHash,
                journalRecords,
                new Machine(runs, stallNs));
    }

    /**
     * The session's log.
     *
     * @param acquires lines that take it
     * @param releases lines that give it back
     * @param overlaps acquires while it was held
     * @param violations everything that is wrong, the first thousand
     * @param violationCount how many there are
     */
    public record Locks(
            long acquires, long releases, long overlaps, List<LockViolation> violations, long violationCount) {}

    /**
     * Trade events on their way to the aggregator.
     *
     * @param reports events
     * @param copies deliveries too many, injected
     * @param late deliveries behind newer ones of their symbol, injected
     * @param outOfOrder trades that the aggregator counted after newer ones of their symbol
     * @param ignored deliveries that the aggregator ignored
     * @param sumOfSymbols sum of the symbols' profits in its last snapshot
     */
    public record Trades(long reports, long copies, long late, long outOfOrder, long ignored, long sumOfSymbols) {}

    /**
     * The risk gate.
     *
     * @param refused intents, by reason
     * @param cut intents that it made smaller
     * @param illegalTransitions events that an order's state did not allow
     */
    public record Gate(Map<String, Long> refused, long cut, long illegalTransitions) {}

    /**
     * How much went through.
     *
     * @param market events of the feed
     * @param inputs inputs of the writer, answers included
     */
    public record Events(long market, long inputs) {}

    /**
     * Round trips of all symbols.
     *
     * @return their number
     */
    public long totalTrades() {
        return symbols.stream().mapToLong(Symbol::trades).sum();
    }
}
