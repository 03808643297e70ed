// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.TextTable;
import io.tradewind.app.config.key.TimeText;
import io.tradewind.domain.number.DecimalText;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.store.catalog.tick.TickCounts;
import io.tradewind.store.catalog.tick.TickEntry;
import io.tradewind.store.catalog.tick.TickFile;
import io.tradewind.store.catalog.tick.TickImport;
import io.tradewind.store.catalog.tick.TickQuality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a catalog holds of ticks and how good they are, for people and for programs. */
final class TickText {
    private TickText() {}

    static String list(List<TickEntry> entries) {
        TextTable table = new TextTable()
                .row(
                        "SYMBOL",
                        "TICKS",
                        "SNAPSHOTS",
                        "DELTAS",
                        "TRADES",
                        "QUOTES",
                        "LEVELS",
                        "FIRST",
                        "LAST",
                        "TICK",
                        "LOT",
                        "CLOCK");
        for (TickEntry entry : entries) {
            TickCounts counts = entry.counts();
            table.row(
                    entry.symbol(),
                    count(counts.ticks()),
                    count(counts.snapshots()),
                    count(counts.deltas()),
                    count(counts.trades()),
                    count(counts.quotes()),
                    count(counts.levels()),
                    TimeText.formatInstant(entry.firstNs()),
                    TimeText.formatInstant(entry.lastNs()),
                    DecimalText.format(entry.priceStep(), TickBatch.SCALE),
                    DecimalText.format(entry.quantityStep(), TickBatch.SCALE),
                    clock(entry.clockOffsetNs()));
        }
        return table.toString();
    }

    static String clock(long offsetNs) {
        return String.format(Locale.ROOT, "%+.3f ms", offsetNs / 1e6);
    }

    static String sources(TickEntry entry) {
        TextTable table = new TextTable().row("  FILE", "FORMAT", "SHA-256");
        for (TickImport log : entry.imports()) {
            for (TickFile file : log.files()) {
                table.row("  " + file.file(), log.format(), file.sha256());
            }
        }
        return entry.symbol() + " ticks came from\n" + table;
    }

    static Map<String, Object> document(TickEntry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("symbol", entry.symbol());
        putCounts(map, entry.counts());
        map.put("first", TimeText.formatInstant(entry.firstNs()));
        map.put("last", TimeText.formatInstant(entry.lastNs()));
        map.put("clockOffsetNs", entry.clockOffsetNs());
        map.put("tick", DecimalText.format(entry.priceStep(), TickBatch.SCALE));
        map.put("lot", DecimalText.format(entry.quantityStep(), TickBatch.SCALE));
        map.put("logs", entry.imports().size());
        return map;
    }

    static Map<String, Object> documentWithSources(TickEntry entry) {
        Map<String, Object> map = document(entry);
        List<Map<String, Object>> sources = new ArrayList<>();
        for (TickImport log : entry.imports()) {
            for (TickFile file : log.files()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("file", file.file());
                one.put("sha256", file.sha256());
                one.put("format", log.format());
                one.put("options", log.options());
                sources.add(one);
            }
        }
        map.put("sources", sources);
        return map;
    }

    static void putCounts(Map<String, Object> map, TickCounts counts) {
        map.put("ticks", counts.ticks());
        map.put("snapshots", counts.snapshots());
        map.put("deltas", counts.deltas());
        map.put("trades", counts.trades());
        map.put("quotes", counts.quotes());
        map.put("levels", counts.levels());
    }

    static String quality(List<TickQuality> reports) {
        TextTable table = new TextTable()
                .row(
                        "VERDICT",
                        "SYMBOL",
                        "TICKS",
                        "COMPLETE",
                        "GAPS",
                        "RESYNCS",
                        "UNUSABLE",
                        "CROSSED BOOKS",
                        "CROSSED QUOTES",
                        "TRADES MISSING",
                        "REPEATED",
                        "DISORDER",
                        "NON-POSITIVE");
        for (TickQuality report : reports) {
            table.row(
                    report.sound() ? "ok" : "fail",
                    report.symbol(),
                    count(report.counts().ticks()),
                    String.format(Locale.ROOT, "%.3f %%", report.completeness()),
                    count(report.continuity().gaps()),
                    count(report.continuity().resyncs()),
                    count(report.continuity().unsynchronised()),
                    count(report.crossedBooks()),
                    count(report.continuity().crossedQuotes()),
                    count(report.continuity().tradeIds().missing()),
                    count(report.continuity().tradeIds().repeated()),
                    count(report.continuity().backwards()),
                    count(report.nonPositive()));
        }
        return table.toString();
    }

    static Map<String, Object> document(TickQuality report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("symbol", report.symbol());
        map.put("sound", report.sound());
        putCounts(map, report.counts());
        map.put("completenessPercent", report.completeness());
        TickImportText.putContinuity(map, report.continuity());
        map.put("crossedBooks", report.crossedBooks());
        map.put("nonPositive", report.nonPositive());
        return map;
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
