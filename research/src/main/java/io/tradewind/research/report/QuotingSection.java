// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import io.tradewind.research.report.page.RunDocument;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What quoting earned by instrument, and the result under other assumptions on the queue. */
final class QuotingSection {
    private QuotingSection() {}

    static String html(RunData run) {
        JsonNode quoting = run.summary().at("quoting");
        JsonNode bounds = run.summary().at("bounds");
        if (quoting.isEmpty() && bounds.isEmpty()) {
            return "";
        }
        Html html = new Html();
        html.raw("<section class=\"card\" id=\"quoting\"><h2>Quoting</h2>");
        if (!quoting.isEmpty()) {
            figures(html, quoting, run.currency());
        }
        if (!bounds.isEmpty()) {
            bounds(html, bounds, run.currency());
        }
        return html.raw("</section>\n").toString();
    }

    private static void figures(Html html, JsonNode quoting, String currency) {
        List<String> head = new ArrayList<>(List.of("Figure"));
        List<List<Metric>> columns = new ArrayList<>();
        for (JsonNode column : quoting) {
            head.add("#" + RunDocument.textOf(column.path("instrument")));
            columns.add(Metric.readAll(column.path("metrics"), currency));
        }
        head.add("Definition");
        html.raw(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Quoting\"><table class=\"metrics quoting\">");
        html.head(head.toArray(String[]::new)).raw("<tbody>");
        for (Metric metric : columns.getFirst()) {
            html.raw("<tr><th scope=\"row\">").text(metric.label()).raw("</th>");
            columns.forEach(column -> html.raw("<td class=\"num\">")
                    .text(shown(column, metric.key()))
                    .raw("</td>"));
            html.raw("<td class=\"definition\">").text(metric.definition()).raw("</td></tr>");
        }
        html.raw("</tbody></table></div><p class=\"caption\">Spread captured and adverse selection are before fees; ")
                .raw("the fees are in the costs below.</p>");
    }

    private static String shown(List<Metric> column, String key) {
        for (Metric metric : column) {
            if (metric.key().equals(key)) {
                return format(metric);
            }
        }
        return Figures.ABSENT;
    }

    private static String format(Metric metric) {
        if (!Double.isFinite(metric.value())) {
            return Figures.ABSENT;
        }
        return switch (metric.unit()) {
            case "fraction", "count", "ratio" -> metric.shown();
            case "bps" -> Figures.signed(metric.value(), 3) + "\u00a0bps";
            default -> Figures.plain(rounded(metric.value())) + "\u00a0" + metric.unit();
        };
    }

    /** Five significant digits are enough of a quantity or an amount. */
    private static double rounded(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(5))
                .doubleValue();
    }

    private static void bounds(Html html, JsonNode bounds, String currency) {
        html.raw("<h3>Under other queue models</h3><table>");
        html.head("Queue model", "#Net result, " + currency, "#Fills", "#Fees, " + currency)
                .raw("<tbody>");
        for (JsonNode bound : bounds) {
            html.raw("<tr><th scope=\"row\">")
                    .text(RunDocument.textOf(bound.path("model")))
                    .raw("</th>");
            html.figure(Figures.signed(RunDocument.numberOf(bound.path("pnl")), 2));
            html.figure(Figures.number(RunDocument.numberOf(bound.path("fills")), 0));
            html.figure(Figures.number(RunDocument.numberOf(bound.path("fees")), 2))
                    .raw("</tr>");
        }
        html.raw(
                        "</tbody></table><p class=\"caption\">The whole run repeated with the same data and parameters. Risk-averse: only ")
                .raw(
                        "trades at the price move a resting order forward. Optimistic: every reduction of the level is ahead of it.</p>");
    }
}
