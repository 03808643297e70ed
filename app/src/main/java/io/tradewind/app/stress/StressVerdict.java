// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

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

    /** Latency of a symbol, from event to order, at which the test fails: the 99th percentile, with too few samples for one the median. */
    public static final long LATENCY_LIMIT_NS = 100_000_000L;

    /** Breaker state of a healthy run. */
    public static final String HEALTHY = "CLOSED";

    private static final double SECOND_NS = 1e9;

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
        delivery(conditions, outcome.trades());
        orders(conditions, outcome);
        speed(conditions, outcome);
        return new StressVerdict(conditions.failed);
    }

    private static void money(Conditions conditions, StressOutcome outcome) {
        conditions.equal(
                "total PnL and the sum of the symbols",
                outcome.totalPnl(),
                outcome.trades().sumOfSymbols());
        conditions.equal("total PnL and the PnL of the fills", outcome.totalPnl(), outcome.ledgerPnl());
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

    private static void delivery(Conditions conditions, Trades trades) {
        conditions.require(trades.copies() > 0, "no trade event was delivered twice: nothing was tested");
        conditions.equal("duplicates ignored and duplicates injected", trades.ignored(), trades.copies());
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
        }
    }

    private static void latency(Conditions conditions, Symbol symbol) {
        boolean byP99 = symbol.isJudgedByP99();
        long latencyNs = byP99 ? symbol.p99LatencyNs() : symbol.medianLatencyNs();
        conditions.require(
                latencyNs < LATENCY_LIMIT_NS,
                symbol.symbol() + ": the " + (byP99 ? "99th percentile" : "median") + " of the latency is " + latencyNs
                        + " ns, not below " + LATENCY_LIMIT_NS);
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
