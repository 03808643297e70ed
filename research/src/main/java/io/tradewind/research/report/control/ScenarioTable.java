// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import io.tradewind.research.report.page.RunDocument;
import tools.jackson.databind.JsonNode;

/** What each shock would have cost the portfolio when it was largest: loss, breaches, time to be flat again. */
final class ScenarioTable {
    private static final double NS_PER_SECOND = 1e9;

    private ScenarioTable() {}

    static String html(RunDocument summary) {
        JsonNode scenarios = summary.at("risk", "scenarios");
        if (scenarios.isEmpty()) {
            return "";
        }
        Html html = new Html().raw("<h3>Stress scenarios</h3>");
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Stress scenarios\"><table>");
        html.head("Scenario", "#Loss of equity", "Breaches", "#Time to be flat", "Provenance")
                .raw("<tbody>");
        scenarios.forEach(scenario -> row(html, scenario));
        html.raw("</tbody></table></div><p class=\"caption\">");
        html.text(
                "The portfolio of " + Figures.minute(summary.number("risk", "scenariosAtNs") / NS_PER_SECOND)
                        + ", when the most was at stake, with each shock at once; a loss below 0 is a gain. Time to be flat: at the share of the usual volume that a sale may be.");
        return html.raw("</p>").toString();
    }

    private static void row(Html html, JsonNode scenario) {
        html.raw("<tr><th scope=\"row\" class=\"nowrap\">")
                .text(RunDocument.textOf(scenario.path("name")))
                .raw("</th>");
        html.raw("<td class=\"num\">")
                .text(Figures.percent(RunDocument.numberOf(scenario.path("loss"))))
                .raw("</td>");
        String breaches = String.join(
                ", ",
                scenario.path("breaches")
                        .valueStream()
                        .map(RunDocument::textOf)
                        .map(ControlSection::words)
                        .toList());
        html.element("td", breaches.isEmpty() ? "none" : breaches);
        html.figure(minutes(RunDocument.numberOf(scenario.path("timeToFlattenSeconds"))));
        html.raw("<td class=\"definition\">")
                .text(RunDocument.textOf(scenario.path("provenance")))
                .raw("</td></tr>");
    }

    private static String minutes(double seconds) {
        return Double.isFinite(seconds) ? Figures.number(seconds / 60, 1) + "\u00a0min" : Figures.ABSENT;
    }
}
