// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.research.calibration.Plot;
import java.util.List;
import java.util.Locale;

/** A calibration as a section of the page: plots of fit against data, and the tables. */
public final class VenueSection {
    private final StringBuilder html = new StringBuilder();

    private VenueSection() {}

    /**
     * The section.
     *
     * @param calibration what it shows
     * @return HTML, the same for the same calibration
     */
    public static String render(VenueCalibration calibration) {
        VenueSection section = new VenueSection();
        section.html.append(String.format(
                Locale.ROOT, "<h2>%s: latency, fills, impact</h2><div class=\"plots\">", escape(calibration.symbol())));
        VenuePlots.of(calibration).forEach(section::plot);
        section.html.append("</div>");
        VenueTables.of(calibration).forEach(section::table);
        return section.html.toString();
    }

    private void plot(VenuePlots.Figure figure) {
        html.append("<figure><figcaption>").append(escape(figure.title())).append("<div class=\"keys\">");
        List<Plot.Series> series = figure.series();
        for (int i = 0; i < figure.names().size(); i++) {
            html.append(String.format(
                    Locale.ROOT,
                    "<span class=\"key %s%s\">%s</span>",
                    series.get(i).style(),
                    series.get(i).isDots() ? " dots" : "",
                    escape(figure.names().get(i))));
        }
        html.append("</div></figcaption>")
                .append(Plot.svg(escape(figure.label()), figure.logX(), figure.logY(), series))
                .append("</figure>");
    }

    private void table(VenueTable table) {
        html.append("<h3>").append(escape(table.title())).append("</h3>");
        if (!table.rows().isEmpty()) {
            html.append("<table class=\"tight\"><thead><tr>");
            table.header().forEach(text -> cell("th", text, isNumber(text)));
            html.append("</tr></thead><tbody>");
            table.rows().forEach(row -> row(table, row));
            html.append("</tbody></table>");
        }
        table.notes().forEach(note -> html.append("<p>").append(escape(note)).append("</p>"));
    }

    private void row(VenueTable table, List<String> row) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            cell("td", row.get(i), isNumber(table.header().get(i)));
        }
        html.append("</tr>");
    }

    private static boolean isNumber(String column) {
        return !List.of("law", "parameters", "model").contains(column);
    }

    private void cell(String tag, String text, boolean isNumber) {
        html.append('<').append(tag).append(isNumber ? " class=\"num\">" : ">");
        html.append(escape(text)).append("</").append(tag).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
