// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.config.key.TimeText;
import io.tradewind.store.catalog.Gap;
import io.tradewind.store.catalog.ImportReport;
import io.tradewind.store.catalog.Reject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of one import, for people and for programs. */
public final class ImportReportText {
    private static final int SHOWN = 5;

    private ImportReportText() {}

    /**
     * The report for people.
     *
     * @param report what was imported
     * @param actions corporate actions stored with it
     * @return one line, and up to five each of rejects, repairs and gaps below it
     */
    public static String text(ImportReport report, int actions) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d rows, %,d new bars of %s %s, %s to %s; %,d duplicates, %,d rejects, %,d repairs, %,d bars missing in gaps",
                report.file(),
                report.rows(),
                report.imported(),
                report.symbol(),
                report.interval(),
                TimeText.formatInstant(report.firstNs()),
                TimeText.formatInstant(report.lastNs()),
                report.duplicates(),
                report.rejected(),
                report.repairs().count(),
                report.missingBars()));
        if (actions > 0) {
            text.append("; ").append(actions).append(" splits and dividends");
        }
        append(
                text,
                "reject",
                report.rejects().stream().map(ImportReportText::line).toList(),
                report.rejected());
        append(text, "repair", report.repairs().examples(), report.repairs().count());
        append(
                text,
                "gap",
                report.gaps().stream().map(ImportReportText::line).toList(),
                report.gaps().size());
        return text.toString();
    }

    private static String line(Reject reject) {
        return "line " + reject.line() + ": " + reject.reason() + ", " + reject.detail();
    }

    private static String line(Gap gap) {
        return TimeText.formatInstant(gap.fromNs()) + " to " + TimeText.formatInstant(gap.toNs()) + ": " + gap.missing()
                + " bars missing" + (gap.weekend() ? " (weekend)" : "");
    }

    private static void append(StringBuilder text, String label, List<String> lines, long total) {
        lines.stream()
                .limit(SHOWN)
                .forEach(line -> text.append("\n  ").append(label).append(' ').append(line));
        if (total > SHOWN) {
            text.append("\n  … and ").append(total - SHOWN).append(" more; --json lists up to 1,000");
        }
    }

    /**
     * The report for programs.
     *
     * @param report what was imported
     * @param actions corporate actions stored with it
     * @return nested maps
     */
    public static Map<String, Object> document(ImportReport report, int actions) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", report.file());
        map.put("imported", true);
        map.put("format", report.format());
        map.put("symbol", report.symbol());
        map.put("interval", report.interval());
        map.put("rows", report.rows());
        map.put("newBars", report.imported());
        map.put("from", TimeText.formatInstant(report.firstNs()));
        map.put("to", TimeText.formatInstant(report.lastNs()));
        map.put("duplicates", report.duplicates());
        map.put("missingBars", report.missingBars());
        map.put("gaps", report.gaps().stream().map(ImportReportText::document).toList());
        map.put("repairs", report.repairs().count());
        map.put("repairExamples", report.repairs().examples());
        map.put("rejected", report.rejected());
        map.put(
                "rejects",
                report.rejects().stream().map(ImportReportText::document).toList());
        map.put("actions", actions);
        return map;
    }

    static Map<String, Object> document(Gap gap) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", TimeText.formatInstant(gap.fromNs()));
        map.put("to", TimeText.formatInstant(gap.toNs()));
        map.put("missing", gap.missing());
        map.put("weekend", gap.weekend());
        return map;
    }

    private static Map<String, Object> document(Reject reject) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", reject.line());
        map.put("reason", reject.reason().name());
        map.put("detail", reject.detail());
        return map;
    }
}
