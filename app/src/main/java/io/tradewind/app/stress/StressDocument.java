// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.stress.StressOutcome.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outcome as the one JSON document of {@code stress --json}. */
final class StressDocument {
    private StressDocument() {}

    static Map<String, Object> of(StressOutcome outcome, StressVerdict verdict) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("symbols", symbols(outcome));
        document.put("totalPnl", StressFigures.money(outcome.totalPnl()));
        document.put("ledgerPnl", StressFigures.money(outcome.cashChange()));
        document.put("lockAcquires", outcome.locks().acquires());
        document.put("lockReleases", outcome.locks().releases());
        document.put("overlaps", outcome.locks().overlaps());
        document.put("duplicatesIgnored", outcome.trades().ignored());
        document.put("exposure", StressFigures.exposure(outcome));
        document.put("breaker", outcome.breaker());
        document.put("durationNs", outcome.durationNs());
        document.put("journalHash", outcome.journalHash());
        document.put("verdict", verdict.toString());
        document.put("failed", verdict.failed());
        document.put("run", run(outcome.spec()));
        document.put("runs", outcome.machine().runs());
        document.put("machineStallNs", outcome.machine().stallNs());
        document.put("fillsPnl", StressFigures.money(outcome.fillsPnl()));
        document.put("throughput", throughput(outcome));
        document.put("delivery", delivery(outcome));
        document.put("exposureLimits", limits(outcome));
        document.put("breakerOpenings", outcome.breakerOpenings());
        document.put("lockViolations", outcome.locks().violationCount());
        document.put("refused", outcome.gate().refused());
        document.put("cut", outcome.gate().cut());
        document.put("journalRecords", outcome.journalRecords());
        return document;
    }

    private static List<Map<String, Object>> symbols(StressOutcome outcome) {
        return outcome.symbols().stream()
                .map(symbol -> symbol(symbol, outcome.peakEquity()))
                .toList();
    }

    private static Map<String, Object> symbol(Symbol symbol, long equity) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("symbol", symbol.symbol());
        document.put("trades", symbol.trades());
        document.put("pnl", StressFigures.money(symbol.pnl()));
        document.put("winRate", StressFigures.winRate(symbol.won(), symbol.trades()));
        document.put("maxLatencyNs", symbol.maxLatencyNs());
        document.put("p99LatencyNs", symbol.p99LatencyNs());
        document.put("medianLatencyNs", symbol.medianLatencyNs());
        document.put("requests", symbol.requests());
        document.put("exposure", StressFigures.exposure(symbol, equity));
        document.put("maxExposure", StressFigures.percent(symbol.highestShare()));
        document.put("maxTickIntervalNs", symbol.tickIntervalNs());
        document.put("maxSignalIntervalNs", symbol.signalIntervalNs());
        return document;
    }

    private static Map<String, Object> limits(StressOutcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("symbol", StressFigures.percent(outcome.exposure().symbolLimit()));
        document.put("total", StressFigures.percent(outcome.exposure().totalLimit()));
        document.put("maxTotal", StressFigures.percent(outcome.exposure().highestTotal()));
        return document;
    }

    private static Map<String, Object> run(StressSpec spec) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("symbols", spec.symbols());
        document.put("signals", spec.signals());
        document.put("threads", spec.threads());
        document.put("shards", spec.shards());
        document.put("seed", spec.seed());
        return document;
    }

    private static Map<String, Object> throughput(StressOutcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        long ns = outcome.durationNs();
        document.put("trades", outcome.totalTrades());
        document.put("tradesPerSecond", StressFigures.perSecond(outcome.totalTrades(), ns));
        document.put("marketEvents", outcome.events().market());
        document.put(
                "marketEventsPerSecond",
                StressFigures.perSecond(outcome.events().market(), ns));
        document.put("writerInputs", outcome.events().inputs());
        document.put("pacedNs", 0);
        return document;
    }

    private static Map<String, Object> delivery(StressOutcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reports", outcome.trades().reports());
        document.put("copiesInjected", outcome.trades().copies());
        document.put("lateInjected", outcome.trades().late());
        document.put("outOfOrder", outcome.trades().outOfOrder());
        return document;
    }
}
