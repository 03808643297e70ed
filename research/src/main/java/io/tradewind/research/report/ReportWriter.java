// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.control.ControlSection;
import io.tradewind.research.report.page.Html;
import io.tradewind.research.report.replay.ReplaySection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes {@code report.html} of a run folder: one page, no request to anywhere, light and dark, printable.
 *
 * <p>Reads {@code equity.csv}, {@code benchmark.csv}, {@code marks.csv}, {@code trades.csv}, {@code fills.csv},
 * {@code orders.csv}, {@code ledger.csv}, {@code positions.csv}, {@code rejections.csv}, {@code summary.json} and
 * {@code manifest.json} as streams, {@code control.csv} and {@code exposure.csv} where they are there, and {@code quotes.csv} and
 * {@code venue.csv} of a run on order books. The same folder gives the same bytes.
 */
public final class ReportWriter {
    /** Name of the page inside the run folder. */
    public static final String FILE_NAME = "report.html";

    private ReportWriter() {}

    /**
     * Reads the folder and writes its report, replacing an older one only when the new one is complete.
     *
     * @return the page
     * @throws io.tradewind.research.audit.table.TableException when a file of the folder is torn, malformed, or when
     *     {@code equity.csv} is missing
     * @throws IOException when the page cannot be written
     */
    public static Path write(Path runFolder) throws IOException {
        String page = render(RunData.read(runFolder));
        Path target = runFolder.resolve(FILE_NAME);
        Path partial = runFolder.resolve(FILE_NAME + ".partial");
        Files.writeString(partial, page, StandardCharsets.UTF_8);
        return Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String render(RunData run) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("title", Html.escape(run.name()));
        marks.put("chartCss", Template.resource("vendor/uPlot.min.css"));
        boolean replay = run.replay().isPresent();
        marks.put("css", Template.resource("report.css") + (replay ? Template.resource("replay.css") : ""));
        marks.put("header", HeaderSection.html(run) + ControlSection.note(run.control()));
        marks.put("tiles", TileSection.html(run));
        marks.put("charts", ChartSection.html(run) + ReplaySection.html(run.replay()));
        marks.put("control", ControlSection.html(run.control(), run.summary()));
        marks.put("quoting", QuotingSection.html(run));
        marks.put("monthly", MonthlySection.html(run));
        marks.put("trades", TradeSection.html(run));
        marks.put("costs", CostSection.html(run));
        marks.put("metrics", MetricSection.html(run));
        marks.put("rejections", RejectionSection.html(run));
        marks.put("assumptions", ProvenanceSection.assumptions(run));
        marks.put("provenance", ProvenanceSection.provenance(run));
        marks.put("data", ChartData.json(run));
        marks.put("chartJs", Template.resource("vendor/uPlot.iife.min.js"));
        marks.put(
                "js", Template.load("report.js").fill(Map.of("replay", replay ? Template.resource("replay.js") : "")));
        return Template.load("report.html").fill(marks);
    }
}
