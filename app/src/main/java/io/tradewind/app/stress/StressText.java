// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.cli.TextTable;
import io.tradewind.app.stress.StressOutcome.Symbol;
import java.util.Locale;
import java.util.Map;

/** An outcome as people read it; the verdict is the last line, and after FAIL each condition that does not hold. */
final class StressText {
    private static final double SECOND_NS = 1e9;
    private static final double MILLISECOND_NS = 1e6;
    private static final int PERCENT = 2;

    private StressText() {}

    static String of(StressOutcome outcome, StressVerdict verdict) {
        StringBuilder text = new StringBuilder();
        StressSpec spec = outcome.spec();
        text.append(String.format(
                Locale.ROOT,
                "Stress test: %s with %s each, %s, %s, seed %d\n\n",
                counted(spec.symbols(), "symbol"),
                counted(spec.signals(), "signal"),
                counted(spec.shards(), "shard"),
                counted(spec.threads(), "gateway thread"),
                spec.seed()));
        text.append(symbols(outcome)).append("\n\n").append(facts(outcome)).append("\n\n");
        text.append(verdict);
        verdict.failed().forEach(condition -> text.append("\n  - ").append(condition));
        return text.toString();
    }

    private static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? what : what + "s");
    }

    private static TextTable symbols(StressOutcome outcome) {
        TextTable table =
                new TextTable().row("symbol", "trades", "PnL USD", "won", "exposure", "latency max", "p99", "median");
        long won = 0;
        long worst = 0;
        long worstP99 = 0;
        long worstMedian = 0;
        for (Symbol symbol : outcome.symbols()) {
            won += symbol.won();
            worst = Math.max(worst, symbol.maxLatencyNs());
            worstP99 = Math.max(worstP99, symbol.p99LatencyNs());
            worstMedian = Math.max(worstMedian, symbol.medianLatencyNs());
            table.row(
                    symbol.symbol(),
                    String.format(Locale.ROOT, "%,d", symbol.trades()),
                    String.format(Locale.ROOT, "%,.2f", StressFigures.cents(symbol.pnl())),
                    won(symbol.won(), symbol.trades()),
                    String.format(Locale.ROOT, "%.2f %%", StressFigures.exposure(symbol, outcome.peakEquity())),
                    milliseconds(symbol.maxLatencyNs()),
                    milliseconds(symbol.p99LatencyNs()),
                    milliseconds(symbol.medianLatencyNs()));
        }
        return table.row(
                "total",
                String.format(Locale.ROOT, "%,d", outcome.totalTrades()),
                String.format(Locale.ROOT, "%,.2f", StressFigures.cents(outcome.totalPnl())),
                won(won, outcome.totalTrades()),
                String.format(Locale.ROOT, "%.2f %%", StressFigures.exposure(outcome)),
                milliseconds(worst),
                milliseconds(worstP99),
                milliseconds(worstMedian));
    }

    private static String won(long won, long trades) {
        return String.format(
                Locale.ROOT, "%.2f %%", StressFigures.winRate(won, trades).movePointRight(PERCENT));
    }

    private static String milliseconds(long ns) {
        return String.format(Locale.ROOT, "%.3f ms", ns / MILLISECOND_NS);
    }

    private static TextTable facts(StressOutcome outcome) {
        long ns = outcome.durationNs();
        return new TextTable()
                .row(
                        "capacity",
                        String.format(
                                Locale.ROOT,
                                "%,d market events in %.3f s: %,.0f events and %,.0f trades a second; the feed waits for no clock",
                                outcome.events().market(),
                                ns / SECOND_NS,
                                StressFigures.perSecond(outcome.events().market(), ns),
                                StressFigures.perSecond(outcome.totalTrades(), ns)))
                .row(
                        "session",
                        String.format(
                                Locale.ROOT,
                                "%,d requests: %,d acquires, %,d releases, %,d overlaps, %,d violations",
                                outcome.requests(),
                                outcome.locks().acquires(),
                                outcome.locks().releases(),
                                outcome.locks().overlaps(),
                                outcome.locks().violationCount()))
                .row(
                        "delivery",
                        String.format(
                                Locale.ROOT,
                                "%,d trade events; injected: %,d twice, %,d behind newer ones; seen: %,d twice, %,d out of order",
                                outcome.trades().reports(),
                                outcome.trades().copies(),
                                outcome.trades().late(),
                                outcome.trades().ignored(),
                                outcome.trades().outOfOrder()))
                .row(
                        "profit",
                        String.format(
                                Locale.ROOT,
                                "aggregator %s, fills %s, ledger %s USD",
                                StressFigures.money(outcome.totalPnl()).toPlainString(),
                                StressFigures.money(outcome.fillsPnl()).toPlainString(),
                                StressFigures.money(outcome.cashChange()).toPlainString()))
                .row("latency", judged(outcome))
                .row("interval", intervals(outcome))
                .row("exposure", exposure(outcome))
                .row("risk", risk(outcome))
                .row("breaker", outcome.breaker() + ", opened " + outcome.breakerOpenings() + " times")
                .row(
                        "journal",
                        String.format(
                                Locale.ROOT,
                                "%,d records, SHA-256 %s",
                                outcome.journalRecords(),
                                outcome.journalHash()));
    }

    private static String judged(StressOutcome outcome) {
        boolean few = outcome.symbols().stream().anyMatch(symbol -> !symbol.isJudgedByP99());
        String by = few
                ? "the maximum"
                : String.format(
                        Locale.ROOT,
                        "the 99th percentile, from %,d samples of a symbol on",
                        Symbol.LEAST_SAMPLES_OF_P99);
        return String.format(
                Locale.ROOT,
                "from event to order; judged by %s: below %.0f ms; the machine stood still for %.3f ms at most; run %d",
                by,
                StressVerdict.LATENCY_LIMIT_NS / MILLISECOND_NS,
                outcome.machine().stallNs() / MILLISECOND_NS,
                outcome.machine().runs());
    }

    private static String intervals(StressOutcome outcome) {
        long ticks = 0;
        long signals = 0;
        for (Symbol symbol : outcome.symbols()) {
            ticks = Math.max(ticks, symbol.tickIntervalNs());
            signals = Math.max(signals, symbol.signalIntervalNs());
        }
        return String.format(
                Locale.ROOT,
                "of a symbol in market time, longest: %.3f ms between ticks, %.3f ms between signals; below %.0f ms",
                ticks / MILLISECOND_NS,
                signals / MILLISECOND_NS,
                StressVerdict.INTERVAL_LIMIT_NS / MILLISECOND_NS);
    }

    private static String exposure(StressOutcome outcome) {
        long highest =
                outcome.symbols().stream().mapToLong(Symbol::highestShare).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "highest of a symbol %.2f %%, limit %.2f %%; of all %.2f %%, limit %.2f %%",
                StressFigures.percent(highest),
                StressFigures.percent(outcome.exposure().symbolLimit()),
                StressFigures.percent(outcome.exposure().highestTotal()),
                StressFigures.percent(outcome.exposure().totalLimit()));
    }

    private static String risk(StressOutcome outcome) {
        Map<String, Long> refused = outcome.gate().refused();
        return String.format(
                Locale.ROOT,
                "standard limits without those of order rate, loss and correlation; %s refused, %,d made smaller",
                refused.isEmpty() ? "none" : refused.toString(),
                outcome.gate().cut());
    }
}
