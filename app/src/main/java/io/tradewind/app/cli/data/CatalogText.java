// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.TextTable;
import io.tradewind.app.config.key.TimeText;
import io.tradewind.store.catalog.CatalogEntry;
import io.tradewind.store.catalog.CatalogSource;
import io.tradewind.store.catalog.QualityReport;
import io.tradewind.store.catalog.tick.TickEntry;
import io.tradewind.store.catalog.tick.TickQuality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a catalog holds and how good it is, for people and for programs. */
public final class CatalogText {
    private CatalogText() {}

    /**
     * The list of entries.
     *
     * @param entries the bars that the catalog holds
     * @param ticks the ticks that it holds
     * @return the report
     */
    public static DataPort.CatalogReport list(List<CatalogEntry> entries, List<TickEntry> ticks) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("entries", entries.stream().map(CatalogText::document).toList());
        document.put("ticks", ticks.stream().map(TickText::document).toList());
        return new DataPort.CatalogReport(true, document, tables(entries, ticks));
    }

    private static String tables(List<CatalogEntry> entries, List<TickEntry> ticks) {
        List<String> tables = new ArrayList<>();
        if (!entries.isEmpty()) {
            tables.add(bars(entries));
        }
        if (!ticks.isEmpty()) {
            tables.add(TickText.list(ticks));
        }
        return tables.isEmpty()
                ? "The catalog is empty; './tradewind data import' fills it."
                : String.join("\n\n", tables);
    }

    private static String bars(List<CatalogEntry> entries) {
        TextTable table = new TextTable().row("SYMBOL", "INTERVAL", "BARS", "FIRST", "LAST", "TICK", "FILES");
        entries.forEach(entry -> table.row(
                entry.symbol(),
                entry.interval(),
                String.format(Locale.ROOT, "%,d", entry.rows()),
                TimeText.formatInstant(entry.firstNs()),
                TimeText.formatInstant(entry.lastNs()),
                entry.tick(),
                String.valueOf(entry.sources().size())));
        return table.toString();
    }

    /**
     * Entries with the files they came from.
     *
     * @param entries bars of one symbol
     * @param ticks ticks of the same
     * @return the report
     */
    public static DataPort.CatalogReport show(List<CatalogEntry> entries, List<TickEntry> ticks) {
        StringBuilder text = new StringBuilder(tables(entries, ticks));
        for (CatalogEntry entry : entries) {
            text.append("\n\n")
                    .append(entry.symbol())
                    .append(' ')
                    .append(entry.interval())
                    .append(" came from\n");
            TextTable table = new TextTable().row("  FILE", "FORMAT", "ROWS", "NEW BARS", "SHA-256");
            for (CatalogSource source : entry.sources()) {
                table.row(
                        "  " + source.file(),
                        source.format(),
                        String.format(Locale.ROOT, "%,d", source.rows()),
                        String.format(Locale.ROOT, "%,d", source.imported()),
                        source.sha256());
            }
            text.append(table);
        }
        ticks.forEach(entry -> text.append("\n\n").append(TickText.sources(entry)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "entries",
                entries.stream().map(CatalogText::documentWithSources).toList());
        document.put("ticks", ticks.stream().map(TickText::documentWithSources).toList());
        return new DataPort.CatalogReport(true, document, text.toString());
    }

    private static Map<String, Object> document(CatalogEntry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("symbol", entry.symbol());
        map.put("interval", entry.interval());
        map.put("bars", entry.rows());
        map.put("first", TimeText.formatInstant(entry.firstNs()));
        map.put("last", TimeText.formatInstant(entry.lastNs()));
        map.put("parts", entry.parts());
        map.put("tick", entry.tick());
        map.put("files", entry.sources().size());
        return map;
    }

    private static Map<String, Object> documentWithSources(CatalogEntry entry) {
        Map<String, Object> map = document(entry);
        List<Map<String, Object>> sources = new ArrayList<>();
        for (CatalogSource source : entry.sources()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("file", source.file());
            one.put("sha256", source.sha256());
            one.put("format", source.format());
            one.put("options", source.options());
            one.put("rows", source.rows());
            one.put("newBars", source.imported());
            sources.add(one);
        }
        map.put("sources", sources);
        return map;
    }

    /**
     * The quality of entries.
     *
     * @param bars one for each symbol and interval
     * @param ticks one for each symbol with ticks
     * @return the report; not good when one is not sound
     */
    public static DataPort.CatalogReport quality(List<QualityReport> bars, List<TickQuality> ticks) {
        boolean sound =
                bars.stream().allMatch(QualityReport::sound) && ticks.stream().allMatch(TickQuality::sound);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", sound ? "ok" : "fail");
        document.put("entries", bars.stream().map(CatalogText::document).toList());
        document.put("ticks", ticks.stream().map(TickText::document).toList());
        List<String> tables = new ArrayList<>();
        if (!bars.isEmpty() || ticks.isEmpty()) {
            tables.add(qualityOfBars(bars));
        }
        if (!ticks.isEmpty()) {
            tables.add(TickText.quality(ticks));
        }
        return new DataPort.CatalogReport(sound, document, String.join("\n\n", tables));
    }

    private static String qualityOfBars(List<QualityReport> reports) {
        TextTable table = new TextTable()
                .row(
                        "VERDICT",
                        "SYMBOL",
                        "INTERVAL",
                        "BARS",
                        "COMPLETE",
                        "GAPS",
                        "DUPLICATES",
                        "DISORDER",
                        "CONTRADICTIONS",
                        "NON-POSITIVE",
                        "ZERO VOLUME",
                        "STUCK RUN",
                        "OUTLIERS");
        for (QualityReport report : reports) {
            table.row(
                    report.sound() ? "ok" : "fail",
                    report.symbol(),
                    report.interval(),
                    String.format(Locale.ROOT, "%,d", report.rows()),
                    String.format(Locale.ROOT, "%.3f %%", report.completeness()),
                    String.valueOf(report.gaps().size()),
                    String.valueOf(report.duplicates()),
                    String.valueOf(report.outOfOrder()),
                    String.valueOf(report.contradictions()),
                    String.valueOf(report.nonPositive()),
                    String.valueOf(report.zeroVolume()),
                    String.valueOf(report.longestStuckRun()),
                    String.valueOf(report.outliers()));
        }
        return table.toString();
    }

    private static Map<String, Object> document(QualityReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("symbol", report.symbol());
        map.put("interval", report.interval());
        map.put("sound", report.sound());
        map.put("bars", report.rows());
        map.put("completenessPercent", report.completeness());
        map.put("missingBars", report.missingBars());
        map.put("gaps", report.gaps().stream().map(ImportReportText::document).toList());
        map.put("weekendClosures", report.weekendClosures());
        map.put("weekendBars", report.weekendBars());
        map.put("duplicates", report.duplicates());
        map.put("outOfOrder", report.outOfOrder());
        map.put("contradictions", report.contradictions());
        map.put("nonPositive", report.nonPositive());
        map.put("zeroVolume", report.zeroVolume());
        map.put("longestStuckRun", report.longestStuckRun());
        map.put("outliers", report.outliers());
        return map;
    }
}
