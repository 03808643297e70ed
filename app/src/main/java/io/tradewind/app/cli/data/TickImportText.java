// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.config.key.TimeText;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.store.catalog.tick.TickContinuity;
import io.tradewind.store.catalog.tick.TickCounts;
import io.tradewind.store.catalog.tick.TickImportReport;
import io.tradewind.store.catalog.tick.TickReject;
import io.tradewind.store.catalog.tick.TradeIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of the import of one log, for people and for programs. */
public final class TickImportText {
    private static final int SHOWN = 5;

    private TickImportText() {}

    /**
     * The report for people.
     *
     * @param report what was imported
     * @return a line for each question, and up to five rejects
     */
    public static String text(TickImportReport report) {
        String files = String.join(" + ", report.files());
        if (!report.imported()) {
            return files + ": nothing imported, the catalog holds these files already: " + amount(report);
        }
        StringBuilder text = new StringBuilder(files + ": " + TickText.count(report.lines()) + " lines, "
                + amount(report) + "; " + TickText.count(report.rejected()) + " rejects");
        text.append("\n  clock   ").append(clock(report));
        appendBook(text, report);
        appendTrades(text, report.continuity().tradeIds());
        report.notes().forEach(note -> text.append("\n  note    ").append(note));
        report.rejects().stream()
                .limit(SHOWN)
                .forEach(reject -> text.append("\n  reject  ").append(line(reject)));
        if (report.rejected() > SHOWN) {
            text.append("\n  … and ").append(report.rejected() - SHOWN).append(" more; --json lists up to 1,000");
        }
        return text.toString();
    }

    private static String amount(TickImportReport report) {
        TickCounts counts = report.counts();
        return String.format(
                Locale.ROOT,
                "%,d ticks of %s (%,d snapshots, %,d deltas, %,d trades, %,d quotes) with %,d levels, %s to %s",
                counts.ticks(),
                report.symbol(),
                counts.snapshots(),
                counts.deltas(),
                counts.trades(),
                counts.quotes(),
                counts.levels(),
                TimeText.formatInstant(report.firstNs()),
                TimeText.formatInstant(report.lastNs()));
    }

    private static String clock(TickImportReport report) {
        return report.clockOffsetNs().isEmpty()
                ? "not compared with the venue's, which gives no times"
                : TickText.clock(report.clockOffsetNs().getAsLong())
                        + " added to the times of receipt, so that none lies before the venue's";
    }

    private static void appendBook(StringBuilder text, TickImportReport report) {
        TickContinuity continuity = report.continuity();
        if (report.counts().snapshots() == 0) {
            text.append("\n  book    quotes only");
        } else {
            text.append(String.format(
                    Locale.ROOT,
                    "%n  book    %,d gaps, %,d resyncs, %,d deltas unusable; %,d deltas older than the first snapshot left out, %,d snapshots repeated",
                    continuity.gaps(),
                    continuity.resyncs(),
                    continuity.unsynchronised(),
                    report.beforeSnapshot(),
                    report.repeatedSnapshots()));
        }
        text.append(String.format(
                Locale.ROOT,
                "%n  order   %,d crossed quotes, %,d times of receipt going back",
                continuity.crossedQuotes(),
                continuity.backwards()));
    }

    private static void appendTrades(StringBuilder text, TradeIds ids) {
        if (ids.first() != TickBatch.NO_ID) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n  trades  ids %d to %d, %,d missing, %,d repeated",
                    ids.first(),
                    ids.last(),
                    ids.missing(),
                    ids.repeated()));
        }
    }

    /**
     * One reject with its place.
     *
     * @param reject the reject
     * @return {@code file:line: reason, detail}
     */
    public static String line(TickReject reject) {
        return reject.file() + ":" + reject.line() + ": " + reject.reason() + ", " + reject.detail();
    }

    /**
     * The report for programs.
     *
     * @param report what was imported
     * @return nested maps
     */
    public static Map<String, Object> document(TickImportReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("files", report.files());
        map.put("imported", report.imported());
        map.put("format", report.format());
        map.put("symbol", report.symbol());
        map.put("lines", report.lines());
        TickText.putCounts(map, report.counts());
        map.put("from", TimeText.formatInstant(report.firstNs()));
        map.put("to", TimeText.formatInstant(report.lastNs()));
        report.clockOffsetNs().ifPresent(offset -> map.put("clockOffsetNs", offset));
        putContinuity(map, report.continuity());
        map.put("beforeSnapshot", report.beforeSnapshot());
        map.put("repeatedSnapshots", report.repeatedSnapshots());
        map.put("rejected", report.rejected());
        map.put("rejects", documents(report.rejects()));
        map.put("notes", report.notes());
        return map;
    }

    private static List<Map<String, Object>> documents(List<TickReject> rejects) {
        return rejects.stream()
                .map(reject -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("file", reject.file());
                    map.put("line", reject.line());
                    map.put("reason", reject.reason().name());
                    map.put("detail", reject.detail());
                    return map;
                })
                .toList();
    }

    static void putContinuity(Map<String, Object> map, TickContinuity continuity) {
        map.put("gaps", continuity.gaps());
        map.put("resyncs", continuity.resyncs());
        map.put("unusableDeltas", continuity.unsynchronised());
        map.put("crossedQuotes", continuity.crossedQuotes());
        map.put("backwards", continuity.backwards());
        TradeIds ids = continuity.tradeIds();
        if (ids.first() != TickBatch.NO_ID) {
            map.put("firstTradeId", ids.first());
            map.put("lastTradeId", ids.last());
        }
        map.put("missingTradeIds", ids.missing());
        map.put("repeatedTradeIds", ids.repeated());
    }
}
