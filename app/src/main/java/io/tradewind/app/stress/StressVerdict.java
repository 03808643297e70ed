// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.stress.StressOutcome.Exposure;
import io.tradewind.app.stress.StressOutcome.Locks;
import io.tradewind.app.stress.StressOutcome.Symbol;
import io.tradewind.app.stress.StressOutcome.Trades;
import java.util.ArrayList;
import java.util.List;

/**
 * PASS, or FAIL with each condition that does not hold.
 *
 * @param failed conditions that do not hold, each a sentence with its figures
 */
public record StressVerdict(List<String> failed) {
    /** Trades a second below which the test fails. */
    public static final long LEAST_TRADES_A_SECOND = 50;

    /** Latency of a symbol, from event to order, at which the test fails: the maximum, in a long run the 99th percentile. */
    public static final long LATENCY_LIMIT_NS = 100_000_000L;

    /** Market time between two ticks or two signals of a symbol at which the test fails. */
    public static final long INTERVAL_LIMIT_NS = 50_000_000L;

    /** Breaker state of a healthy run. */
    public static final String HEALTHY = "CLOSED";

    private static final double SECOND_NS = 1e9;
    private static final String OF_THE_LATENCY = " of the latency is ";

    /** Copies the list. */
    public StressVerdict {
        failed = List.copyOf(failed);
    }

    /**
     * Judges a run.
     *
     * @param outcome what was measured
     * @return the verdict
     */
    public static StressVerdict of(StressOutcome outcome) {
        Conditions conditions = new Conditions();
        money(conditions, outcome);
        locks(conditions, outcome);
        delivery(conditions, outcome);
        orders(conditions, outcome);
        exposure(conditions, outcome);
        speed(conditions, outcome);
        return new StressVerdict(conditions.failed);
    }

    private static void money(Conditions conditions, StressOutcome outcome) {
        conditions.equal(
                "total PnL and the sum of the symbols",
                outcome.totalPnl(),
                outcome.trades().sumOfSymbols());
        conditions.equal("total PnL and the PnL of the fills", outcome.totalPnl(), outcome.fillsPnl());
        conditions.equal("total PnL and the cash of the ledger", outcome.totalPnl(), outcome.cashChange());
        outcome.positionFaults().forEach(fault -> conditions.require(false, "positions differ: " + fault));
    }

    private static void locks(Conditions conditions, StressOutcome outcome) {
        Locks locks = outcome.locks();
        conditions.equal("lock acquires and releases", locks.acquires(), locks.releases());
        conditions.equal("lock acquires and requests", locks.acquires(), outcome.requests());
        conditions.equal("overlaps of the session", locks.overlaps(), 0);
        conditions.require(
                locks.violationCount() == 0,
                locks.violationCount() + " violations in the lock log, first "
                        + locks.violations().stream()
                                .findFirst()
                                .map(Object::toString)
                                .orElse("unknown"));
    }

    private static void delivery(Conditions conditions, StressOutcome outcome) {
        Trades trades = outcome.trades();
        conditions.require(trades.copies() > 0, "no trade event was delivered twice: nothing was tested");
        conditions.equal("duplicates ignored and duplicates injected", trades.ignored(), trades.copies());
        boolean oneEach = trades.reports() <= outcome.spec().symbols();
        conditions.require(
                oneEach || trades.late() > 0, "no trade event was delivered behind a newer one: nothing was tested");
        conditions.require(
                trades.outOfOrder() >= trades.late(),
                "only " + trades.outOfOrder() + " trades came out of order, of " + trades.late() + " injected");
    }

    private static void orders(Conditions conditions, StressOutcome outcome) {
        for (Symbol symbol : outcome.symbols()) {
            conditions.equal(
                    symbol.symbol() + ": requests and signals",
                    symbol.requests(),
                    outcome.spec().signals());
        }
        conditions.require(
                outcome.failedRequests() == 0,
                outcome.failedRequests() + " requests failed, the first: " + outcome.firstFailure());
        conditions.equal("illegal order transitions", outcome.gate().illegalTransitions(), 0);
        conditions.require(
                outcome.gate().refused().isEmpty(),
                "intents were refused: " + outcome.gate().refused());
        conditions.require(
                outcome.breaker().equals(HEALTHY),
                "the gateway's breaker is " + outcome.breaker() + ", not " + HEALTHY);
        conditions.require(
                outcome.breakerOpenings() == 0,
                "the gateway's breaker opened " + outcome.breakerOpenings() + " times during the run");
    }

    private static void exposure(Conditions conditions, StressOutcome outcome) {
        Exposure exposure = outcome.exposure();
        for (Symbol symbol : outcome.symbols()) {
            within(conditions, symbol.symbol(), symbol.highestShare(), exposure.symbolLimit());
        }
        within(conditions, "all symbols", exposure.highestTotal(), exposure.totalLimit());
    }

    private static void within(Conditions conditions, String what, long share, long limit) {
        conditions.require(
                limit == 0 || share <= limit,
                what + ": exposure of " + StressFigures.percent(share) + " % is above the limit of "
                        + StressFigures.percent(limit) + " %");
    }

    private static void speed(Conditions conditions, StressOutcome outcome) {
        double seconds = outcome.durationNs() / SECOND_NS;
        boolean fewTrades = outcome.totalTrades() < LEAST_TRADES_A_SECOND;
        conditions.require(
                fewTrades || outcome.totalTrades() / seconds > LEAST_TRADES_A_SECOND,
                "fewer than " + LEAST_TRADES_A_SECOND + " trades a second: " + outcome.totalTrades() + " in " + seconds
                        + " s");
        for (Symbol symbol : outcome.symbols()) {
            latency(conditions, symbol);
            interval(conditions, symbol.symbol(), "ticks", symbol.tickIntervalNs());
            interval(conditions, symbol.symbol(), "signals", symbol.signalIntervalNs());
        }
    }

    private static void interval(Conditions conditions, String symbol, String what, long longestNs) {
        conditions.require(
                longestNs < INTERVAL_LIMIT_NS,
                symbol + ": " + longestNs + " ns between two " + what + ", not below " + INTERVAL_LIMIT_NS);
    }

    private static void latency(Conditions conditions, Symbol symbol) {
        boolean byP99 = symbol.isJudgedByP99();
        long latencyNs = byP99 ? symbol.p99LatencyNs() : symbol.maxLatencyNs();
        conditions.require(
                latencyNs < LATENCY_LIMIT_NS,
                symbol.symbol() + ": the " + (byP99 ? "99th percentile" : "maximum") + OF_THE_LATENCY + latencyNs
                        + " ns, not below " + LATENCY_LIMIT_NS);
    }

    /** Whether nothing but the latency failed. */
    boolean isLatencyAlone() {
        return !passed() && failed.stream().allMatch(condition -> condition.contains(OF_THE_LATENCY));
    }

    /**
     * Whether all conditions hold.
     *
     * @return true for PASS
     */
    public boolean passed() {
        return failed.isEmpty();
    }

    /** PASS or FAIL. */
    @Override
    public String toString() {
        return passed() ? "PASS" : "FAIL";
    }

    private static final class Conditions {
        final List<String> failed = new ArrayList<>();

        void require(boolean holds, String otherwise) {
            if (!holds) {
                failed.add(otherwise);
            }
        }

        void equal(String what, long value, long expected) {
            require(value == expected, what + ": " + value + " is not " + expected);
        }
    }
}
