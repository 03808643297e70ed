// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.quant.performance.Metric;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.bound.QueueBound;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.folder.RunSummary;
import io.tradewind.research.folder.risk.GateFigures;
import io.tradewind.trading.control.TradingMode;
import java.util.List;
import java.util.Locale;

/** The result of a run on a terminal: a few figures beside those of buy-and-hold. */
final class RunText {
    private static final List<String> SHOWN = List.of(
            "total_return",
            "cagr",
            "volatility",
            "sharpe",
            "max_drawdown",
            "trades",
            "win_rate",
            "profit_factor",
            "exposure_time");
    private static final List<String> QUOTING = List.of(
            "quote_orders",
            "quote_fills",
            "fill_ratio",
            "spread_captured_bps",
            "adverse_selection_1s_bps",
            "adverse_selection_10s_bps",
            "bid_at_best",
            "ask_at_best");
    private static final int LABEL = 34;

    private final BacktestSpec spec;
    private final RunSummary summary;
    private final BacktestResult result;
    private final GateFigures gate;
    private final long wallNs;

    RunText(BacktestSpec spec, RunSummary summary, BacktestResult result, GateFigures gate, long wallNs) {
        this.gate = gate;
        this.spec = spec;
        this.summary = summary;
        this.result = result;
        this.wallNs = wallNs;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %,d %s of %d instruments in %.2f s, net of costs%n",
                spec.name(),
                result.bars(),
                spec.isTicks() ? "ticks" : "bars",
                spec.feeds().size(),
                wallNs / 1e9));
        text.append(String.format(Locale.ROOT, "%-" + LABEL + "s %16s %16s%n", "", "strategies", "buy and hold"));
        text.append(row("Final equity " + spec.currency(), equity(), ""));
        for (String key : SHOWN) {
            summary.metrics().stream()
                    .filter(metric -> metric.key().equals(key))
                    .forEach(metric -> text.append(row(metric.label(), shown(metric), benchmark(key))));
        }
        count(text, "Refused or unsized intents", gate.refusals());
        count(text, "Intents cut down by a limit", gate.cuts());
        result.tailMethods().forEach((method, count) -> count(text, "Value at risk by " + method.label(), count));
        count(text, "Trips of the kill switch", gate.trips());
        if (gate.mode() != TradingMode.NORMAL) {
            text.append(row("Mode at the end", gate.mode().name(), ""));
        }
        summary.quoting().stream().findFirst().ifPresent(total -> quoting(text, total.metrics()));
        for (QueueBound bound : summary.bounds()) {
            text.append(row(
                    "Net result, " + bound.model(),
                    String.format(Locale.ROOT, "%,.2f", bound.pnl().toDouble()),
                    String.format(Locale.ROOT, "%,d fills", bound.fills())));
        }
        text.append("tradeHash ").append(summary.tradeHash());
        return text.toString();
    }

    private static void count(StringBuilder text, String label, long count) {
        if (count > 0) {
            text.append(row(label, String.format(Locale.ROOT, "%,d", count), ""));
        }
    }

    private static void quoting(StringBuilder text, List<Metric> metrics) {
        for (Metric metric : metrics) {
            if (QUOTING.contains(metric.key())) {
                text.append(row(metric.label(), shown(metric), ""));
            }
        }
    }

    private String equity() {
        String text = summary.finalEquity();
        return text.isEmpty() ? "n/a" : String.format(Locale.ROOT, "%,.2f", Double.parseDouble(text));
    }

    private String benchmark(String key) {
        return summary.benchmark().stream()
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .map(RunText::shown)
                .orElse("");
    }

    private static String shown(Metric metric) {
        if (!metric.isDefined()) {
            return "n/a";
        }
        return switch (metric.unit()) {
            case "fraction" -> String.format(Locale.ROOT, "%.2f %%", 100 * metric.value());
            case "bps" -> String.format(Locale.ROOT, "%.3f bps", metric.value());
            case "count" -> String.format(Locale.ROOT, "%,.0f", metric.value());
            default -> String.format(Locale.ROOT, "%.2f", metric.value());
        };
    }

    private static String row(String label, String value, String benchmark) {
        return String.format(Locale.ROOT, "%-" + LABEL + "s %16s %16s%n", label, value, benchmark);
    }
}
